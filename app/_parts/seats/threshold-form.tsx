import { formatPercent } from "@/lib/format-id";
import type { Moment } from "@/modules/results/moment";
import type { Contest } from "@/modules/results/types";

/** "4" or "3,5": no more decimals than there are. */
export const toThresholdLabel = (pct: number): string =>
  formatPercent(pct, String(pct).split(".")[1]?.length ?? 0);

/** The part of an address that supposes it. */
export const toThresholdQuery = (label: string): string => `ambang=${label}`;

type ThresholdFormProps = { contest: Contest; value: string; moment: Moment | null };

/** Asks for the same table under another threshold. A plain GET form: the answer has an address of its own. */
export function ThresholdForm({ contest, value, moment }: ThresholdFormProps) {
  return (
    <form className="ask" action={`/hasil/${contest.slug}/kursi`} method="get">
      <label htmlFor="ambang">Ambang lain, dalam persen (0 sampai 100, paling banyak dua desimal)</label>
      {moment !== null && <input type="hidden" name="per" value={moment.per} />}
      <input id="ambang" name="ambang" inputMode="decimal" autoComplete="off" required defaultValue={value} />
      <button type="submit">Andaikan</button>
    </form>
  );
}
