/**
 * The layers, lowest first. A unit imports from itself and from lower layers; units of one layer are siblings and
 * never import each other.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["lib"],
  // The script in the reader's browser knows only itself and lib; the server takes names from it.
  ["reader"],
  ["modules/ops", "components"],
  ["modules/results", "modules/articles"],
  ["modules/ingest", "modules/rehearsal", "modules/open-data"],
  ["widgets/*"],
  ["registry"],
  ["modules/publishing", "modules/share", "modules/delivery"],
  ["prisma"],
  // What tests and measurements drive the portal with; no part of it.
  ["tests/support"],
  ["app", "scripts"],
  // Configuration and instrumentation, which Next and the tools call.
  ["root"],
];

/** The unit that a path from the root belongs to, or `null` where it is no file of ours. */
export function toUnit(file: string): string | null {
  const [first = "", second = ""] = file.split("/");
  if (file.startsWith("prisma/generated")) return null;
  if (first === ".generated" || /^widgets\/[^/]+$/.test(file)) return "registry";
  if (first === "tests") return "tests/support";
  if (first === "widgets" || first === "modules") return `${first}/${second}`;
  if (["lib", "reader", "components", "app", "scripts", "prisma"].includes(first)) return first;
  return /^[\w-]+(\.[\w-]+)*$/.test(file) && /\.(ts|mjs)$|^instrumentation$/.test(file) ? "root" : null;
}

/** Lower is deeper. Throws for a module that no layer names: a new one has to be given its place here. */
export function toLayer(unit: string): number {
  const found = LAYERS.findIndex((units) =>
    units.some((name) => name === unit || (name === "widgets/*" && unit.startsWith("widgets/"))),
  );
  if (found < 0) throw new Error(`${unit} has no layer; give it one in tests/house/layers.ts`);
  return found;
}

/** Why `from` may not import `to`, or `null` where it may. */
export function toObjection(from: string, to: string): string | null {
  if (from === to) return null;
  if (from === "reader" && to !== "lib") return `reader imports nothing but lib, not ${to}`;
  if (toLayer(to) < toLayer(from)) return null;
  return toLayer(to) === toLayer(from)
    ? `${from} imports its sibling ${to}`
    : `${from} imports ${to}, which is above it`;
}
