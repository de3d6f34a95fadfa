import type { Candidacy, Contest, Ledger, Region, SnapshotFigures, SnapshotHead } from "../types";

export type SeatFigures = { head: SnapshotHead; seats: ReadonlyMap<string, number> };

/** `at`: ISO 8601 in UTC, null for now. `place`: as in an address, null for the contest's own region. */
export type FactScope = { place: string | null; ledger: Ledger; at: string | null };

/**
 * Where facts are read from; the database (fact-reader.server.ts), or what a test makes up. Every answer is null where there
 * is nothing of the kind.
 */
export type FactReader = {
  listContests: () => Promise<string[]>;
  getContest: (slug: string) => Promise<Contest | null>;
  listCandidacies: (contest: string) => Promise<Candidacy[]>;
  /** The region that an address names; null for one that is not in the tree. */
  getRegion: (contest: string, place: string) => Promise<Pick<Region, "code" | "name"> | null>;
  getFigures: (contest: string, scope: FactScope) => Promise<SnapshotFigures | null>;
  /** Decided seats in the official book, computed ones in the other. */
  getSeats: (contest: string, scope: FactScope) => Promise<SeatFigures | null>;
  /** Seats that the contest, or a district of it, elects. */
  getSeatTotal: (contest: string, place: string | null) => Promise<number | null>;
};
