import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./studio.css";

/** Made for each request: what stands here depends on who looks. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Redaksi", template: "%s · Redaksi Warta Suara" },
  robots: { index: false, follow: false },
};

export default function StudioLayout({ children }: { children: ReactNode }) {
  return children;
}
