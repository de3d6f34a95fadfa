import { StateMark } from "@/components/figures/state-mark";
import { formatCount, formatDateTimeShort, formatSigned } from "@/lib/format-id";
import { toSnapshotPath } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { RemarkGroup } from "@/modules/results/remark-groups";
import { REMARK_NAMES, toRemarkText } from "@/modules/results/remark-text";
import type { Remark } from "@/modules/results/remarks.server";
import type { Contest } from "@/modules/results/types";

export type CorrectionsViewProps = {
  contest: Contest;
  groups: readonly RemarkGroup[];
  /** How many readings have remarks in all. */
  total: number;
  /** The time as of which the ledger stands; now where left out. */
  moment?: Moment | null | undefined;
  /** The place whose ledger it is, where that is not the whole contest. */
  place?: string | undefined;
  title?: string | undefined;
};

/** The ledger of corrections: one block for each reading on which something is to be remarked. */
export function CorrectionsView({
  contest,
  groups,
  total,
  moment = null,
  place,
  title,
}: CorrectionsViewProps) {
  return (
    <figure className="w corr">
      <figcaption className="w-h">
        <p className="w-what">Buku koreksi · {contest.isRehearsal ? "gladi, angka buatan" : "Sirekap"}</p>
        <h2>{title ?? `Koreksi dan catatan ${contest.name}`}</h2>
      </figcaption>
      {groups.length === 0 && (
        <p className="fig-t">
          Belum ada yang perlu dicatat
          {place === undefined ? "" : ` di ${place}`}
          {moment === null ? "" : ` sampai ${moment.label}`}: tidak ada perolehan yang turun di antara
          pembacaan yang kami punya.
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} contest={contest} />
      ))}
      <div className="w-f">
        <p>
          Angka Sirekap bisa turun. Pembacaan yang turun tidak dibuang; yang dicatat adalah sebelum, sesudah,
          dan selisihnya.
        </p>
        {total > groups.length && (
          <p>
            {formatCount(groups.length)} dari {formatCount(total)} pembacaan ditampilkan.{" "}
            <a href={toMomentPath(`/hasil/${contest.slug}/koreksi`, moment)}>
              {place === undefined ? "Semua koreksi" : `Semua koreksi ${contest.name}`}
            </a>
          </p>
        )}
      </div>
    </figure>
  );
}

const toWhen = (asOf: string): string => formatDateTimeShort(new Date(asOf));

function Group({ group, contest }: { group: RemarkGroup; contest: Contest }) {
  const { reading, against, falls, others, regionFalls, unitCode } = group;
  const isContestUnit = unitCode === contest.regionCode;
  return (
    <section className="corr-g">
      {falls.length > 0 && against && reading && (
        <table className="tb mid">
          <caption>
            <StateMark state="corrected" as="span" /> {toWhen(against.asOf)} ke {toWhen(reading.asOf)}:{" "}
            {falls.length} hitungan turun
          </caption>
          <thead>
            <tr>
              <th scope="col">Hitungan</th>
              <th scope="col" className="num">
                Sebelum
              </th>
              <th scope="col" className="num">
                Sesudah
              </th>
              <th scope="col" className="num">
                Selisih
              </th>
            </tr>
          </thead>
          <tbody>
            {falls.map((fall) => (
              <FallRow key={fall.id} fall={fall} />
            ))}
          </tbody>
        </table>
      )}
      {(falls.length === 0 || !against || !reading) && (
        <h3 className="corr-h">
          {reading ? `Pembacaan ${toWhen(reading.asOf)}` : `Diterima ${toWhen(group.recordedAt)}`}
        </h3>
      )}
      {regionFalls.length > 0 && <RegionFalls falls={regionFalls} />}
      {others.map((remark) => (
        <p key={remark.id} className="fig-t">
          <b>{REMARK_NAMES[remark.kind]}.</b> {toRemarkText(remark)}
        </p>
      ))}
      {reading?.version != null && (
        <p className="meta">
          <a
            href={toSnapshotPath({
              contest: contest.slug,
              version: reading.version,
              unitCode,
              isContestUnit,
            })}
          >
            Periksa pembacaan {toWhen(reading.asOf)}
          </a>
        </p>
      )}
    </section>
  );
}

const FallRow = ({ fall: { candidacy, before, after } }: { fall: Remark }) => (
  <tr>
    <th scope="row">{candidacy?.name ?? "TPS masuk"}</th>
    <td className="num">{before === null ? "–" : formatCount(before)}</td>
    <td className="num">{after === null ? "–" : formatCount(after)}</td>
    <td className="num">
      <b>{before === null || after === null ? "–" : formatSigned(after - before)}</b>
    </td>
  </tr>
);

/** Falls in regions, folded: a national reading may have a hundred. */
function RegionFalls({ falls }: { falls: readonly Remark[] }) {
  const places = new Set(falls.map(({ place }) => place?.code)).size;
  return (
    <details className="equal">
      <summary>
        {formatCount(falls.length)} penurunan di {formatCount(places)} wilayah
      </summary>
      <ul>
        {falls.map((fall) => (
          <li key={fall.id}>{toRemarkText(fall)}</li>
        ))}
      </ul>
    </details>
  );
}
