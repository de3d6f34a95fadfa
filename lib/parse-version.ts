/** A version as it stands in an address: a whole number from 1, without sign or leading zeros; else null. */
export const parseVersion = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
