export type FailLink = { href: string; label: string };

/** Where to go from here. */
export function FailLinks({ links }: { links: FailLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}
