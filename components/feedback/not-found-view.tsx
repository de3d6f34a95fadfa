import type { ReactNode } from "react";
import { type FailLink, FailLinks } from "./fail-links";

export type NotFoundViewProps = { title: string; text: string; links: FailLink[]; search?: ReactNode };

/** Four, nothing, four: the address is not in the book. */
export function NotFoundView({ title, text, links, search }: NotFoundViewProps) {
  return (
    <section className="fail" aria-labelledby="tidak-ada">
      <svg className="turus" viewBox="-2 0 92 24" aria-hidden="true">
        <path d="M2 2.2 1.7 21.6M8 2.4 8.2 21.8M14 2 13.8 21.9M20 2.3 20.3 21.5M68 2.2 67.7 21.6M74 2.4 74.2 21.8M80 2 79.8 21.9M86 2.3 86.3 21.5M36 21.6H52" />
      </svg>
      <h1 className="h1" id="tidak-ada">
        {title}
      </h1>
      <p>{text}</p>
      {search}
      <FailLinks links={links} />
    </section>
  );
}
