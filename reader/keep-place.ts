/**
 * Puts `content` in the place of what `host` holds, in one step and without moving the page: its height does
 * not shrink, what was scrolled stays scrolled, what was open stays open.
 */
export function swapInPlace(host: HTMLElement, content: DocumentFragment): void {
  const before = [...host.querySelectorAll("*")];
  const scrolled = before.flatMap((element, place) =>
    element.scrollLeft || element.scrollTop ? [[place, element.scrollLeft, element.scrollTop] as const] : [],
  );
  const opened = [...host.querySelectorAll("details")].map((details) => details.open);
  host.style.minHeight = `${host.offsetHeight}px`;
  // Another width has another height.
  addEventListener("resize", () => host.style.removeProperty("min-height"), { once: true });
  host.replaceChildren(content);
  host.querySelectorAll("details").forEach((details, place) => {
    details.open = opened[place] ?? details.open;
  });
  const after = host.querySelectorAll("*");
  for (const [place, left, top] of scrolled) after[place]?.scrollTo({ left, top, behavior: "instant" });
}

/** Whether the reader has the focus or a selection in it: swapping would take it away. */
export function isInUse(host: HTMLElement): boolean {
  const selection = getSelection();
  return (
    host.contains(document.activeElement) ||
    (!!selection && !selection.isCollapsed && selection.containsNode(host, true))
  );
}
