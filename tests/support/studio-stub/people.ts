import type { ArticleAnswer, Role, State } from "@/modules/publishing/studio/wire";

export type Person = { name: string; role: Role; initials: string };

export const PEOPLE: Readonly<Record<string, Person>> = {
  p1: { name: "Penulis Satu", role: "writer", initials: "P1" },
  e2: { name: "Editor Dua", role: "publisher", initials: "E2" },
};

const RULES: readonly [move: string, label: string, from: readonly State[], role: Role][] = [
  ["submit", "Ajukan", ["draft", "review"], "writer"],
  ["approve", "Setujui", ["review"], "editor"],
  ["schedule", "Jadwalkan", ["review", "scheduled"], "publisher"],
  ["embargo", "Embargo", ["review", "embargoed"], "publisher"],
  ["publish", "Terbitkan", ["review", "scheduled"], "publisher"],
  ["correct", "Koreksi", ["published", "corrected"], "editor"],
  ["update", "Perbarui", ["published", "corrected"], "editor"],
  ["typo", "Betulkan ejaan", ["published", "corrected"], "editor"],
  ["withdraw", "Tarik", ["published", "corrected"], "publisher"],
  ["cancel", "Batalkan", ["review", "scheduled", "embargoed"], "writer"],
];
const RANKS: readonly Role[] = ["writer", "editor", "publisher", "administrator"];

/** Stands for the table of moves: enough of it that every way of refusing is there. */
export function listMoves(
  state: State,
  { role, name }: Person,
  approvedBy: string | null,
): ArticleAnswer["moves"] {
  return RULES.map(([move, label, from, least]) => {
    const needsApproval = ["schedule", "embargo", "publish"].includes(move) && state === "review";
    const why = !from.includes(state)
      ? `Tidak dapat dari keadaan ${state}.`
      : RANKS.indexOf(role) < RANKS.indexOf(least)
        ? `Untuk ini perlu peran ${least}; Anda ${role}.`
        : needsApproval && approvedBy === null
          ? "Revisi ini belum disetujui, atau berubah sesudah disetujui; mintalah persetujuan orang lain."
          : move === "approve" && name === PEOPLE.p1?.name
            ? "Empat mata: penulisnya tidak dapat melakukannya sendiri."
            : null;
    return { move, label, allowed: why === null, why };
  });
}

export const TARGETS: Readonly<Record<string, State>> = {
  submit: "review",
  approve: "review",
  schedule: "scheduled",
  embargo: "embargoed",
  publish: "published",
  correct: "corrected",
  update: "published",
  typo: "published",
  withdraw: "withdrawn",
  cancel: "draft",
};
