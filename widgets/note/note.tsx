import type { ReactNode } from "react";
import type { NoteProps } from "./schema";

/** One sentence pulled out of the text. */
export const NoteView = ({ by, children }: NoteProps & { children?: ReactNode }) => (
  <aside className="note">
    {children}
    {by && <small>{by}</small>}
  </aside>
);
