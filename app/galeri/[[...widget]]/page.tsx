import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type ComponentType, createElement } from "react";
import { ReaderPage } from "@/app/_parts/reader-page";
import { galleryEntries } from "@/widgets/gallery.generated";

/**
 * For development and tests: production answers 404 unless GALLERY=1. Made on the first request, like the other
 * readers' pages, so that what is looked at here is what readers would get. `/galeri/real-count` shows one widget.
 */
export const revalidate = 300;
export const dynamicParams = true;

export const generateStaticParams = () => [];

/** Made for the whole width of a page, and shown so. */
const WIDE = new Set(["contest-strip", "province-map", "then-now"]);

type GalleryProps = { params: Promise<{ widget?: string[] }> };

export const metadata: Metadata = { title: "Galeri widget", robots: { index: false } };

export default async function GalleryPage({ params }: GalleryProps) {
  const [only] = (await params).widget ?? [];
  const entries = galleryEntries.filter(({ name }) => only === undefined || name === only);
  if (entries.length === 0) notFound();
  if (process.env.NODE_ENV === "production" && process.env.GALLERY !== "1") notFound();
  return (
    <ReaderPage variant="inner" asOf={null} edition="Galeri" mainClass="art">
      <header className="list-h">
        <p className="kick">Rancangan</p>
        <h1 className="h1">Galeri widget</h1>
        <p className="dek">
          Setiap widget dalam setiap status yang bernama. Angka contoh, dari hitung nyata DPR 2024.
        </p>
      </header>
      {entries.map(({ name, View, states }) => (
        <section key={name} className="sec" aria-labelledby={`g-${name}`}>
          <div className="sec-h">
            <h2 id={`g-${name}`}>{name}</h2>
          </div>
          <div className={WIDE.has(name) ? "grid gap-s7" : "gal"}>
            {Object.entries(states).map(([state, props]) => (
              <section key={state} aria-label={`${name}, ${state}`} data-state={`${name}/${state}`}>
                <p className="why">{state}</p>
                {createElement(View as ComponentType<object>, props)}
              </section>
            ))}
          </div>
        </section>
      ))}
    </ReaderPage>
  );
}
