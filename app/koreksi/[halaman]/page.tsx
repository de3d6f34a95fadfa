import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectionBook } from "@/app/_parts/life/correction-book";

export const revalidate = 300;
export const dynamicParams = true;

type EarlierProps = { params: Promise<{ halaman: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: EarlierProps): Promise<Metadata> {
  const { halaman } = await params;
  return { title: `Buku koreksi, halaman ${halaman}`, alternates: { canonical: `/koreksi/${halaman}` } };
}

/** The second page and those after it; the first has its own address. */
export default async function EarlierCorrectionsPage({ params }: EarlierProps) {
  const { halaman } = await params;
  if (!/^[1-9]\d{0,5}$/.test(halaman) || halaman === "1") notFound();
  return <CorrectionBook page={Number(halaman)} />;
}
