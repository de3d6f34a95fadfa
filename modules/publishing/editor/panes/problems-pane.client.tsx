"use client";
import {
  applyMend,
  goToProblem,
  type Placed,
  SEVERITY_CLASSES,
  SEVERITY_NAMES,
  type Severity,
  stepProblem,
} from "../code/problems";
import type { Session } from "../work/session";
import { Icon } from "./icon";
import { useStore } from "./use-store";
import { Words } from "./words";

/** "1 galat", "2 peringatan" with their shapes; nothing where there are none. */
export function ProblemCounts({ problems }: { problems: readonly Placed[] }) {
  const count = (severity: Severity) =>
    problems.filter(({ problem }) => problem.severity === severity).length;
  const [errors, warnings, hints] = [count("error"), count("warning"), count("hint")];
  return (
    <>
      {errors > 0 && (
        <span className="count error">
          <Icon name="error" />
          {errors} galat
        </span>
      )}
      {warnings > 0 && (
        <span className="count warn">
          <Icon name="warning" />
          {warnings} peringatan
        </span>
      )}
      {hints > 0 && <span className="count hint">{hints} petunjuk</span>}
    </>
  );
}

function Row({ session, placed }: { session: Session; placed: Placed }) {
  const { problem, mend } = placed;
  const view = session.getView();
  const at = view ? view.state.doc.lineAt(Math.min(placed.from, view.state.doc.length)) : null;
  const [line, column] = at ? [at.number, placed.from - at.from + 1] : [problem.line, problem.column];
  const go = () => {
    const current = session.getView();
    if (current) goToProblem(current, placed);
  };
  return (
    <tr>
      <td>
        <span className="pos">
          <button className="link" type="button" onClick={go} data-goes-to-source>
            <span className={`sev ${SEVERITY_CLASSES[problem.severity]}`} aria-hidden="true" />
            <span className="vh">{SEVERITY_NAMES[problem.severity]}, baris </span>
            {line}:{column}
          </button>
        </span>
        <span className="rule">{problem.rule}</span>
        <span className="msg">
          <Words text={problem.message} />
          {problem.fix && !mend && <span className="fix"> {<Words text={problem.fix} />}</span>}
        </span>
      </td>
      <td className="mend">
        {mend && (
          <button
            className="btn small"
            type="button"
            onClick={() => {
              const current = session.getView();
              if (current && applyMend(current, placed)) session.say(`${mend.label}: selesai.`);
            }}
          >
            {mend.label}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Every problem of the text as it stands, in the order of its lines, each with its mend. */
export function ProblemsPane({ session, hidden }: { session: Session; hidden: boolean }) {
  const { problems, checked } = useStore(session.store);
  const next = () => {
    const view = session.getView();
    if (view) stepProblem(1)(view);
  };
  return (
    <section id="panel-masalah" className="pane p-problems" aria-labelledby="h-masalah" hidden={hidden}>
      <div className="pane-head">
        <h2 id="h-masalah">Masalah</h2>
        <ProblemCounts problems={problems} />
        {checked === "trouble" && (
          <span className="muted">Pemeriksaan belum terjawab; daftar ini yang terakhir.</span>
        )}
        {checked === null && <span className="muted">Memeriksa…</span>}
        {checked === "yes" && problems.length === 0 && <span className="muted">Tidak ada.</span>}
        {problems.length > 0 && (
          <span className="push">
            <button className="btn small plain" type="button" onClick={next} data-goes-to-source>
              Berikutnya <kbd>F8</kbd>
            </button>
          </span>
        )}
      </div>
      {problems.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="problems" tabIndex={0} aria-label="Daftar masalah">
          <table>
            <caption className="vh">Masalah naskah: baris dan kolom, pesan dan aturan, perbaikan</caption>
            <tbody>
              {problems.map((placed) => (
                <Row key={toKey(placed)} session={session} placed={placed} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

const toKey = ({ problem }: Placed): string =>
  `${problem.rule} ${problem.line}:${problem.column} ${problem.message}`;
