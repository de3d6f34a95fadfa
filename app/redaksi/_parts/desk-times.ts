const DAYS = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const MINUTE_MS = 60_000;

const toWib = (at: Date): Date => new Date(at.getTime() + 7 * 60 * MINUTE_MS);
const two = (value: number): string => String(value).padStart(2, "0");
const toClock = (there: Date): string => `${two(there.getUTCHours())}.${two(there.getUTCMinutes())}`;

/** "Kam, 21 Mar 10.00", WIB; with the year where it is not this one. */
export function toWhen(at: Date, now: Date): string {
  const there = toWib(at);
  const year = there.getUTCFullYear() === toWib(now).getUTCFullYear() ? "" : ` ${there.getUTCFullYear()}`;
  return `${DAYS[there.getUTCDay()]}, ${there.getUTCDate()} ${MONTHS[there.getUTCMonth()]}${year} ${toClock(there)}`;
}

/** "2 jam 18 menit lagi"; null for what is past. */
export function toRemaining(at: Date, now: Date): string | null {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / MINUTE_MS);
  if (minutes <= 0) return null;
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `${days} hari${hours ? ` ${hours} jam` : ""} lagi`;
  const rest = minutes % 60;
  return `${[hours && `${hours} jam`, rest && `${rest} menit`].filter(Boolean).join(" ")} lagi`;
}

/** "07.42" today, "kemarin 22.10", otherwise the day too. WIB. */
export function toEdited(at: Date, now: Date): string {
  const day = (date: Date) => Math.floor(toWib(date).getTime() / 86_400_000);
  const ago = day(now) - day(at);
  if (ago === 0) return toClock(toWib(at));
  return ago === 1 ? `kemarin ${toClock(toWib(at))}` : toWhen(at, now);
}
