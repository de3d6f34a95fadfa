import { answerPlace } from "@/modules/open-data/places.server";

export const dynamic = "force-dynamic";

type PlaceContext = { params: Promise<{ slug: string; code: string }> };

export async function GET(request: Request, { params }: PlaceContext): Promise<Response> {
  const { slug, code } = await params;
  return answerPlace(request, slug, code);
}
