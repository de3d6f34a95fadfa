import { answerCorrections } from "@/modules/open-data/places.server";

export const dynamic = "force-dynamic";

type CorrectionsContext = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: CorrectionsContext): Promise<Response> {
  return answerCorrections(request, (await params).slug);
}
