import type { Payload } from "../fetch-payload.server";
import type { FeedFileState } from "./feed-memory.server";
import type { Fetched } from "./fetch-feed-file.server";

/** A file to follow: its address, its path below the feed's base, and the contest that it was listed for. */
export type FeedAddress = { address: string; path: string; contest: string };

/** What became of a payload, with one line for people. `asOf` in UTC, where it is a reading with figures. */
export type FeedOutcome = {
  kind: "recorded" | "already-recorded" | "held" | "dark" | "empty" | "refused";
  line: string;
  asOf?: string;
  version?: number;
};

/** Whoever records. Resolves once it is true in the database; throws only when the database fails. */
export type FeedHandler = (
  payload: Payload & { address: string; path: string; receivedAt: Date },
) => Promise<FeedOutcome>;

/** What happens to one file. `nextAt` is when it is asked for again, in UTC; null with nothing more to ask. */
export type FeedEvent = { contest: string; address: string } & (
  | ({ event: FeedOutcome["kind"]; sha256: string } & Omit<FeedOutcome, "kind">)
  | { event: "poll"; answer: Fetched["kind"]; failures: number; nextAt: string | null }
  | { event: "backoff"; line: string; failures: number; nextAt: string | null }
  /** `since`, in UTC: when its content last changed. */
  | { event: "silent"; line: string; since: string }
);

export type Clock = {
  now(): Date;
  /** Resolves after `delayMs`, or earlier once the signal says so. */
  wait(delayMs: number, signal: AbortSignal): Promise<void>;
};

/** The world as a follower sees it: all of it is handed in, so that a test needs no network, database or time. */
export type FeedTools = {
  fetch(file: FeedAddress, seen: FeedFileState, signal: AbortSignal): Promise<Fetched>;
  handle: FeedHandler;
  load(addresses: readonly string[]): Promise<ReadonlyMap<string, FeedFileState>>;
  record(state: FeedFileState): Promise<void>;
  /** Writes down that a file has brought nothing new since then. One line where that is news, null otherwise. */
  recordSilence(file: FeedAddress, since: Date): Promise<string | null>;
  /** Whether this process may write at this moment: it is asked before each write. */
  mayWrite(): Promise<boolean>;
  emit(event: FeedEvent): void;
  clock: Clock;
  /** In [0, 1), for the jitter. */
  random(): number;
};
