import { answerOpenData } from "@/modules/open-data/route-request.server";

export const dynamic = "force-dynamic";

/** All of open data has one door: what is not there, and what may not be done, is answered in its own shape too. */
export const GET = answerOpenData;
export const HEAD = answerOpenData;
export const OPTIONS = answerOpenData;
export const POST = answerOpenData;
export const PUT = answerOpenData;
export const PATCH = answerOpenData;
export const DELETE = answerOpenData;
