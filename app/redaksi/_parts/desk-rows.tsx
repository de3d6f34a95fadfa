import { STATE_LABELS, type State } from "@/modules/publishing/studio/wire";
import type { DeskGroup, ListedRow } from "./desk-groups";
import { toEdited, toRemaining, toWhen } from "./desk-times";
import { Icon } from "./icon";

const STATE_CLASSES: Readonly<Record<State, string>> = {
  draft: "is-draf",
  review: "is-ditinjau",
  scheduled: "is-terjadwal",
  embargoed: "is-embargo",
  published: "is-terbit",
  corrected: "is-dikoreksi",
  withdrawn: "is-ditarik",
};
const WAITING: ReadonlySet<State> = new Set(["scheduled", "embargoed"]);
const OUT: ReadonlySet<State> = new Set(["published", "corrected", "withdrawn"]);

type RowsProps = { groups: DeskGroup[]; sections: { id: string; name: string }[]; active: number; now: Date };

/** The table. `active` counts rows over all groups. */
export function DeskRows({ groups, sections, active, now }: RowsProps) {
  let index = -1;
  return (
    <table className="articles">
      <caption className="vh">Naskah menurut keadaan; waktu dalam WIB</caption>
      <thead>
        <tr>
          <th scope="col">Judul</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Pemilik</th>
          <th scope="col" className="c-section">
            Rubrik
          </th>
          <th scope="col">Jadwal atau terbit, WIB</th>
          <th scope="col">Masalah</th>
          <th scope="col">Data baru</th>
        </tr>
      </thead>
      {groups.map(({ name, order, rows }) => (
        <tbody key={name}>
          <tr className="group">
            <th colSpan={7} scope="rowgroup">
              {name}
              <span>
                {rows.length} naskah · {order}
              </span>
            </th>
          </tr>
          {rows.map((row) => {
            index++;
            const section = sections.find(({ id }) => id === row.section)?.name ?? row.section;
            return <Row key={row.slug} row={row} section={section} isActive={index === active} now={now} />;
          })}
        </tbody>
      ))}
    </table>
  );
}

function Row({
  row,
  section,
  isActive,
  now,
}: {
  row: ListedRow;
  section: string;
  isActive: boolean;
  now: Date;
}) {
  const classes = ["row", isActive && "is-active", row.state === "withdrawn" && "is-pulled"].filter(Boolean);
  const edited = `disunting ${toEdited(new Date(row.editedAt), now)}`;
  const under = row.present.length > 0 ? `${row.present.join(", ")} sedang membuka` : row.slug;
  return (
    <tr className={classes.join(" ")}>
      <th scope="row">
        <a className="title" href={`/redaksi/naskah/${row.slug}`}>
          {row.title || "Naskah tanpa judul"}
        </a>
        <span className="under">
          {under} · {edited}
        </span>
      </th>
      <td className="c-state">
        <span className={`state ${STATE_CLASSES[row.state]}`}>
          <Icon name={row.state} />
          {STATE_LABELS[row.state]}
        </span>
      </td>
      <td className="c-owner">{row.owners.join(", ") || <None>Tanpa pemilik</None>}</td>
      <td className="c-section">{section}</td>
      <td className="when">
        <When row={row} now={now} />
      </td>
      <td className={row.errors + row.warnings === 0 ? "c-prob is-empty" : "c-prob"}>
        {row.errors > 0 && (
          <span className="count error">
            <Icon name="error" />
            {row.errors} galat
          </span>
        )}
        {row.errors > 0 && row.warnings > 0 && <br />}
        {row.warnings > 0 && (
          <span className="count warn">
            <Icon name="warning" />
            {row.warnings} peringatan
          </span>
        )}
        {row.errors + row.warnings === 0 && <None>Tidak ada masalah</None>}
      </td>
      <td className={row.touched === 0 ? "c-hit is-empty" : "c-hit"}>
        {row.touched > 0 ? (
          <span className="flag">
            <Icon name="data" />
            {row.touched} angka
          </span>
        ) : (
          <None>Tidak terdampak</None>
        )}
      </td>
    </tr>
  );
}

function When({ row: { state, publishedAt }, now }: { row: ListedRow; now: Date }) {
  if (publishedAt === null || !(WAITING.has(state) || OUT.has(state)))
    return <span className="none">Belum dijadwalkan</span>;
  const at = new Date(publishedAt);
  const remaining = WAITING.has(state) ? toRemaining(at, now) : null;
  return (
    <>
      <time dateTime={publishedAt}>
        <b>{toWhen(at, now)}</b>
      </time>{" "}
      {remaining && <span>{remaining}</span>}
    </>
  );
}

/** A dash for the eye, words for the ear. */
const None = ({ children }: { children: string }) => (
  <span className="none">
    <span aria-hidden="true">–</span>
    <span className="vh">{children}</span>
  </span>
);
