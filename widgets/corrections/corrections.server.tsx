import "server-only";
import { toMoment } from "@/modules/results/moment";
import { getContest } from "@/modules/results/queries.server";
import { toRemarkGroups } from "@/modules/results/remark-groups";
import { listRemarks } from "@/modules/results/remarks.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { CorrectionsView } from "./corrections";
import type { CorrectionsProps } from "./schema";

/** Enough remarks for the readings asked for: a national reading may have some hundred in its regions. */
const MOST_REMARKS = 5000;

/** Query, then view: page, fragment and gallery all render this. */
export async function Corrections({
  contest: slug,
  limit = 3,
  at,
  title,
  version,
}: CorrectionsProps & { version?: number; since?: number }) {
  const contest = await getContest(slug);
  if (!contest) return <UnknownContest contest={slug} />;
  const remarks = await listRemarks(slug, {
    limit: MOST_REMARKS,
    ...(version === undefined ? {} : { version }),
    ...(at === undefined ? {} : { at }),
  });
  const groups = toRemarkGroups(remarks);
  return (
    <CorrectionsView
      contest={contest}
      groups={groups.slice(0, limit)}
      total={groups.length}
      moment={at === undefined ? null : toMoment(at)}
      title={title}
    />
  );
}
