import { expect, test } from "vitest";
import { toPairCandidacies, toPlaceholders, toSingleCandidacies } from "./to-candidacy";

test("KPU's pairs get the names and colours that readers know", () => {
  const names = [
    "H. ANIES RASYID BASWEDAN, Ph.D. - Dr. (H.C.) H. A. MUHAIMIN ISKANDAR",
    "H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA",
    "H. GANJAR PRANOWO, S.H., M.I.P. - Prof. Dr. H. M. MAHFUD MD",
  ];
  const entries = names.map((name, index) => ({ key: String(100025 + index), number: index + 1, name }));
  expect(toPairCandidacies(entries)).toMatchObject([
    { name: "Anies Rasyid Baswedan–Muhaimin Iskandar", shortName: "Anies", colorToken: "anies-muhaimin" },
    { name: "Prabowo Subianto–Gibran Rakabuming Raka", shortName: "Prabowo", colorToken: "prabowo-gibran" },
    { name: "Ganjar Pranowo–Mahfud Md", shortName: "Ganjar", slug: "ganjar-mahfud", kpuKey: "100027" },
  ]);
});

test("candidates keep their name as the ballot has it, and two of one name have two addresses", () => {
  const entries = [
    { key: "695854", number: 1, name: "AA ADE KADARISMAN, S.Sos., M.T." },
    { key: "695855", number: 2, name: "AA ADE KADARISMAN" },
    { key: "695856", number: 3, name: "???", shortName: "Tiga" },
  ];
  expect(toSingleCandidacies(entries)).toMatchObject([
    { name: "Aa Ade Kadarisman, S.Sos., M.T.", shortName: "Aa Ade Kadarisman", slug: "aa-ade-kadarisman" },
    { slug: "aa-ade-kadarisman-2", colorToken: "none" },
    { slug: "calon-3", shortName: "Tiga" },
  ]);
});

test("nobody's name is made up: who is not named is counted", () => {
  expect(toSingleCandidacies(toPlaceholders(["310005", "310007"]))).toMatchObject([
    { kpuKey: "310005", name: "Calon 1", shortName: "Calon 1", slug: "calon-1" },
    { kpuKey: "310007", name: "Calon 2" },
  ]);
});
