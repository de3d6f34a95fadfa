/** A moment as KPU stamps its files: WIB without an offset, "2024-02-20 13:00:00". */
export const toNaiveWib = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
