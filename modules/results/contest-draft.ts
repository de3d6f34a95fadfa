/** Who stands in a contest that is to be made. `kpuKey` is what the feed counts under. */
export type CandidacyDraft = {
  kpuKey: string;
  ballotNumber: number;
  slug: string;
  name: string;
  shortName: string;
  colorToken: string;
  party: { slug: string; name: string; shortName: string } | null;
};

/** A district by KPU's own code ("320012"); without seats it only gives its name to the rows of a file. */
export type DistrictDraft = { code: string; name: string; seats: number | null };

export type ElectionDraft = { slug: string; name: string; heldOn: Date };

/** A contest that is to be made or brought up to date. `null` leaves what is known. */
export type ContestDraft = {
  kpuCode: string;
  regionCode: string;
  slug: string;
  name: string;
  shortName: string;
  seats: number | null;
  threshold: { pct: number; law: string | null } | null;
  candidacies: readonly CandidacyDraft[];
  /** `null` where nothing is said of districts. */
  districts: readonly DistrictDraft[] | null;
  isRehearsal: boolean;
};

/** What became of a draft. `slug` is the contest's own, which for one that existed may be another than the draft's. */
export type ContestOutcome = {
  kind: "created" | "changed" | "unchanged";
  slug: string;
  name: string;
  candidacies: number;
  districts: number;
};

/** Why nothing of a batch was written. `message` is one English sentence. */
export type ContestFailure = {
  kind: "readings-depend" | "unknown-region" | "address-taken";
  message: string;
};
