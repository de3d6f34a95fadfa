import { BrandName } from "./brand-name";
import { ThemeSwitch } from "./theme-switch";

export type FooterColumn = { title: string; links: { href: string; label: string }[] };

export type SiteFooterProps = {
  name: string;
  /** What the paper promises, in a sentence or three. */
  line: string;
  /** Two columns suit the grid; the switch of light and dark is the last. */
  columns: FooterColumn[];
  /** A closing line under a hairline: the publisher, a note on the data. */
  closing?: string;
};

export function SiteFooter({ name, line, columns, closing }: SiteFooterProps) {
  return (
    <footer className="foot">
      <div className="foot-g">
        <div className="foot-1">
          <p className="brand">
            <span>
              <BrandName name={name} />
            </span>
          </p>
          <p>{line}</p>
        </div>
        {columns.map((column) => (
          // Named apart from the masthead's navigation, which may have the same title.
          <nav key={column.title} aria-label={`${column.title}, di kaki halaman`}>
            <h2>{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <ThemeSwitch />
      </div>
      {closing === undefined ? null : <p className="foot-line">{closing}</p>}
    </footer>
  );
}
