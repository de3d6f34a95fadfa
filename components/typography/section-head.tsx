export type SectionHeadProps = { id: string; title: string; more?: { href: string; label: string } };

/** The head of a `.sec`; `id` is what the section's `aria-labelledby` names. */
export function SectionHead({ id, title, more }: SectionHeadProps) {
  return (
    <div className="sec-h">
      <h2 id={id}>{title}</h2>
      {more === undefined ? null : (
        <a className="more" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  );
}
