import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { Contest, Region } from "@/modules/results/types";
import { toLevelName } from "./level-names";
import { MomentNote, RegionSearch, RehearsalNote } from "./notes";

/** What was found, and the name of the region that it lies in: there are hundreds of villages of one name. */
export type Hit = { region: Region; above: string | null };

type RegionHitsProps = {
  contest: Contest;
  query: string;
  hits: readonly Hit[];
  moment: Moment | null;
};

/** What was found for a region's name, or what to do where nothing was. */
export function RegionHits({ contest, query, hits, moment }: RegionHitsProps) {
  return (
    <div className="res-page">
      <header>
        <p className="kick">
          <a href={toMomentPath(`/hasil/${contest.slug}`, moment)}>Hasil {contest.shortName}</a>
        </p>
        <h1 className="h1">{query ? `Wilayah bernama “${query}”` : "Cari wilayah"}</h1>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      <MomentNote
        moment={moment}
        path={`/hasil/${contest.slug}/cari${query ? `?q=${encodeURIComponent(query)}` : ""}`}
        isKnown
        known="Wilayah yang Anda buka dari sini tampil seperti saat itu."
      />
      <RegionSearch contest={contest.slug} query={query} moment={moment} />
      {hits.length > 0 ? (
        <ul className="hits">
          {hits.map(({ region: { code, name, level }, above }) => (
            <li key={code}>
              <a href={toMomentPath(`/hasil/${contest.slug}/${code}`, moment)}>{name}</a>{" "}
              <span>
                {toLevelName(level)}
                {above === null ? "" : ` di ${above}`}, kode {code}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="fig-t">
          {query.length < 2
            ? "Tulis sedikitnya dua huruf dari nama wilayah."
            : "Tidak ada wilayah dengan nama itu dalam hitungan ini. Coba sebagian namanya saja, misalnya “bandung”."}
        </p>
      )}
    </div>
  );
}
