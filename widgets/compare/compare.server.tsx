import "server-only";
import { getLatestFigures } from "@/modules/results/figures.server";
import { getContest } from "@/modules/results/queries.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import { CompareView } from "./compare";
import type { CompareProps } from "./schema";

/** Query, then view: page, fragment and gallery all render this. */
export async function Compare(props: CompareProps & { version?: number; since?: number }) {
  const { contest: slug, from, to, title, version } = props;
  const contest = await getContest(slug);
  if (!contest) return <UnknownContest contest={slug} />;
  const scope = version === undefined ? {} : { version };
  const [first, second] = await Promise.all([
    getLatestFigures(slug, from === undefined ? scope : { ...scope, at: from }),
    getLatestFigures(slug, to === undefined ? { ...scope, ledger: "official" } : { ...scope, at: to }),
  ]);
  return (
    <CompareView
      contest={contest}
      first={first}
      second={second}
      isAcrossLedgers={to === undefined}
      title={title}
    />
  );
}
