import type { ReactNode } from "react";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { TILES } from "./tiles";

/** How one tile is drawn: its classes, its colour (a value of CSS) and its figure. */
export type Tile = { className: string; color: string; figure: string };

type TileGridProps = {
  contest: string;
  moment: Moment | null;
  /** By region code; a province that is not in it is not known. */
  tiles: ReadonlyMap<string, Tile>;
  /** What the map shows, in a sentence for those who do not see it. */
  label: string;
};

const UNKNOWN: Tile = { className: "lo", color: "var(--color-none)", figure: "–" };

/** Parties whose tile is light enough to need ink on it instead of paper. */
export const INK_ON: ReadonlySet<string> = new Set(["golkar", "pks", "hanura"]);

/**
 * The provinces as tiles, each a way to its page for whoever points at it. For keyboards and screen readers the table
 * beside it is the map: thirty-nine more stops on the way would help nobody.
 */
export function TileGrid({ contest, moment, tiles, label }: TileGridProps) {
  return (
    <>
      <p className="vh">{label}</p>
      <div className="map" aria-hidden="true">
        {TILES.map(([code, short, name, column, row]) => {
          const { className, color, figure } = tiles.get(code) ?? UNKNOWN;
          return (
            <a
              key={code}
              href={toMomentPath(`/hasil/${contest}/${code}`, moment)}
              tabIndex={-1}
              className={className || undefined}
              style={{ ["--r" as string]: row, ["--k" as string]: column, ["--c" as string]: color }}
            >
              <i className="ss">{short}</i>
              <i className="fl">{name}</i>
              <b>{figure}</b>
            </a>
          );
        })}
      </div>
    </>
  );
}

/** The list that says what the tiles mean; colour is never alone. */
export const Keys = ({ children }: { children: ReactNode }) => <ul className="keys">{children}</ul>;
