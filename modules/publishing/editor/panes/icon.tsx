import type { ReactNode } from "react";
import type { State } from "@/modules/publishing/studio/wire";

const SHAPES = {
  draft: <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.2" />,
  review: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  scheduled: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  embargoed: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
  published: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  corrected: <path d="M8 2v7M4.5 5.5h7M4.5 13h7" />,
  withdrawn: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M4 12 12 4" />
    </>
  ),
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  back: <path d="M10 3 5 8l5 5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  error: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 4.6v4M8 11.2v.1" />
    </>
  ),
  warning: <path d="M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
} satisfies Record<State | string, ReactNode>;

/** A shape beside a word; never instead of one. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}

/** The tally mark of the masthead. */
export function Tally() {
  return (
    <svg className="turus" viewBox="-2 0 24 24" aria-hidden="true">
      <path d="M2 2.2 1.7 21.6M7 2.4 7.2 21.8M12 2 11.8 21.9M17 2.3 17.3 21.5M-1.6 18.4 20.8 5.2" />
    </svg>
  );
}
