import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bundles reader/main.ts into public/reader.<hash>.js and writes its address to .generated/reader-asset.ts,
 * from where the layout takes it. Older bundles are removed. Exits with 1 when it has grown too heavy.
 */
const root = path.resolve(import.meta.dirname, "..");
const publicDir = path.join(root, "public");
const manifestPath = path.join(root, ".generated", "reader-asset.ts");
const longestGzipBytes = 5 * 1024;

const bundle = await build({
  entryPoints: [path.join(root, "reader", "main.ts")],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  write: false,
});
const script = bundle.outputFiles[0]?.contents;
if (!script) throw new Error("esbuild wrote no bundle");

const gzipBytes = gzipSync(script, { level: 9 }).length;
const name = `reader.${createHash("sha256").update(script).digest("hex").slice(0, 10)}.js`;
await mkdir(publicDir, { recursive: true });
await mkdir(path.dirname(manifestPath), { recursive: true });
for (const file of await readdir(publicDir)) {
  if (/^reader\.[0-9a-f]+\.js$/.test(file) && file !== name) await rm(path.join(publicDir, file));
}
await writeFile(path.join(publicDir, name), script);
const manifest = `// Written by scripts/build-reader.ts. Do not edit.\nexport const readerScript = "/${name}";\n`;
// Left alone when nothing changed, so that a watching compiler is not woken.
if ((await readFile(manifestPath, "utf8").catch(() => "")) !== manifest)
  await writeFile(manifestPath, manifest);
console.log(`reader script: ${name}, ${script.length} bytes, ${gzipBytes} after gzip`);
if (gzipBytes > longestGzipBytes) {
  console.error(`reader script: over its ${longestGzipBytes} bytes`);
  process.exitCode = 1;
}
