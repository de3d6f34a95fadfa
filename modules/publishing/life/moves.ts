import { formatDateTimeShort } from "@/lib/format-id";
import { STATE_NAMES, type Standing, type State } from "./standing";

export const ROLES = ["writer", "editor", "publisher", "administrator"] as const;
export type Role = (typeof ROLES)[number];
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  writer: "penulis",
  editor: "penyunting",
  publisher: "penerbit",
  administrator: "pengelola",
};

export type Move =
  | "submit"
  | "approve"
  | "schedule"
  | "embargo"
  | "publish"
  | "correct"
  | "update"
  | "typo"
  | "withdraw"
  | "cancel";

/** Somebody at the desk: the name that goes into the file, and what they may do. */
export type Account = { name: string; role: Role };

export type Refusal = {
  kind: "wrong-state" | "unchanged" | "role" | "four-eyes" | "not-approved";
  /** Indonesian, for a person beside a button. */
  why: string;
};

/** How many people must have had a hand in it, where four eyes are demanded. */
type Eyes =
  /** Nobody but the one who does it. */
  | "none"
  /** Whoever does it is not the author. */
  | "other"
  /** Its revision is approved by somebody who is not its author. */
  | "approved";

type Rule = {
  label: string;
  from: readonly State[];
  /** The least role. */
  role: Role;
  eyes: Eyes;
  /** Only where the text is not what readers have; in the states where readers have one. */
  ofChange?: boolean;
};

const OUT: readonly State[] = ["published", "corrected"];

/** The whole life of an article: from which state which move leads on, and who may make it. */
export const MOVES: Readonly<Record<Move, Rule>> = {
  submit: {
    label: "Ajukan",
    from: ["draft", "review", ...OUT],
    role: "writer",
    eyes: "none",
    ofChange: true,
  },
  approve: { label: "Setujui", from: ["review", ...OUT], role: "editor", eyes: "other", ofChange: true },
  schedule: {
    label: "Jadwalkan",
    from: ["draft", "review", "scheduled", "embargoed"],
    role: "publisher",
    eyes: "approved",
  },
  embargo: {
    label: "Embargo",
    from: ["draft", "review", "scheduled", "embargoed"],
    role: "publisher",
    eyes: "approved",
  },
  publish: {
    label: "Terbitkan",
    from: ["draft", "review", "scheduled"],
    role: "publisher",
    eyes: "approved",
  },
  correct: { label: "Koreksi", from: OUT, role: "editor", eyes: "approved", ofChange: true },
  update: { label: "Perbarui", from: OUT, role: "editor", eyes: "approved", ofChange: true },
  typo: { label: "Betulkan ejaan", from: OUT, role: "editor", eyes: "approved", ofChange: true },
  withdraw: { label: "Tarik", from: OUT, role: "publisher", eyes: "other" },
  cancel: { label: "Batalkan", from: ["review", "scheduled", "embargoed"], role: "editor", eyes: "none" },
};

export const isMove = (text: string): text is Move => Object.hasOwn(MOVES, text);

const isSame = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Why this account may not make this move now; null where it may. */
export function toRefusal(
  move: Move,
  standing: Standing,
  account: Account,
  { fourEyes }: { fourEyes: boolean },
): Refusal | null {
  const rule = MOVES[move];
  const { state } = standing;
  if (!rule.from.includes(state)) return { kind: "wrong-state", why: toStateText(move, standing) };
  if (rule.ofChange && OUT.includes(state) && !standing.hasChanged)
    return { kind: "unchanged", why: "Teks berita sama dengan yang sudah terbit; ubah dulu berkasnya." };
  const isOwn = isSame(standing.writer, account.name);
  // A writer takes back and hands in their own; what is others' is the editors'.
  const role = move === "cancel" && state === "review" && isOwn ? "writer" : rule.role;
  if (ROLES.indexOf(account.role) < ROLES.indexOf(role))
    return {
      kind: "role",
      why: `Untuk ini perlu peran ${ROLE_NAMES[role]}; Anda ${ROLE_NAMES[account.role]}.`,
    };
  if (account.role === "writer" && standing.writer !== null && !isOwn)
    return { kind: "role", why: `Naskah ini milik ${standing.writer}.` };
  return fourEyes ? toEyesRefusal(move, standing, account) : null;
}

function toEyesRefusal(move: Move, standing: Standing, { name }: Account): Refusal | null {
  const { eyes, from } = MOVES[move];
  if (eyes === "none") return null;
  const { writer, submittedBy, approvedBy, state } = standing;
  const isAuthor = isSame(writer, name) || isSame(submittedBy, name);
  const ofCorrection = OUT.includes(state) && from === OUT;
  if (move === "approve" && submittedBy === null)
    return {
      kind: "not-approved",
      why: "Teks ini belum diajukan, atau berubah sesudah diajukan; ajukan dulu.",
    };
  // Whoever wrote a correction may publish it once another has approved it.
  if (isAuthor && !(ofCorrection && eyes === "approved"))
    return { kind: "four-eyes", why: "Empat mata: penulisnya tidak dapat melakukannya sendiri." };
  if (eyes === "other") return null;
  if (approvedBy === null)
    return {
      kind: "not-approved",
      why: "Revisi ini belum disetujui, atau berubah sesudah disetujui; mintalah persetujuan orang lain.",
    };
  const author = submittedBy ?? (ofCorrection ? name : writer);
  if (isSame(approvedBy, author) || (!ofCorrection && isSame(approvedBy, writer)))
    return { kind: "four-eyes", why: "Empat mata: yang menyetujui adalah penulisnya sendiri." };
  return null;
}

function toStateText(move: Move, { state, publishedAt }: Standing): string {
  if (state === "withdrawn") return "Berita sudah ditarik; penarikan tidak dapat dibatalkan.";
  if (move === "publish" && state === "embargoed")
    return `Embargo berlaku sampai ${formatDateTimeShort(new Date(publishedAt))}; batalkan dulu embargonya.`;
  if (OUT.includes(state))
    return move === "cancel"
      ? "Berita sudah terbit; yang dapat dilakukan adalah koreksi atau penarikan."
      : "Berita sudah terbit.";
  if (MOVES[move].from === OUT) return `Berita belum terbit; keadaannya ${STATE_NAMES[state]}.`;
  return `Tidak dapat dari keadaan ${STATE_NAMES[state]}.`;
}

export type ListedMove = { move: Move; label: string; allowed: boolean; why: string | null };

/** Every move with whether this account may make it, so that a refused one says why before it is tried. */
export function listMoves(
  standing: Standing,
  account: Account,
  settings: { fourEyes: boolean },
): ListedMove[] {
  return (Object.keys(MOVES) as Move[]).map((move) => {
    const refusal = toRefusal(move, standing, account, settings);
    return { move, label: MOVES[move].label, allowed: refusal === null, why: refusal?.why ?? null };
  });
}
