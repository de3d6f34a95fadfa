import { describe, expect, test } from "vitest";
import type { KnownParty } from "@/modules/results/queries.server";
import { toPartyCandidacy } from "./match-party";

const known = (
  slug: string,
  number: number | null,
  legalName: string,
  legalShortName: string,
): KnownParty => ({
  slug,
  legalName,
  legalShortName,
  number,
  kpuKey: number === null ? null : String(number),
  colorToken: slug,
  isLocal: false,
  candidacy:
    number === null
      ? null
      : { slug, name: `${legalShortName} di koran`, shortName: legalShortName, colorToken: slug },
});
const PARTIES = [
  known("golkar", 4, "Partai Golkar", "Golkar"),
  known("pks", 8, "Partai Keadilan Sejahtera", "PKS"),
  known("pna", null, "Partai Nanggroe Aceh", "PNA"),
];
const match = (number: number, name: string, parties: readonly KnownParty[] = PARTIES) =>
  toPartyCandidacy({ key: String(number), number, name, isLocal: false }, parties);

describe("a party of KPU's list", () => {
  test.each([
    [8, "Partai Keadilan Sejahtera"],
    [8, "PARTAI KEADILAN SEJAHTERA"],
    [8, "Partai K. S."],
  ])("%i %s keeps the address, names and colour of the election's other contests", (number, name) => {
    expect(match(number, name)).toMatchObject({
      ok: true,
      value: { slug: "pks", name: "PKS di koran", shortName: "PKS", colorToken: "pks", kpuKey: "8" },
    });
  });

  test("is known by its legal name where papers call it otherwise, also under a new number", () => {
    const later = PARTIES.map((party) => ({ ...party, number: null, kpuKey: null, candidacy: null }));
    expect(match(11, "Partai Golongan Karya", later)).toMatchObject({
      ok: true,
      value: { slug: "golkar", ballotNumber: 11, colorToken: "golkar" },
    });
    expect(match(18, "Partai Nanggroe Aceh")).toMatchObject({
      ok: true,
      value: { slug: "pna", colorToken: "none", party: { slug: "pna" } },
    });
  });

  test("that nobody knows gets an address of its own and the neutral colour", () => {
    expect(match(30, "Partai Angin Timur")).toMatchObject({
      ok: true,
      value: { slug: "angin-timur", shortName: "Angin Timur", colorToken: "none" },
    });
    expect(match(31, "Partai Persaudaraan Nelayan dan Tani")).toMatchObject({
      ok: true,
      value: { shortName: "PPNT" },
    });
    expect(match(32, "???")).toMatchObject({ ok: false });
  });

  test.each([
    [4, "Partai Keadilan Sejahtera"],
    [9, "Partai Golkar"],
  ])("%i %s is refused where the election has that number or party otherwise", (number, name) => {
    expect(match(number, name)).toMatchObject({
      ok: false,
      failure: expect.stringContaining("ballot number"),
    });
  });
});
