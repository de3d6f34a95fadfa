import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { NO_STORE } from "./page-cache";
import { stripReaderPage } from "./strip-reader-page.mjs";

/** In development there is no built page. */
const PLAIN =
  '<!doctype html><html lang="id"><meta charset="utf-8"><title>Waktu tidak terbaca</title>' +
  "<p>Waktu itu tidak terbaca. Tulis seperti per=2024-03-14T12:37 (WIB) atau per=2024-03-14.";

/** Next's pages cannot answer 400: app/hasil-pada/waktu, as the build made it, is sent with that status. */
export function answerBadMoment(): Response {
  return new Response(readBuiltPage(), {
    status: 400,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": NO_STORE },
  });
}

function readBuiltPage(): string {
  const file = path.resolve(process.env.WARTA_DIST_DIR ?? ".next", "server/app/hasil-pada/waktu.html");
  try {
    return stripReaderPage(readFileSync(file, "utf8"));
  } catch {
    return PLAIN;
  }
}
