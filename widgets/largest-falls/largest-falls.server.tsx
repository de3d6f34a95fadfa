import "server-only";
import { getFiguresAt } from "@/modules/results/figures.server";
import { LargestFallsView } from "./largest-falls";
import type { LargestFallsProps } from "./schema";

/** Query, then view. Both ends are pinned, so it never moves. */
export async function LargestFalls({ contest, from, to, top }: LargestFallsProps) {
  const [before, after] = await Promise.all([getFiguresAt(contest, from), getFiguresAt(contest, to)]);
  return <LargestFallsView before={before} after={after} top={top} />;
}
