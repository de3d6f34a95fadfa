"use client";
import { useId } from "react";
import type { CompletionsAnswer } from "@/modules/publishing/studio/wire";
import { listNamedContests } from "../code/completion-place";
import { CHOICE_LABELS, type Field, type FormValues } from "../forms/fields";
import { toWeekdayTime } from "../text/wib";

type Option = { value: string; label: string };
type Value = FormValues[string];

/** What a field offers; `null` where it is typed. */
function listOptions(field: Field, contestSlug: string, words: CompletionsAnswer): Option[] | null {
  const contest = words.contests.find(({ slug }) => slug === contestSlug);
  switch (field.kind) {
    case "contest":
      return words.contests.map(({ slug, name }) => ({ value: slug, label: name }));
    case "candidacy":
    case "candidacies":
      return contest ? contest.candidacies.map(({ slug, name }) => ({ value: slug, label: name })) : null;
    case "moment":
      return (contest?.snapshots ?? []).map(({ asOf, coverage }) => ({
        value: asOf,
        label: [toWeekdayTime(new Date(asOf)), /[\d,]+ persen/.exec(coverage ?? "")?.[0]]
          .filter(Boolean)
          .join(", "),
      }));
    case "article":
      return words.articles.map(({ slug, title }) => ({ value: slug, label: title }));
    case "choice":
      return field.choices.map((value) => ({ value, label: CHOICE_LABELS[value] ?? value }));
    default:
      return null;
  }
}

/** What an empty choice means. */
const toNothing = ({ kind, required, hint }: Field): string => {
  if (required) return "Pilih…";
  if (kind === "moment") return "Terbaru, ikut berubah";
  return /bawaan/.test(hint ?? "") ? "Bawaan" : "Tanpa";
};

/** One prop: a choice where the newsroom knows what there is, else a line to type in. */
export function FieldRow(props: {
  field: Field;
  value: Value;
  trouble: string | null;
  values: FormValues;
  words: CompletionsAnswer;
  source: string;
  onChange: (value: Value) => void;
}) {
  const { field, value, trouble, values, words, source, onChange } = props;
  const id = useId();
  const contest =
    typeof values.contest === "string" && values.contest
      ? values.contest
      : (listNamedContests(source)[0] ?? "");
  const options = listOptions(field, contest, words);
  const note = trouble ?? (field.hint?.includes(field.label) ? null : field.hint);
  const describedBy = note ? `${id}-n` : undefined;
  const shared = {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": trouble !== null,
    "aria-required": field.required,
  };
  if (field.kind === "other") return null;
  if (field.kind === "flag")
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />{" "}
        <span>{field.hint ?? field.label}</span>
      </label>
    );
  if (field.kind === "candidacies" && options) {
    const chosen = Array.isArray(value) ? (value as string[]) : [];
    const unknown = chosen.filter((slug) => !options.some((option) => option.value === slug));
    return (
      <fieldset className="field many">
        <legend className="label">{field.label}</legend>
        <div className="many-list">
          {[...options, ...unknown.map((slug) => ({ value: slug, label: slug }))].map((option) => (
            <label key={option.value} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...chosen, option.value]
                      : chosen.filter((slug) => slug !== option.value),
                  )
                }
              />{" "}
              <span>{option.label}</span>
            </label>
          ))}
        </div>
        {note && <span className={trouble ? "hint wrong" : "hint"}>{note}</span>}
      </fieldset>
    );
  }
  const text = typeof value === "string" ? value : "";
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {options ? (
        <select {...shared} className="input" value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">{toNothing(field)}</option>
          {text !== "" && !options.some((option) => option.value === text) && (
            <option value={text}>{text}, seperti tertulis</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          className="input"
          value={text}
          inputMode={field.kind === "whole" ? "numeric" : field.kind === "number" ? "decimal" : undefined}
          list={field.kind === "fact" ? `${id}-l` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {field.kind === "fact" && (
        <datalist id={`${id}-l`}>
          {words.facts
            .filter(({ of }) => contest === "" || of.startsWith(`${contest}/`))
            .map(({ of, label }) => (
              <option key={of} value={of}>
                {label}
              </option>
            ))}
        </datalist>
      )}
      {note && (
        <span className={trouble ? "hint wrong" : "hint"} id={`${id}-n`}>
          {note}
        </span>
      )}
    </div>
  );
}
