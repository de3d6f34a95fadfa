import type { ReactNode } from "react";
import { formatDateTimeLong } from "@/lib/format-id";
import { isAtLeast, toInitials } from "@/modules/publishing/studio/accounts/roles";
import type { Account } from "@/modules/publishing/studio/accounts/session.server";
import type { Role } from "@/modules/publishing/studio/wire";
import { Tally } from "./icon";
import { ThemeButton } from "./theme-button.client";

const PAGES: readonly { href: string; label: string; least: Role }[] = [
  { href: "/redaksi", label: "Naskah", least: "writer" },
  { href: "/redaksi/koreksi", label: "Koreksi", least: "writer" },
  { href: "/redaksi/panduan", label: "Panduan", least: "writer" },
  { href: "/redaksi/akun", label: "Akun", least: "administrator" },
  { href: "/redaksi/jejak", label: "Jejak", least: "administrator" },
];

/** The head that all pages of the desk share, but for the writing screen, and what stands below it. */
export function DeskPage({
  account,
  current,
  children,
}: {
  account: Account;
  current: string;
  children: ReactNode;
}) {
  const now = new Date();
  return (
    <>
      <a className="skip" href="#isi">
        Langsung ke isi
      </a>
      <header className="top">
        <a className="brand" href="/redaksi">
          Warta Suara <Tally /> <small>Redaksi</small>
        </a>
        <nav aria-label="Redaksi">
          <ul>
            {PAGES.filter(({ least }) => isAtLeast(account.role, least)).map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === current ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <span className="clock push">
          <time dateTime={now.toISOString()}>{formatDateTimeLong(now)}</time>
        </span>
        <ThemeButton />
        <a className="who" href="/redaksi/saya">
          <span className="face me" aria-hidden="true">
            {toInitials(account.name)}
          </span>
          <span className="name">{account.name}</span>
          <span className="vh">, akun saya</span>
        </a>
      </header>
      {children}
    </>
  );
}
