import "server-only";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getContest } from "@/modules/results/queries.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { TwoBooksProps } from "./schema";
import { TwoBooksView } from "./two-books";

/** Query, then view: page, fragment and gallery all render this. */
export async function TwoBooks({
  contest: slug,
  party,
  version,
}: TwoBooksProps & { version?: number; since?: number }) {
  const contest = await getContest(slug);
  if (!contest) return <UnknownContest contest={slug} />;
  const scope = version === undefined ? {} : { version };
  const sirekap = await getLatestFigures(slug, scope);
  const official = await getLatestFigures(slug, { ...scope, ledger: "official" });
  return <TwoBooksView contest={contest} party={party} sirekap={sirekap} official={official} />;
}
