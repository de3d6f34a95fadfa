import { BrandName } from "./brand-name";

export type NavItem = { href: string; label: string; current?: boolean };

export type SiteHeaderProps = {
  /** "front" is the large masthead; "inner" the quiet one of all other pages. */
  variant: "front" | "inner";
  name: string;
  promise: string;
  /** "Kamis, 21 Maret 2024" */
  dateLabel: string;
  /** Machine form of the date, for `<time>`. */
  date?: string;
  /** "Edisi 00.37 WIB" */
  editionLabel?: string;
  nav: NavItem[];
  /** The link at the right of the first line: search, or nothing. */
  tool?: { href: string; label: string };
};

export function SiteHeader(props: SiteHeaderProps) {
  const { variant, name, promise, dateLabel, date, editionLabel, nav, tool } = props;
  return (
    <header className={variant === "front" ? "mast" : "mast mast-in"}>
      <div className="mast-top">
        <p>{date === undefined ? dateLabel : <time dateTime={date}>{dateLabel}</time>}</p>
        {editionLabel === undefined ? null : <p>{editionLabel}</p>}
        {tool === undefined ? null : (
          <p>
            <a href={tool.href}>{tool.label}</a>
          </p>
        )}
      </div>
      <p className="brand">
        <a href="/" aria-label={`${name}, halaman utama`}>
          <BrandName name={name} />
        </a>
      </p>
      <p className="promise">{promise}</p>
      <nav className="rub" aria-label="Rubrik">
        {nav.map((item) => (
          <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
            {item.label}
          </a>
        ))}
      </nav>
    </header>
  );
}
