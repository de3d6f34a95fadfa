import type { Metadata } from "next";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestList } from "@/app/_parts/results/contest-list";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getNewestAsOf, listContests } from "@/modules/results/queries.server";
import { CONTESTS_TAG } from "@/modules/results/tags";

export const revalidate = 300;

export const metadata: Metadata = {
  title: "Hasil: semua hitungan",
  description: "Semua hitungan dengan keadaan, cakupan TPS, dan perolehan teratas sementara.",
  alternates: { canonical: "/hasil" },
};

export default async function ResultsPage() {
  await tagPage(CONTESTS_TAG);
  const contests = await listContests();
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={await getNewestAsOf()} mainClass="art">
      <ContestList contests={contests} moment={null} />
    </ReaderPage>
  );
}
