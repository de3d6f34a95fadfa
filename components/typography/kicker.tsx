/** The word above a headline: what it belongs to, and after a dot what it is about. */
export function Kicker({ label, detail, href }: { label: string; detail?: string; href?: string }) {
  return (
    <p className="kick">
      {href === undefined ? label : <a href={href}>{label}</a>}
      {detail === undefined ? null : <span> · {detail}</span>}
    </p>
  );
}
