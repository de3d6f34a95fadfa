import { answerBadMoment } from "@/modules/delivery/bad-moment.server";

export const dynamic = "force-dynamic";

export const GET = (): Response => answerBadMoment();
