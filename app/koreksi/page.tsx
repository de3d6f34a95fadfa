import type { Metadata } from "next";
import { CorrectionBook } from "@/app/_parts/life/correction-book";

export const revalidate = 300;

export const metadata: Metadata = {
  title: "Buku koreksi",
  description: "Semua koreksi dan penarikan berita, dengan kata-kata sebelum dan sesudahnya.",
  alternates: { canonical: "/koreksi", types: { "application/atom+xml": "/koreksi/atom.xml" } },
};

export default function CorrectionsPage() {
  return <CorrectionBook page={1} />;
}
