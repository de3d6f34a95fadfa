import { answerSnapshot } from "@/modules/open-data/contests.server";

export const dynamic = "force-dynamic";

type SnapshotContext = { params: Promise<{ slug: string; version: string }> };

export async function GET(request: Request, { params }: SnapshotContext): Promise<Response> {
  const { slug, version } = await params;
  return answerSnapshot(request, slug, version);
}
