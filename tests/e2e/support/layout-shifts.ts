import type { Page } from "@playwright/test";

type Shift = { value: number; moved: string[] };
type Watching = Window & { shifts?: Shift[] };

/** Notes every layout shift of `page` from its start on, also those after an input: before the first `goto`. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    (window as Watching).shifts = shifts;
    type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
    type Entry = PerformanceEntry & { value: number; sources: Source[] };
    const nameOf = (node: Node | null) =>
      node instanceof Element
        ? `${node.tagName.toLowerCase()}.${node.className}`
        : `"${node?.textContent?.slice(0, 40)}" in .${node?.parentElement?.className}`;
    const toBox = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const moved = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${nameOf(node)}: ${toBox(previousRect)} → ${toBox(currentRect)}`,
        );
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has shifted since the page began, or since this was last asked; after two painted frames. */
export const takeLayoutShifts = (page: Page): Promise<Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (window as Watching).shifts?.splice(0) ?? [];
  });
