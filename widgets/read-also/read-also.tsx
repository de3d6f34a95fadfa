export type ReadAlsoViewProps = { href: string; title: string };

/** A link to another story inside the text. */
export const ReadAlsoView = ({ href, title }: ReadAlsoViewProps) => (
  <aside className="baca">
    <b>BACA JUGA</b>
    <a href={href}>{title}</a>
  </aside>
);
