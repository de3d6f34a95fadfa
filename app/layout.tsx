import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { readerScript } from "@/.generated/reader-asset";
import { fontPreloads } from "@/components/layout/font-preloads.generated";
import { themeColors } from "@/components/theme/theme-colors.generated";
import { DevReload } from "@/modules/delivery/dev-reload.client";
import { getCatalog } from "@/modules/delivery/newsroom.server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCatalog();
  return {
    metadataBase: new URL(process.env.SITE_URL ?? "http://localhost:3000"),
    title: { default: `${site.name}: ${site.promise.toLowerCase()}`, template: `%s | ${site.name}` },
    description: site.description,
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: themeColors.paper.light },
    { media: "(prefers-color-scheme: dark)", color: themeColors.paper.dark },
  ],
};

/** The frame of readers' pages. `data-edition` is the mark by which delivery sends them without framework scripts. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  // As a hint: a <link> element would stand in the page twice, once as React's own hint.
  for (const href of fontPreloads)
    preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="id" data-edition="reader">
      <head>
        {/* Blocking, so that a chosen theme is there before the first paint; it is two kilobytes. */}
        <script type="module" async blocking="render" src={readerScript} data-keep="" />
      </head>
      <body>
        {children}
        {process.env.NODE_ENV === "development" && <DevReload />}
      </body>
    </html>
  );
}
