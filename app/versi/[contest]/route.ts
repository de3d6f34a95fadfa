import { answerVersion } from "@/modules/delivery/version.server";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  context: { params: Promise<{ contest: string }> },
): Promise<Response> {
  return answerVersion(request, (await context.params).contest);
}
