import { answerContentEvents } from "@/modules/delivery/dev-content-events.server";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerContentEvents(request);
}
