"use client";
import { STATE_LABELS, type State } from "@/modules/publishing/studio/wire";
import { type DeskFilter, isMine, isWaiting, type ListedRow } from "./desk-groups";

type FacetsProps = {
  rows: readonly ListedRow[];
  sections: { id: string; name: string }[];
  account: { name: string };
  filter: DeskFilter;
  onChange: (filter: DeskFilter) => void;
  /** On narrow screens they are folded away. */
  isOpen: boolean;
};

const toggled = <Value,>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

/** Filters with how many rows each would show. */
export function DeskFacets({ rows, sections, account, filter, onChange, isOpen }: FacetsProps) {
  const count = (test: (row: ListedRow) => boolean) => rows.filter(test).length;
  const needs = [
    { id: "errors", label: "Ada galat", count: count(({ errors }) => errors > 0) },
    { id: "warnings", label: "Ada peringatan", count: count(({ warnings }) => warnings > 0) },
    { id: "data", label: "Terdampak data baru", count: count(({ touched }) => touched > 0) },
  ] as const;
  return (
    <form className="facets" aria-label="Saringan" data-open={isOpen || undefined}>
      <fieldset>
        <legend>Pemilik</legend>
        <Option
          label="Naskah saya"
          count={count((row) => isMine(row, account.name))}
          isOn={filter.mine}
          onToggle={() => onChange({ ...filter, mine: !filter.mine })}
        />
        <Option
          label="Menunggu mata kedua"
          count={count((row) => isWaiting(row, account.name))}
          isOn={filter.waiting}
          onToggle={() => onChange({ ...filter, waiting: !filter.waiting })}
        />
      </fieldset>
      <fieldset>
        <legend>Keadaan</legend>
        {(Object.keys(STATE_LABELS) as State[]).map((state) => (
          <Option
            key={state}
            label={STATE_LABELS[state]}
            count={count((row) => row.state === state)}
            isOn={filter.states.has(state)}
            onToggle={() => onChange({ ...filter, states: toggled(filter.states, state) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Rubrik</legend>
        {sections.map(({ id, name }) => (
          <Option
            key={id}
            label={name}
            count={count(({ section }) => section === id)}
            isOn={filter.sections.has(id)}
            onToggle={() => onChange({ ...filter, sections: toggled(filter.sections, id) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Perlu dilihat</legend>
        {needs.map(({ id, label, count }) => (
          <Option
            key={id}
            label={label}
            count={count}
            isOn={filter.needs.has(id)}
            onToggle={() => onChange({ ...filter, needs: toggled(filter.needs, id) })}
          />
        ))}
      </fieldset>
    </form>
  );
}

function Option(props: { label: string; count: number; isOn: boolean; onToggle: () => void }) {
  return (
    <label className="opt">
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} /> {props.label}{" "}
      <b>{props.count}</b>
    </label>
  );
}
