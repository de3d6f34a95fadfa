"use client";
import { type ReactNode, useEffect, useState } from "react";
import { listHeadValues, readHand } from "../text/head";
import {
  parseTime,
  toDuration,
  toFieldTime,
  toHour,
  toOtherZones,
  toWeekdayTime,
  toWibIso,
} from "../text/wib";
import { listSteps, needsTime, type Offer, planBar, toModeLabel } from "../work/moves";
import type { Session } from "../work/session";
import { Icon } from "./icon";
import { useStore } from "./use-store";

/** The present, anew every half minute: for what is still to come. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Why the time in the field cannot be taken; `null` where it can. */
function toTimeTrouble(text: string, now: Date): string | null {
  const at = parseTime(text);
  if (at === null) return "Tulis waktu seperti 21 Mar 2024 09.30 WIB.";
  return at <= now ? "Waktunya sudah lewat." : null;
}

function MoveButton(props: {
  offer: Offer;
  main?: boolean;
  busy: boolean;
  why: string | null;
  id: string;
  onGo: () => void;
}) {
  const { offer, main, busy, why, id, onGo } = props;
  return (
    <button
      className={main ? "btn main" : "btn"}
      type="button"
      aria-disabled={why !== null || busy}
      aria-describedby={why === null ? undefined : id}
      onClick={() => why === null && !busy && onGo()}
    >
      {offer.label}
    </button>
  );
}

function Face({
  name,
  initials,
  word,
  mine,
}: {
  name: string;
  initials: string;
  word: ReactNode;
  mine: boolean;
}) {
  return (
    <div>
      <span className={mine ? "face me" : "face other"} aria-hidden="true">
        {initials}
      </span>
      <span>
        <b>{name}</b>
        <small>{word}</small>
      </span>
    </div>
  );
}

export const toInitials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();

/** Whose work it is and whose eyes are on it. */
function Eyes({ session, isApproved }: { session: Session; isApproved: boolean }) {
  const { article, source } = useStore(session.store);
  const writer = listHeadValues(source).get("writer")?.value ?? article.owner ?? "Belum diketahui";
  const approved = readHand(source, "approved");
  const isWriter = writer === article.account.name;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two people, no form.
    <div className="eyes" role="group" aria-label="Empat mata">
      <Face
        name={writer}
        initials={isWriter ? article.account.initials : toInitials(writer)}
        word={isWriter ? "Anda, menulis" : "menulis"}
        mine={isWriter}
      />
      {approved ? (
        <Face
          name={approved.by}
          initials={toInitials(approved.by)}
          word={isApproved ? `menyetujui ${toHour(new Date(approved.at))}` : "menyetujui revisi sebelumnya"}
          mine={approved.by === article.account.name}
        />
      ) : isWriter ? (
        <Face name="Belum ada" initials="–" word="mata kedua belum menyetujui" mine={false} />
      ) : (
        <Face name={article.account.name} initials={article.account.initials} word="Anda, mata kedua" mine />
      )}
    </div>
  );
}

