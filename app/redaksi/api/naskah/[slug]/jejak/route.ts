import { answer } from "@/modules/publishing/studio/answer";
import { listRevisions } from "@/modules/publishing/studio/files/history.server";
import { guard, readSlug } from "@/modules/publishing/studio/guard.server";
import { getContentDirectory } from "@/widgets/open-store.server";

/** Who changed the article and when, from git. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const slug = readSlug((await params).slug);
  if (!slug.ok) return slug.failure;
  const revisions = await listRevisions(getContentDirectory(), slug.value);
  return answer(
    revisions.ok
      ? { revisions: revisions.value, trouble: null }
      : { revisions: [], trouble: revisions.failure.message },
  );
}
