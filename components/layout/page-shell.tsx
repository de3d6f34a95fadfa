import type { ReactNode } from "react";
import { SiteFooter, type SiteFooterProps } from "./site-footer";
import { SiteHeader, type SiteHeaderProps } from "./site-header";
import { SkipLink } from "./skip-link";

export type PageShellProps = {
  header: SiteHeaderProps;
  footer: SiteFooterProps;
  /** "art" for pages that are read (article, results, lists); nothing for the front page. */
  mainClass?: string;
  children: ReactNode;
};

/** Everything inside `<body>` on a reader's page. */
export function PageShell({ header, footer, mainClass, children }: PageShellProps) {
  return (
    <>
      <SkipLink />
      <div className="page">
        <SiteHeader {...header} />
        <main id="isi" className={mainClass} tabIndex={-1}>
          {children}
        </main>
        <SiteFooter {...footer} />
      </div>
    </>
  );
}
