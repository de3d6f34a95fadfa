import "server-only";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { fail, type Result, succeed } from "@/lib/result";
import { toContentHash } from "./compile-article";
import { MAX_FILE_BYTES } from "./limits";
import type { Problem } from "./problem";

export type Source = { source: string; hash: string };

const toFileProblem = (
  file: string,
  rule: "berkas/rusak" | "berkas/batas",
  message: string,
  fix: string,
): Problem => ({
  file,
  line: 1,
  column: 1,
  rule,
  severity: "error",
  message,
  fix,
});

/** A content file as text, without byte order mark, with the hash of that text. Too large, unreadable or not UTF-8: a problem. */
export const readSource = async (path: string, file: string): Promise<Result<Source, Problem>> => {
  let bytes: Buffer;
  try {
    // Small files, thousands of them at a start: one call that waits costs a tenth of one that is waited for.
    const opened = openSync(path, "r");
    try {
      // Before reading: a huge file must not be brought into memory only to be refused.
      if (fstatSync(opened).size > MAX_FILE_BYTES)
        return fail(
          toFileProblem(
            file,
            "berkas/batas",
            `Berkas lebih dari ${MAX_FILE_BYTES / 1000} KB.`,
            "Bagi menjadi beberapa artikel.",
          ),
        );
      bytes = readFileSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    return fail(
      toFileProblem(
        file,
        "berkas/rusak",
        "Berkas tidak ada atau tidak dapat dibaca.",
        "Periksa nama dan izin berkas.",
      ),
    );
  }
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return succeed({ source, hash: toContentHash(source) });
  } catch {
    return fail(
      toFileProblem(
        file,
        "berkas/rusak",
        "Berkas bukan teks UTF-8.",
        "Simpan ulang berkas dengan pengodean UTF-8.",
      ),
    );
  }
};
