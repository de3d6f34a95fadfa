/** The page's one polite live region. It has to stand in the page before its text changes. */
const region = document.createElement("p");
region.className = "vh";
region.setAttribute("role", "status");

const announced = new Map<string, number>();

export function placeAnnouncer(): void {
  document.body.append(region);
}

/** Says `text` to those who listen to the page. */
export function announce(text: string): void {
  region.textContent = text;
}

/** Says it once for each version of a contest, however many widgets show it. */
export function announceVersion(contest: string, version: number, text: string): void {
  if ((announced.get(contest) ?? 0) >= version) return;
  announced.set(contest, version);
  announce(text);
}
