/** Geometry of the line chart, all in percent of the drawing: x from the left, y from the top. */

export type Point = { x: number; y: number };

/** At 17 rem, the least height of a chart, one line of a label takes this share of it. */
const lineHeightPct = 6.4;
/** A label beside the last points is 68 px wide: about nine bold digits or letters of 13 px. */
const charactersPerLine = 9;

/** Lines that a label takes when it breaks at spaces and hyphens. */
export function toLineCount(label: string): number {
  let lines = 1;
  let length = 0;
  for (const word of label.split(/(?<=[-\s])(?!$)/)) {
    if (length > 0 && length + word.trimEnd().length > charactersPerLine) {
      lines += 1;
      length = 0;
    }
    length += word.length;
  }
  return lines;
}

export type EdgeLabel = { y: number; lines: number };

/**
 * Places of the labels beside the last points: as near to their points as they can be without one
 * touching another. The order of the labels, top to bottom, is that of their points.
 * Neighbours that touch are merged and centred on the mean of what they wanted (least moving).
 */
export function toLabelPlaces(labels: readonly EdgeLabel[]): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y);
  type Group = { members: typeof order; wanted: number; height: number };
  const groups: Group[] = [];
  for (const label of order) {
    let group: Group = { members: [label], wanted: label.y, height: label.lines * lineHeightPct };
    let before = groups.at(-1);
    while (before && before.wanted + before.height / 2 > group.wanted - group.height / 2) {
      groups.pop();
      const size = before.members.length + group.members.length;
      group = {
        members: [...before.members, ...group.members],
        wanted: (before.wanted * before.members.length + group.wanted * group.members.length) / size,
        height: before.height + group.height,
      };
      before = groups.at(-1);
    }
    groups.push(group);
  }
  const places = new Array<number>(labels.length).fill(0);
  for (const group of groups) {
    let top = group.wanted - group.height / 2;
    for (const member of group.members) {
      const height = member.lines * lineHeightPct;
      places[member.index] = top + height / 2;
      top += height;
    }
  }
  return places;
}

export type Corner = "left-above" | "right-above" | "left-below" | "right-below";
const corners: Corner[] = ["left-above", "right-above", "left-below", "right-below"];

/** The end of the threshold line where its words cover the least of the lines drawn. */
export function toThresholdCorner(lineY: number, lines: readonly (readonly Point[])[]): Corner {
  const covered = (corner: Corner) => {
    const [side, level] = corner.split("-");
    const top = level === "above" ? lineY - 9 : lineY;
    const [from, to] = side === "left" ? [0, 46] : [54, 100];
    return lines.flatMap(toSamples).filter(({ x, y }) => x >= from && x <= to && y >= top && y <= top + 9)
      .length;
  };
  const outside = (corner: Corner) => corner.endsWith("below") && lineY > 91;
  const cost = (corner: Corner) => covered(corner) + (outside(corner) ? 1000 : 0);
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best));
}

/** Points along a line, close enough together that no word slips between them. */
function toSamples(line: readonly Point[]): Point[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1];
    if (!next) return [point];
    return Array.from({ length: 20 }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / 20,
      y: point.y + ((next.y - point.y) * step) / 20,
    }));
  });
}

/**
 * Which ticks of time a chart of a width has room for: the first and the last stay, the rest as they fit.
 * @param minGap least distance of two ticks as a share of the width, 0 to 1
 */
export function toVisibleTicks(xs: readonly number[], minGap: number): boolean[] {
  const last = xs.length - 1;
  let shown = Number.NEGATIVE_INFINITY;
  return xs.map((x, index) => {
    const room = x - shown >= minGap && (index === last || (xs[last] ?? 1) - x >= minGap);
    if (index !== 0 && index !== last && !room) return false;
    shown = x;
    return true;
  });
}
