import { themeColors } from "@/components/theme/theme-colors.generated";
import { toSlug } from "@/lib/proper-name";
import { fail, type Result, succeed } from "@/lib/result";
import type { CandidacyDraft } from "@/modules/results/contest-draft";
import type { KnownParty } from "@/modules/results/queries.server";
import { toQuote } from "../rejection";
import type { PartyEntry } from "./parse-reference";

/** Names under which KPU lists parties that papers, and often the parties themselves, call otherwise. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  golkar: ["golongan karya"],
  gelora: ["gelombang rakyat indonesia"],
  garuda: ["garda republik indonesia", "garda perubahan indonesia"],
  perindo: ["persatuan indonesia"],
};

const LONGEST_SHORT_NAME = 14;

/**
 * A party of KPU's list → who stands in a contest. A party that is known keeps its slug, its names and its colour; it is
 * known by its number in the election's other contests, or by name. Fails, in one sentence, where those disagree.
 */
export function toPartyCandidacy(
  entry: PartyEntry,
  known: readonly KnownParty[],
): Result<CandidacyDraft, string> {
  const named = known.find((party) => isNamed(party, entry.name)) ?? null;
  const numbered = known.find(({ number }) => number === entry.number) ?? null;
  const clash = named && numbered && named !== numbered ? numbered : null;
  const isElsewhere = named?.number != null && named.number !== entry.number;
  if (clash || isElsewhere) {
    const other = clash?.legalShortName ?? `under ${named?.number}`;
    return fail(
      `${toQuote(entry.name)} has ballot number ${entry.number}, but the election's other contests have ${other} there.`,
    );
  }
  const party = named ?? numbered;
  const shortName = party?.candidacy?.shortName ?? party?.legalShortName ?? toShortName(entry.name);
  const slug = party?.slug ?? toSlug(shortName);
  if (slug === "") return fail(`Nothing of the party's name ${toQuote(entry.name)} can stand in an address.`);
  return succeed({
    kpuKey: entry.key,
    ballotNumber: entry.number,
    slug: party?.candidacy?.slug ?? slug,
    name: party?.candidacy?.name ?? shortName,
    shortName,
    colorToken: party?.candidacy?.colorToken ?? toColorToken(slug),
    party: { slug, name: party?.legalName ?? entry.name, shortName: party?.legalShortName ?? shortName },
  });
}

/** The theme's own colour of that slug, or the neutral one: colours stand in the theme alone. */
export const toColorToken = (slug: string): string => (Object.hasOwn(themeColors, slug) ? slug : "none");

const toPlain = (name: string): string =>
  toSlug(name)
    .replace(/^partai-/, "")
    .replaceAll("-", " ");

function isNamed({ slug, legalName, legalShortName, candidacy }: KnownParty, name: string): boolean {
  const plain = toPlain(name);
  const names = [legalName, legalShortName, candidacy?.name ?? legalName].map(toPlain);
  return names.includes(plain) || (OTHER_NAMES[slug] ?? []).includes(plain);
}

/** "Partai Ummat" → "Ummat", "Partai Nanggroe Aceh" → "PNA": what fits a narrow column. */
function toShortName(name: string): string {
  const bare = name.replace(/^partai\s+/i, "");
  if (bare.length <= LONGEST_SHORT_NAME) return bare;
  const letters = name.match(/(?<![\p{L}'’])\p{Lu}/gu)?.join("") ?? "";
  return letters.length > 1 ? letters : bare.slice(0, LONGEST_SHORT_NAME);
}
