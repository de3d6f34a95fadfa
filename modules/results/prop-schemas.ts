import { z } from "zod";

/** Props that several widgets share, as an editor writes them. Messages are read by editors. */
export const contestProp = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Tulis kode kontes dengan huruf kecil, misalnya dpr-2024.")
  .describe("Kontes yang dihitung, misalnya dpr-2024");

export const atProp = z.iso
  .datetime({ offset: true, local: false, message: "Tulis waktu seperti 2024-02-20T11:00:00+07:00." })
  .or(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/, "Tulis waktu seperti 2024-02-20T11:00+07:00."))
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
