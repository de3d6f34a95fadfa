import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { KnownPages } from "../text-check";
import { toDeadPage } from "./pages";

const known: KnownPages = {
  sections: new Set(["hasil"]),
  topics: new Set(["psi"]),
  authors: null,
  articles: new Set(["berita-baik"]),
  contests: new Set(["dpr-2024"]),
};
/** What stands for a part of an address that has a name in brackets. */
const NAMES: Readonly<Record<string, string>> = {
  slug: "berita-baik",
  section: "hasil",
  topic: "psi",
  contest: "dpr-2024",
  region: "31",
  unit: "31",
  version: "9",
};
/** Folders whose pages have no address of their own: Next rewrites others to them, or they are for machines. */
const INTERNAL = /^(?:hasil-pada|hasil-partai|hasil-simulasi|galat|redaksi)(?:\/|$)/;

const addresses = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !INTERNAL.test(file))
  .map((file) =>
    `/${file.replace(/(?:^|\/)page\.tsx$/, "")}`
      .replace(/\/\[\[\.\.\.\w+\]\]/g, "")
      .replace(/\[(\w+)\]/g, (_, name: string) => NAMES[name] ?? name),
  );

describe("addresses within the portal", () => {
  it.each(addresses)("lead somewhere where a page stands: %s", (address) => {
    expect(toDeadPage(address, known)).toBeNull();
    expect(toDeadPage(`${address}?per=2024-02-20#bagian`, known)).toBeNull();
  });

  it.each([
    ["/berita/berita-bai", "/berita/berita-baik"],
    ["/rubrik/hasill#a", "/rubrik/hasil#a"],
    ["/hasil/dpr-2042/kursi?ambang=5", "/hasil/dpr-2024/kursi?ambang=5"],
    ["/hasil/dpr-2024/kursi/lain", "/hasil/dpr-2024"],
    ["hasil/dpr-2024", "/hasil/dpr-2024"],
    ["/hasil-pada/dpr-2024", undefined],
    ["/tidak-ada", undefined],
    ["/berita", undefined],
  ])("lead nowhere, with what was probably meant: %s", (address, replacement) => {
    const dead = toDeadPage(address, known);
    expect(dead?.message).toBeTruthy();
    expect(dead?.replacement).toBe(replacement);
  });

  it("are let be where it is not known what there is", () => {
    const nothing = { sections: null, topics: null, authors: null, articles: null, contests: null };
    for (const address of ["/berita/x", "/rubrik/x", "/topik/x", "/hasil/x", "/periksa/x/1"])
      expect(toDeadPage(address, nothing)).toBeNull();
  });
});
