import { answerContests } from "@/modules/open-data/contests.server";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => answerContests(request);
