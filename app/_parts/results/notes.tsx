import { formatCount } from "@/lib/format-id";
import { type Moment, toMomentPath } from "@/modules/results/moment";

/** On every page of an invented count, above its first figure. */
export function RehearsalNote({ isRehearsal }: { isRehearsal: boolean }) {
  if (!isRehearsal) return null;
  return (
    <p className="flag">
      <b>Gladi, angka buatan.</b> Semua angka di halaman ini dibuat untuk latihan dan bukan hasil pemilu.
    </p>
  );
}

/** Says that files of this place wait for an editor, and what is shown meanwhile. */
export function HeldNote({ count, hasFigures }: { count: number; hasFigures: boolean }) {
  if (count === 0) return null;
  return (
    <p className="flag">
      <b>{count === 1 ? "Satu berkas" : `${formatCount(count)} berkas`} wilayah ini ditahan.</b> Angka di
      dalamnya tidak saling cocok, dan redaksi memeriksanya dulu.{" "}
      {hasFigures
        ? "Yang tampil adalah pembacaan sebelumnya."
        : "Sampai itu selesai tidak ada angka yang ditampilkan."}
    </p>
  );
}

type MomentNoteProps = {
  moment: Moment | null;
  /** The same page now. */
  path: string;
  /** Whether anything was known at that time. */
  isKnown: boolean;
  /** What is shown where something was. */
  known?: string;
};

/** Says that the page shows an earlier time, and leads back to the present. */
export function MomentNote({
  moment,
  path,
  isKnown,
  known = "Pembacaan sesudahnya tidak dihitung.",
}: MomentNoteProps) {
  if (moment === null) return null;
  const isAhead = Date.parse(moment.at) > Date.now();
  return (
    <p className="flag">
      <b>
        Keadaan pada <time dateTime={moment.per}>{moment.label}</time>.
      </b>{" "}
      {isAhead
        ? "Waktu itu belum tiba; yang tampil adalah pembacaan terakhir."
        : isKnown
          ? known
          : "Saat itu belum ada pembacaan yang tercatat: belum ada angka, bukan nol."}{" "}
      <a href={path}>Lihat keadaan kini</a>
    </p>
  );
}

type MomentFormProps = {
  path: string;
  moment: Moment | null;
  what?: string;
  /** Other parts of the address that stay: a supposed threshold. */
  keep?: Readonly<Record<string, string>>;
};

/** A form of its own, so that a time can be chosen without a script: the answer is the same page with `?per=`. */
export function MomentForm({
  path,
  moment,
  what = "Lihat angka pada waktu lain, WIB",
  keep = {},
}: MomentFormProps) {
  return (
    <form className="ask" action={path}>
      <label htmlFor="per">{what}</label>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        id="per"
        type="datetime-local"
        name="per"
        required
        defaultValue={
          moment === null ? undefined : moment.per.length > 10 ? moment.per : `${moment.per}T23:59`
        }
      />
      <button type="submit">Lihat</button>
    </form>
  );
}

/** Finds a region of the contest by its name, at the same time as the page; works without a script. */
export function RegionSearch({
  contest,
  query,
  moment,
}: {
  contest: string;
  query?: string;
  moment: Moment | null;
}) {
  return (
    <form className="ask" action={`/hasil/${contest}/cari`}>
      <label htmlFor="cari-wilayah">Cari provinsi, kabupaten, kecamatan, atau desa</label>
      {moment !== null && <input type="hidden" name="per" value={moment.per} />}
      <input
        id="cari-wilayah"
        type="search"
        name="q"
        required
        minLength={2}
        maxLength={60}
        defaultValue={query}
      />
      <button type="submit">Cari</button>
    </form>
  );
}

/** From the contest down to the place; the last one is the page itself. */
export function Trail({
  contest,
  places,
  moment,
}: {
  contest: { slug: string; shortName: string };
  places: readonly { code: string; name: string }[];
  moment: Moment | null;
}) {
  const [, ...below] = places;
  return (
    <nav className="trail" aria-label="Jalur wilayah">
      <ol>
        <li>
          <a href={toMomentPath(`/hasil/${contest.slug}`, moment)}>Hasil {contest.shortName}</a>
        </li>
        {below.map(({ code, name }, index) => (
          <li key={code}>
            {index === below.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <a href={toMomentPath(`/hasil/${contest.slug}/${code}`, moment)}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
