import { ROLES, type Role } from "../wire";

/** Whether `role` may do what is asked of `least`: each role may what those below it may. */
export const isAtLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** "Rani Dwi Putri" → "RP": first and last word, as a face in lists. */
export function toInitials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? "?")][0]?.toLocaleUpperCase("id") ?? "?").join("");
}
