import { z } from "zod";

/** Props that several widgets share, as an editor writes them. Messages are read by editors. */
export const contestProp = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Tulis kode kontes dengan huruf kecil, misalnya dpr-2024.")
  .describe("Kontes yang dihitung, misalnya dpr-2024");

/** To the minute or to the second, always with an offset: without one nobody knows which hour is meant. */
function isTimeWithOffset(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

export const atProp = z
  .string()
  .refine(isTimeWithOffset, "Tulis waktu seperti 2024-02-20T11:00+07:00.")
  .describe("Pasak waktu: widget menunjukkan angka saat itu dan tidak bergerak");

export const candidacyProp = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Tulis kode partai dengan huruf kecil, misalnya psi.")
  .describe("Kode partai atau pasangan, misalnya psi");

export const candidaciesProp = z
  .array(candidacyProp)
  .min(1, "Sebut sedikitnya satu partai.")
  .max(24)
  .describe("Partai yang ditampilkan; tanpa ini semua");

export const titleProp = z.string().min(1).max(90).describe("Judul widget");
