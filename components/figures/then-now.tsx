import type { ReactNode } from "react";

export type Moment = {
  /** "Saat berita dimuat" */
  label: string;
  /** Source, time and coverage of this one. */
  detail: ReactNode;
  /** "2,51"; null when there is no figure of that moment. */
  value: string | null;
  unit?: string;
};

/** "Angka ini kini": the text stays as it was printed; the figure of later moments stands beside it. */
export function ThenNow({
  id,
  title,
  intro,
  moments,
}: {
  id: string;
  title: string;
  intro: string;
  moments: Moment[];
}) {
  return (
    <section className="then out" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{intro}</p>
      <dl>
        {moments.map((moment) => (
          <div key={moment.label}>
            <dt>{moment.label}</dt>
            <dd className="sub">{moment.detail}</dd>
            <dd className="big">{moment.value === null ? <Missing /> : <Value {...moment} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ value, unit = "%" }: Pick<Moment, "value" | "unit">) {
  return (
    <>
      {value}
      <small>{`\u00a0${unit}`}</small>
    </>
  );
}

function Missing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="vh">belum ada angka</span>
    </>
  );
}
