import { formatPercent } from "@/lib/format-id";
import type { Contest } from "@/modules/results/types";

/** "4" or "3,5": no more decimals than there are. */
export const toThresholdLabel = (pct: number): string =>
  formatPercent(pct, String(pct).split(".")[1]?.length ?? 0);

/** Asks for the same table under another threshold. A plain GET form: the answer has an address of its own. */
export function ThresholdForm({ contest, value }: { contest: Contest; value: string }) {
  return (
    <form className="ask" action={`/hasil/${contest.slug}/kursi`} method="get">
      <label htmlFor="ambang">Ambang lain, dalam persen (0 sampai 100, paling banyak dua desimal)</label>
      <input id="ambang" name="ambang" inputMode="decimal" autoComplete="off" required defaultValue={value} />
      <button type="submit">Andaikan</button>
    </form>
  );
}
