import { toAsOfLabel, toAsOfMachine, toDecisionLabel, toSnapshotPath } from "./labels";
import type { SnapshotHead } from "./types";

/** "21 Mar 2024, 00.37 WIB" as a <time>. */
export function AsOf({ head }: { head: Pick<SnapshotHead, "asOf" | "asOfPrecision"> }) {
  return <time dateTime={toAsOfMachine(head)}>{toAsOfLabel(head)}</time>;
}

/** As-of, source and the way to the bytes: the line that no figure of ours stands without. */
export function SourceLine({ head }: { head: SnapshotHead }) {
  const decision = toDecisionLabel(head);
  return (
    <>
      {decision ?? "Per "}
      {decision === null ? (
        <AsOf head={head} />
      ) : (
        head.asOfPrecision !== "year" && (
          <>
            , <AsOf head={head} />
          </>
        )
      )}
      . Sumber:{" "}
      {head.sourceUrl ? (
        <a href={head.sourceUrl} rel="noopener">
          {head.source}
        </a>
      ) : (
        head.source
      )}
      {head.via && `, dari ${head.via}`}. <a href={toSnapshotPath(head)}>Periksa angka ini</a>
    </>
  );
}
