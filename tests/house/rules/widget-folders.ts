import { hasFile, type Rule } from "../source";

/** Files that every widget folder has; NAME.server.tsx and NAME.share.tsx only where it reads or is shared. */
const toReserved = (widget: string): string[] => ["README.md", "schema.ts", "states.ts", `${widget}.tsx`];

const toMissing = (widget: string, has: (file: string) => boolean): string[] =>
  toReserved(widget)
    .filter((file) => !has(file))
    .map((file) => `widgets/${widget} has no ${file}`);

export const widgetFolders: Rule = {
  name: "a widget is a folder with its reserved files",
  check({ path: file }) {
    // Asked once a folder, at the one file of it that makes it a widget's.
    const widget = /^widgets\/([^/]+)\/(?:schema\.ts|[^/]+\.server\.tsx)$/.exec(file)?.[1];
    return widget ? toMissing(widget, (name) => hasFile("widgets", widget, name)) : [];
  },
  bad: [{ path: "widgets/no-such-widget/schema.ts", text: "" }],
  good: [{ path: "widgets/widget-entry.ts", text: "" }],
};