/** Where the article stands, what is next, and why something is not possible, before anybody presses it. */
export function PublishBar({ session, onCorrect }: { session: Session; onCorrect: () => void }) {
  const { article, source, problems, moving, moveTrouble } = useStore(session.store);
  const { status } = useStore(session.saving.store);
  const now = useNow();
  const errors = problems.filter(({ problem }) => problem.severity === "error").length;
  const { state } = article;
  const publishedAt = Date.parse(listHeadValues(source).get("publishedAt")?.value ?? "");
  const approved = readHand(source, "approved");
  const isApproved =
    approved !== null &&
    article.moves.some(({ move, why }) => move === "publish" && !/belum disetujui/.test(why ?? ""));
  const plan = planBar(article, errors, approved !== null && !isApproved);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [embargo, setEmbargo] = useState("");
  const main = plan.modes.find(({ move }) => move === chosen) ?? plan.main;

  const text = typed ?? (Number.isNaN(publishedAt) ? "" : toFieldTime(new Date(publishedAt)));
  const at = parseTime(text);
  const timed = main !== null && needsTime(main.move);
  const blocked =
    status === "clash"
      ? "Selesaikan dahulu benturan suntingan."
      : status === "signed-out"
        ? "Masuk lagi dahulu."
        : null;
  const lacksAgreement = main?.move === "embargo" && state !== "embargoed" && embargo.trim() === "";
  const why =
    blocked ??
    main?.why ??
    (timed ? toTimeTrouble(text, now) : null) ??
    (lacksAgreement ? "Tulis embargo ini disepakati dengan siapa." : null);

  const go = (move: string) =>
    void session
      .move({
        move,
        ...(needsTime(move) && at ? { at: toWibIso(at) } : {}),
        ...(move === "embargo" && embargo.trim() ? { reason: embargo.trim() } : {}),
      })
      .then((answer) => {
        if (!answer.ok) return;
        setTyped(null);
        setChosen(null);
      });

  const due = Number.isNaN(publishedAt) ? null : new Date(publishedAt);
  const fine =
    state === "scheduled" && due
      ? `Terbit ${toDuration(due.getTime() - now.getTime())} lagi.`
      : state === "embargoed" && due
        ? `Embargo. Tidak tampak di mana pun sampai ${toHour(due)} WIB.`
        : (state === "published" || state === "corrected") && due
          ? `Terbit ${toWeekdayTime(due)}.`
          : state === "withdrawn"
            ? "Alamat tetap; teks diganti alasan."
            : errors === 0
              ? "Bersih."
              : `${errors} galat.`;
  const isOut = state === "published" || state === "corrected";
  return (
    <section className="publish" aria-label="Penerbitan">
      <div className="prog">
        <ol className="steps" aria-label="Tahap">
          {listSteps(state, isApproved).map(({ label, standing }) => (
            <li
              key={label}
              className={standing === "now" ? undefined : standing}
              aria-current={standing === "now" ? "step" : undefined}
            >
              {standing === "done" && <Icon name="check" />}
              {standing === "now" && <Icon name={state} />}
              {label}
            </li>
          ))}
        </ol>
        <p className={(moveTrouble ?? why) === null ? "why ok" : "why"} id="why">
          {moveTrouble ?? why ?? fine}
        </p>
      </div>
      <Eyes session={session} isApproved={isApproved} />
      <div className={plan.main?.why ? "sched is-refused" : "sched"}>
        {plan.modes.length > 1 && main && (
          <>
            <label className="vh" htmlFor="mode">
              Cara terbit
            </label>
            <select
              className="input"
              id="mode"
              value={main.move}
              onChange={(event) => setChosen(event.target.value)}
            >
              {plan.modes.map((offer) => (
                <option key={offer.move} value={offer.move}>
                  {toModeLabel(offer)}
                </option>
              ))}
            </select>
          </>
        )}
        {timed && (
          <>
            <label className="vh" htmlFor="jam">
              Waktu terbit, WIB
            </label>
            <input
              className="input"
              id="jam"
              size={20}
              value={text}
              aria-invalid={at === null}
              aria-describedby="jam-zona"
              onChange={(event) => setTyped(event.target.value)}
            />
            <span className="zones" id="jam-zona">
              {at && toOtherZones(at)[0]}
              <br />
              {at && toOtherZones(at)[1]}
            </span>
          </>
        )}
        {main?.move === "embargo" && state !== "embargoed" && (
          <>
            <label className="vh" htmlFor="embargo">
              Disepakati dengan
            </label>
            <input
              className="input"
              id="embargo"
              placeholder="Disepakati dengan…"
              size={18}
              value={embargo}
              onChange={(event) => setEmbargo(event.target.value)}
            />
          </>
        )}
        {plan.beside.map((offer) => (
          <MoveButton
            key={offer.move}
            offer={offer}
            busy={moving}
            why={blocked ?? offer.why}
            id={`why-${offer.move}`}
            onGo={() => go(offer.move)}
          />
        ))}
        {isOut && (
          <>
            <a className="btn" href={`/berita/${session.slug}`} target="_blank" rel="noreferrer">
              Buka halaman
            </a>
            <button className="btn main" type="button" onClick={onCorrect}>
              Koreksi
            </button>
          </>
        )}
        {main && <MoveButton offer={main} main busy={moving} why={why} id="why" onGo={() => go(main.move)} />}
        {(plan.rest.length > 0 || plan.beside.some((offer) => offer.why !== null)) && (
          <details className="more-moves">
            <summary className="btn plain small">Langkah lain</summary>
            <ul>
              {[...plan.beside.filter((offer) => offer.why !== null), ...plan.rest].map((offer) => (
                <li key={offer.move}>
                  <MoveButton
                    offer={offer}
                    busy={moving}
                    why={blocked ?? offer.why ?? (needsTime(offer.move) ? toTimeTrouble(text, now) : null)}
                    id={`why-${offer.move}`}
                    onGo={() => go(offer.move)}
                  />
                  <small id={`why-${offer.move}`}>{offer.why ?? "Dapat dilakukan."}</small>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
