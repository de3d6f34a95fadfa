import { answerFragment } from "@/modules/delivery/fragment.server";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  context: { params: Promise<{ widget: string }> },
): Promise<Response> {
  return answerFragment(request, (await context.params).widget);
}
