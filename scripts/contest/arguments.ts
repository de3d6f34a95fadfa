import { parseArgs } from "node:util";
import { isSlug } from "@/lib/is-slug";
import { fail, type Result, succeed } from "@/lib/result";
import { type ContestKind, toContestKind } from "@/modules/results/contest-kind";

/** What `add` is asked for; `region` null stands for every region of the kind. */
export type AddArguments = {
  kind: ContestKind;
  region: string | null;
  election: { slug: string; name: string | null; heldOn: Date | null } | null;
  feed: string | null;
  parties: string | null;
  candidates: string | null;
  districts: string | null;
  seats: number | null;
  threshold: { pct: number; law: string | null } | null;
  names: { slug?: string; name?: string; shortName?: string };
  isRehearsal: boolean;
  isDryRun: boolean;
};

export type ContestArguments =
  | { action: "list"; json: boolean }
  | { action: "show"; slug: string }
  | { action: "close" | "open"; slug: string }
  | { action: "add"; json: boolean; add: AddArguments };

export const USAGE = `Usage: npm run contest -- list [--json]
       npm run contest -- show|close|open SLUG
       npm run contest -- add ppwp|pdpr|pdprdp|pdprdk|pdpd [REGION | --all] [--feed URL|FOLDER]
         [--parties FILE] [--candidates FILE] [--districts FILE.csv] [--seats N] [--threshold PERCENT --law TEXT]
         [--election SLUG --held-on YYYY-MM-DD --election-name TEXT] [--slug S --name TEXT --short-name TEXT]
         [--rehearsal] [--dry-run] [--json]`;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const OPTIONS = {
  all: flag,
  json: flag,
  rehearsal: flag,
  "dry-run": flag,
  election: text,
  "election-name": text,
  "held-on": text,
  feed: text,
  parties: text,
  candidates: text,
  districts: text,
  seats: text,
  threshold: text,
  law: text,
  slug: text,
  name: text,
  "short-name": text,
};

/** Words of the command line → what is asked for, or one sentence on what is wrong with them. */
export function parseArguments(words: readonly string[]): Result<ContestArguments, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const [action, subject, region, ...rest] = positionals;
    if (action === "list" && subject === undefined) return succeed({ action, json: values.json });
    if (action === "add") {
      if (rest.length > 0) return fail(`One region at a time, or --all.\n${USAGE}`);
      const add = parseAdd(values, subject, region);
      return add.ok ? succeed({ action, json: values.json, add: add.value }) : add;
    }
    const named = action === "reopen" ? "open" : action;
    if ((named === "show" || named === "close" || named === "open") && subject !== undefined && !region)
      return succeed({ action: named, slug: subject });
    return fail(USAGE);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause);
    return fail(`${reason}.\n${USAGE}`);
  }
}

type Values = { [Name in keyof typeof OPTIONS]?: string | boolean };

function parseAdd(values: Values, code = "", region?: string): Result<AddArguments, string> {
  const of = (name: keyof typeof OPTIONS) => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const kind = toContestKind(code);
  if (!kind)
    return fail(`Name the kind of contest: ppwp, pdpr, pdprdp, pdprdk or pdpd, not ${JSON.stringify(code)}.`);
  const isAll = values.all === true;
  if (kind.level === 0 && (isAll || (region ?? "0") !== "0"))
    return fail(`${code} is counted in the whole country: name no region and no --all.`);
  if (kind.level > 0 && isAll === (region !== undefined))
    return fail(`Name one region of ${code} by its code, or --all for every one.`);
  const single = ["slug", "name", "short-name", "seats"] as const;
  const alone = isAll ? single.find((name) => of(name) !== null) : undefined;
  if (alone) return fail(`--${alone} goes with a single region, not with --all.`);
  const seats = of("seats") === null ? null : Number(of("seats"));
  if (seats !== null && !(Number.isInteger(seats) && seats > 0 && seats < 10_000))
    return fail(`--seats takes a whole number above 0, not ${JSON.stringify(of("seats"))}.`);
  if (seats !== null && kind.kpuCode === "ppwp") return fail("A president has no --seats.");
  const threshold = parseThreshold(of("threshold"), of("law"));
  if (!threshold.ok) return threshold;
  const election = parseElection(of("election"), of("held-on"), of("election-name"));
  if (!election.ok) return election;
  const slug = of("slug");
  if (slug !== null && !isSlug(slug))
    return fail(`--slug takes lower-case words joined by hyphens, not ${JSON.stringify(slug)}.`);
  const [name, shortName] = [of("name"), of("short-name")];
  return succeed({
    kind,
    region: isAll ? null : (region ?? "0"),
    election: election.value,
    feed: of("feed"),
    parties: of("parties"),
    candidates: of("candidates"),
    districts: of("districts"),
    seats,
    threshold: threshold.value,
    names: { ...(slug ? { slug } : {}), ...(name ? { name } : {}), ...(shortName ? { shortName } : {}) },
    isRehearsal: values.rehearsal === true,
    isDryRun: values["dry-run"] === true,
  });
}

function parseThreshold(given: string | null, law: string | null): Result<AddArguments["threshold"], string> {
  if (given === null) return law === null ? succeed(null) : fail("--law goes with --threshold.");
  const pct = Number(given.replace(",", "."));
  if (given.trim() === "" || !(pct >= 0 && pct <= 100) || Math.round(pct * 100) !== pct * 100)
    return fail(
      `--threshold takes percent from 0 to 100 with at most two decimals, not ${JSON.stringify(given)}.`,
    );
  return succeed({ pct, law });
}

function parseElection(
  slug: string | null,
  day: string | null,
  name: string | null,
): Result<AddArguments["election"], string> {
  if (slug === null) {
    return day === null && name === null
      ? succeed(null)
      : fail("--held-on and --election-name go with --election.");
  }
  if (!isSlug(slug))
    return fail(`--election takes lower-case words joined by hyphens, not ${JSON.stringify(slug)}.`);
  const heldOn = day === null ? null : new Date(`${day}T00:00:00Z`);
  if (heldOn && (Number.isNaN(heldOn.getTime()) || heldOn.toISOString().slice(0, 10) !== day))
    return fail(`--held-on takes a day such as 2029-02-14, not ${JSON.stringify(day)}.`);
  return succeed({ slug, name, heldOn });
}
