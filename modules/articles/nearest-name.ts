/** Edits (insert, delete, replace) between two words; stops counting above `most`. */
const toDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? most + 1;
};

const MIN_BEGINNING = 4;

/** The one known name that begins with what was written: a name cut short. */
const findContinued = (wanted: string, known: Iterable<string>): string | null => {
  if (wanted.length < MIN_BEGINNING) return null;
  let found: string | null = null;
  for (const candidate of known) {
    if (!candidate.toLowerCase().startsWith(wanted)) continue;
    if (found !== null) return null;
    found = candidate;
  }
  return found;
};

/** The known name a mistyped one was probably meant to be, if one is near or goes on with it; case does not count. */
export const getNearestName = (name: string, known: Iterable<string>): string | null => {
  const wanted = name.slice(0, 80).toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const candidate of known) {
    const distance = toDistance(wanted, candidate.toLowerCase(), most);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? findContinued(wanted, known);
};

/** "Mungkin maksudnya `x`." or a list of what there is. Null when there is nothing to offer. */
export const toNameHint = (name: string, known: Iterable<string>): string | undefined => {
  const names = [...known];
  const nearest = getNearestName(name, names);
  if (nearest) return `Mungkin maksudnya \`${nearest}\`.`;
  if (names.length === 0) return undefined;
  const shown = names.slice(0, 12).map((known) => `\`${known}\``);
  return `Yang ada: ${shown.join(", ")}${names.length > shown.length ? ", …" : ""}.`;
};
