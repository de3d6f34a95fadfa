import { formatCount } from "@/lib/format-id";
import { readStationExtras } from "@/modules/ingest/read-station-extras";
import { getPayload } from "@/modules/results/payload.server";
import { AsOf, SourceLine } from "@/modules/results/source-line";
import { getStationCounts } from "@/modules/results/station.server";
import type { SnapshotFigures } from "@/modules/results/types";

type Counts = {
  registered: number | null;
  voters: number | null;
  ballots: number | null;
  valid: number | null;
  invalid: number | null;
};

const LABELS: readonly (readonly [keyof Counts, string])[] = [
  ["registered", "Pemilih dalam daftar tetap (DPT)"],
  ["voters", "Pengguna hak pilih"],
  ["ballots", "Surat suara digunakan"],
  ["valid", "Suara sah"],
  ["invalid", "Suara tidak sah"],
];

type StationMinutesProps = {
  /** The newest reading of the station's own file. */
  own: SnapshotFigures;
  /** What the page shows: perhaps the station's row in a newer file of the village. */
  shown: SnapshotFigures | null;
};

/** What a polling station's own file says besides votes: people, ballots, and where KPU shows its sheets. */
export async function StationMinutes({ own, shown }: StationMinutesProps) {
  const { contest, unitCode, version } = own;
  const [recorded, payload] = await Promise.all([
    getStationCounts(contest, unitCode, version),
    getPayload(contest, version, unitCode),
  ]);
  const { voters, scans, voting } = payload
    ? readStationExtras(payload.bytes)
    : { voters: null, scans: [], voting: null };
  const counts: Counts = {
    registered: recorded?.registeredVoters ?? null,
    voters,
    ballots: recorded?.ballotsCast ?? null,
    valid: own.validVotes,
    invalid: recorded?.invalidVotes ?? null,
  };
  return (
    <section className="sec" aria-labelledby="tps-h">
      <div className="sec-h">
        <h2 id="tps-h">Pemilih dan surat suara</h2>
      </div>
      {voting !== null && (
        <p className="flag">
          <b>{voting}.</b> Begitu KPU menyebut pemungutan atau penghitungan di TPS ini.
        </p>
      )}
      <div className="two">
        <table className="tb">
          <caption className="vh">Daftar pemilih, surat suara, dan suara di TPS ini</caption>
          <tbody>
            {LABELS.map(([key, label]) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="num">{counts[key] === null ? "tidak disebut" : formatCount(counts[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="stack">
          {toMismatches(counts).map((text) => (
            <p key={text} className="w-note">
              {text}
            </p>
          ))}
          {shown !== null && shown.unitCode !== unitCode && (
            <p className="fig-t">
              Suara di atas dari berkas desa yang lebih baru, <AsOf head={shown} />; daftar ini dari berkas
              TPS sendiri.
            </p>
          )}
          {scans.length > 0 ? (
            <>
              <p className="cap">Pindaian lembar C-Hasil di situs KPU</p>
              <ul className="scans">
                {scans.map((address, index) => (
                  <li key={address}>
                    <a href={address} rel="noreferrer nofollow">
                      Lembar {index + 1} dari {scans.length}
                    </a>
                  </li>
                ))}
              </ul>
              <p className="fig-t">Tautan keluar ke KPU. Kami tidak menyimpan gambarnya.</p>
            </>
          ) : (
            <p className="fig-t">Berkas TPS ini tidak menyebut pindaian lembar C-Hasil.</p>
          )}
        </div>
      </div>
      <p className="meta">
        <SourceLine head={own} />
      </p>
    </section>
  );
}

/** Numbers of one file that do not fit one another, said and not judged. */
export function toMismatches({ voters, ballots, valid, invalid }: Counts): string[] {
  const cast = valid === null || invalid === null ? null : valid + invalid;
  const found: string[] = [];
  if (cast !== null && ballots !== null && cast !== ballots)
    found.push(
      `Suara sah dan tidak sah berjumlah ${formatCount(cast)}, surat suara digunakan ${formatCount(ballots)}.`,
    );
  if (voters !== null && ballots !== null && voters !== ballots)
    found.push(
      `Pengguna hak pilih ${formatCount(voters)} orang, surat suara digunakan ${formatCount(ballots)}.`,
    );
  return found.map((text) => `${text} Begitu tertulis dalam berkas KPU; penyebabnya tidak disebut.`);
}
