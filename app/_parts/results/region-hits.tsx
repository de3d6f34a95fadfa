import type { Contest, Region } from "@/modules/results/types";
import { toLevelName } from "./level-names";
import { RegionSearch, RehearsalNote } from "./notes";

type RegionHitsProps = { contest: Contest; query: string; regions: readonly Region[] };

/** What was found for a region's name, or what to do where nothing was. */
export function RegionHits({ contest, query, regions }: RegionHitsProps) {
  return (
    <div className="res-page">
      <header>
        <p className="kick">
          <a href={`/hasil/${contest.slug}`}>Hasil {contest.shortName}</a>
        </p>
        <h1 className="h1">{query ? `Wilayah bernama “${query}”` : "Cari wilayah"}</h1>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      <RegionSearch contest={contest.slug} query={query} />
      {regions.length > 0 ? (
        <ul className="hits">
          {regions.map(({ code, name, level }) => (
            <li key={code}>
              <a href={`/hasil/${contest.slug}/${code}`}>{name}</a>{" "}
              <span>
                {toLevelName(level)}, kode {code}
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
