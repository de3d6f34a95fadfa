export type ReadAlsoProps = { href: string; title: string };

/** BACA JUGA inside the text: the only capitals with tracking in the paper. */
export function ReadAlso({ href, title }: ReadAlsoProps) {
  return (
    <aside className="baca">
      <b>BACA JUGA</b>
      <a href={href}>{title}</a>
    </aside>
  );
}
