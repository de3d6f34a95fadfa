import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isStampFresh, toFingerprint, toSourceFingerprint, writeStamp } from "./fingerprint";

const folder = mkdtempSync(path.join(tmpdir(), "fingerprint-"));
const root = process.cwd();
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

beforeAll(() => {
  process.chdir(folder);
  write("app/page.tsx", "one");
});
afterAll(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

test.each([
  "content/articles/a.mdx",
  "tests/e2e/a.spec.ts",
  "app/page.test.tsx",
  "README.md",
  "node_modules/x/a.js",
  ".data/run/portal.json",
])("%s does not make a new build", (file) => {
  const before = toSourceFingerprint([]);
  write(file, "new");
  expect(toSourceFingerprint([])).toBe(before);
});

test.each(["app/page.tsx", "lib/new.ts", "package-lock.json", "public/logo.svg", "prisma/schema.prisma"])(
  "%s makes a new build",
  (file) => {
    const before = toSourceFingerprint([]);
    write(file, "changed");
    expect(toSourceFingerprint([])).not.toBe(before);
  },
);

test("what is baked into the pages makes a new build", () => {
  expect(toSourceFingerprint(["SITE_URL=a"])).not.toBe(toSourceFingerprint(["SITE_URL=b"]));
});

test("a stamp is fresh for its own fingerprint alone", () => {
  const fingerprint = toFingerprint(["app"]);
  expect(isStampFresh("out/stamp", fingerprint)).toBe(false);
  writeStamp("out/stamp", fingerprint);
  expect(isStampFresh("out/stamp", fingerprint)).toBe(true);
  expect(isStampFresh("out/stamp", toFingerprint(["app"], ["other"]))).toBe(false);
});
