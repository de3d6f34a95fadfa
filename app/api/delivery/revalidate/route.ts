import { answerRevalidate } from "@/modules/delivery/revalidate.server";

export async function POST(request: Request): Promise<Response> {
  return answerRevalidate(request);
}
