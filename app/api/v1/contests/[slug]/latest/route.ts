import { answerLatest } from "@/modules/open-data/contests.server";

export const dynamic = "force-dynamic";

type LatestContext = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: LatestContext): Promise<Response> {
  return answerLatest(request, (await params).slug);
}
