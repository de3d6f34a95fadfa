import { WidgetFrame } from "@/components/widget/widget-frame";

/** Stands where a widget names a contest that the database does not know: said plainly, the page goes on. */
export const UnknownContest = ({ contest }: { contest: string }) => (
  <WidgetFrame
    what="Hitung nyata"
    title="Kontes ini belum tercatat"
    state="empty"
    coverage={{ pct: null, label: "Belum ada TPS tercatat" }}
    source={`Kode kontes “${contest}” tidak ada dalam buku kami.`}
  />
);
