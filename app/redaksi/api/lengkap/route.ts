import { answer } from "@/modules/publishing/studio/answer";
import { guard } from "@/modules/publishing/studio/guard.server";
import { listCompletions } from "@/modules/publishing/studio/list-completions.server";

/** Everything that an editor can name, for completion and the palette. */
export async function GET(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  return allowed.ok ? answer(await listCompletions()) : allowed.failure;
}
