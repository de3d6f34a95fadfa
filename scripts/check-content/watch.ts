import { toProblemText } from "@/modules/articles/problem";
import { watchContent } from "@/modules/delivery/watch-content.server";
import type { ContentCheck, ContentReport } from "@/modules/publishing/checks/check-content.server";
import { toSummary } from "./report";
import { createScreen, type Output } from "./screen";

/** Checks everything, then again what changes, until it is interrupted. Returns what ends it. */
export async function watchAndCheck(
  check: ContentCheck,
  { contentDir, withHints, output }: { contentDir: string; withHints: boolean; output: Output },
): Promise<{ stop: () => void }> {
  const screen = createScreen(output);
  const show = (report: ContentReport, what: string) =>
    screen.show(
      report.problems.flatMap((problem) => toProblemText(problem).split("\n")),
      `${toSummary(report, { withHints })} (${what}); watching ${contentDir}`,
    );
  show(await check.all(), "everything checked");
  const watcher = await watchContent(
    contentDir,
    async (files) => show(await check.again(files), files.join(", ")),
    2_000,
  );
  return { stop: () => watcher.stop() };
}
