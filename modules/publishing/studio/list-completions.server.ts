import "server-only";
import { z } from "zod";
import { listSnapshotHeads } from "@/modules/results/history.server";
import { toAsOfLabel, toCoverageCounts, toCoverageLabel } from "@/modules/results/labels";
import { listCandidacies, listContests } from "@/modules/results/queries.server";
import type { Coverage } from "@/modules/results/types";
import { openStore } from "@/widgets/open-store.server";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { listFactAddresses } from "./adapters/facts.server";
import { listDesk } from "./list-desk.server";
import type { CompletionsAnswer } from "./wire";

/** Enough to choose from; a night has thousands. */
const MOST_SNAPSHOTS = 300;

/** Everything that an editor can name: widgets with their props, articles, topics, contests with their snapshots, figures. */
export async function listCompletions(): Promise<CompletionsAnswer> {
  const [catalog, desk, contests, facts] = await Promise.all([
    openStore().getCatalog(),
    listDesk(),
    listContestCompletions(),
    listFactAddresses(),
  ]);
  return {
    widgets: Object.values(widgetSchemas).map(({ tag, name, summary, children, props, examples }) => ({
      tag,
      name,
      summary,
      children,
      props: z.toJSONSchema(props, { unrepresentable: "any", io: "input" }) as Record<string, unknown>,
      examples,
    })),
    articles: desk.map(({ slug, title, state }) => ({ slug, title, state })),
    topics: toNames(catalog.topics),
    authors: toNames(catalog.authors),
    sections: toNames(catalog.sections),
    contests,
    facts,
  };
}

const toNames = (entries: readonly { id: string; name: string }[] | null) =>
  (entries ?? []).map(({ id, name }) => ({ id, name }));

async function listContestCompletions(): Promise<CompletionsAnswer["contests"]> {
  return Promise.all(
    (await listContests()).map(async ({ slug, name, regionCode }) => {
      const [candidacies, heads] = await Promise.all([
        listCandidacies(slug),
        listSnapshotHeads(slug, regionCode, { ledger: "sirekap", limit: MOST_SNAPSHOTS }),
      ]);
      return {
        slug,
        name,
        candidacies: candidacies.map((one) => ({ slug: one.slug, name: one.name, shortName: one.shortName })),
        snapshots: heads
          .sort((a, b) => Date.parse(b.asOf) - Date.parse(a.asOf))
          .map((head) => ({
            asOf: new Date(head.asOf).toISOString(),
            label: toAsOfLabel(head),
            coverage: toCoverageText(head.coverage),
          })),
      };
    }),
  );
}

/** "478.878 dari 823.236 TPS, 58,17 persen", or as much of it as is known; null for nothing. */
function toCoverageText(coverage: Coverage): string | null {
  const counts = toCoverageCounts(coverage);
  const pct = toCoverageLabel(coverage);
  return counts && pct ? `${counts}, ${pct} persen` : counts;
}
