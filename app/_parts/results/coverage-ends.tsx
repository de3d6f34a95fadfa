import { PaddedPercent } from "@/components/figures/percent-cell";
import { toTpsLabel } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { type PlaceRow, toCoverageEnds } from "@/modules/results/place-reading.server";

type CoverageEndsProps = { contest: string; rows: readonly PlaceRow[]; moment: Moment | null };

/** The best and the least counted parts, beside the tally of the whole. */
export function CoverageEnds({ contest, rows, moment }: CoverageEndsProps) {
  const { most, least } = toCoverageEnds(rows);
  if (most.length === 0) return null;
  return (
    <table className="tb">
      <caption>Paling lengkap dan paling sedikit</caption>
      <thead>
        <tr>
          <th scope="col">Wilayah</th>
          <th scope="col" className="num">
            TPS masuk, %
          </th>
        </tr>
      </thead>
      <tbody>
        {[...most, ...least].map(({ region, figures }) => (
          <tr key={region.code} className={region.code === least[0]?.region.code ? "gap" : undefined}>
            <th scope="row">
              <a href={toMomentPath(`/hasil/${contest}/${region.code}`, moment)}>{region.name}</a>
            </th>
            <td className="num">
              <PaddedPercent label={figures?.tpsPct == null ? null : toTpsLabel(figures.tpsPct)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
