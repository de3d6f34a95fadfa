import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { stripReaderPage } from "./strip-reader-page.mjs";

const built = path.resolve(".next", "server", "app");

/** Needs a build; journeys in a browser hold the same on what is served. */
test.skipIf(!existsSync(path.join(built, "index.html")))(
  "every page that the build made is a reader's page and keeps no script but ours",
  async () => {
    const files = await readdir(built, { recursive: true });
    // Next's own page for failures is left out; readers get app/galat.
    const pages = files.filter((file) => file.endsWith(".html") && file !== "_global-error.html");
    expect(pages.length).toBeGreaterThan(3);
    for (const file of pages) {
      const html = stripReaderPage(await readFile(path.join(built, file), "utf8"));
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      const foreign = scripts.filter(
        (tag) => !tag.includes("data-keep") && !tag.includes("application/ld+json"),
      );
      expect({ file, foreign, isMarked: html.includes('data-edition="reader"') }).toEqual({
        file,
        foreign: [],
        isMarked: true,
      });
      expect(html, file).not.toMatch(/__next_f|as="script"|modulepreload|<!--\/?\$/);
    }
  },
);
