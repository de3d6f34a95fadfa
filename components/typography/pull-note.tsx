import type { ReactNode } from "react";

/** One sentence set large between two rules, with what it is or who says it under it. */
export function PullNote({ children, by }: { children: ReactNode; by?: string }) {
  return (
    <aside className="note">
      <p>{children}</p>
      {by === undefined ? null : <small>{by}</small>}
    </aside>
  );
}
