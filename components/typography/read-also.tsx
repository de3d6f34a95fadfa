/** BACA JUGA inside the text: the only capitals with tracking in the paper. */
export function ReadAlso({ href, title }: { href: string; title: string }) {
  return (
    <aside className="baca">
      <b>BACA JUGA</b>
      <a href={href}>{title}</a>
    </aside>
  );
}
