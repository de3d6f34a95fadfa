import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { toHead } from "@/tests/support/broken-articles/heads";
import { makeBrokenArticles } from "@/tests/support/broken-articles/make";
import { SOUND_BLOCKS } from "@/tests/support/broken-articles/snippets";

/** Writes tests/fixtures/content-broken anew from the mistakes planted in tests/support/broken-articles. */
const folder = path.resolve("tests/fixtures/content-broken");
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
const toPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#b3261e" } });

for (const part of ["articles", "media"]) {
  rmSync(path.join(folder, part), { recursive: true, force: true });
  mkdirSync(path.join(folder, part), { recursive: true });
}
for (const { slug, source, expected } of makeBrokenArticles()) {
  write(`articles/${slug}.mdx`, source);
  write(`articles/${slug}.expected`, `${expected.join("\n")}\n`);
}
// Bytes that are no UTF-8: a file saved by an old editor.
write("articles/301-bukan-utf-8.mdx", Buffer.from(toHead().replace("tiga", "ti\u00e9ga"), "latin1"));
write("articles/301-bukan-utf-8.expected", "1:1 berkas/rusak\n");
write("articles/berita-baik.mdx", `${toHead()}\n${SOUND_BLOCKS.join("\n\n")}\n`);
write("articles/berita-baik.expected", "");

const entry = (id: string, name: string) => `- id: ${id}\n  name: ${name}\n  description: Untuk uji.\n`;
write("sections.yaml", entry("hasil", "Hasil"));
write("topics.yaml", entry("psi", "PSI") + entry("cakupan-tps", "Cakupan TPS"));
write("authors.yaml", "- id: redaksi\n  name: Redaksi\n  role: Redaksi\n  bio: Untuk uji.\n");
write("site.yaml", "name: Warta Suara\npromise: Untuk uji\ndescription: Untuk uji.\nabout: []\n");
write("front.yaml", "lead: berita-baik\nseconds: []\n");
write("kata.txt", "# Untuk uji.\nKaesang\nPangarep\nSirekap\nPSI\nMa'arif\n");

write("media/grafik.png", await toPicture(60, 40).png().toBuffer());
write("media/terlalu-lebar.png", await toPicture(5_000, 4).png({ compressionLevel: 9 }).toBuffer());
write("media/bukan-gambar.png", "Ini bukan gambar.\n");
