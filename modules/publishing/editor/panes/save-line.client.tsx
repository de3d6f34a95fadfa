"use client";
import { toClock, toHour } from "../text/wib";
import type { Session } from "../work/session";
import { downloadText } from "./download";
import { Icon } from "./icon";
import { useStore } from "./use-store";

/** Whether the text is safe, and where. Never a dialog: whoever writes goes on writing. */
export function SaveLine({ session }: { session: Session }) {
  const { status, savedAt, revision, waiting, troubleSince, message, kept } = useStore(session.saving.store);
  const download = () => downloadText(`${session.slug}.mdx`, session.store.get().source);
  if (status === "saved")
    return (
      <span className="saved push">
        <Icon name="check" />
        <span>
          Tersimpan
          <span className="long">
            {" "}
            {toClock(savedAt)}, revisi {revision}
          </span>
        </span>
      </span>
    );
  if (status === "saving" || status === "unsaved")
    return (
      <span className="saved plain push">
        <span>{status === "saving" ? "Menyimpan…" : "Belum tersimpan"}</span>
      </span>
    );
  if (status === "offline")
    return (
      <span className="saved warn push">
        <Icon name="warning" />
        <span>
          Luring. {waiting} suntingan disimpan {kept ? "di peramban ini" : "di jendela ini saja"}
          <span className="long">, dikirim saat tersambung</span>.
        </span>
        {!kept && <Act label="Unduh naskah" onClick={download} />}
      </span>
    );
  if (status === "clash")
    return (
      <span className="saved error push">
        <Icon name="error" />
        <span>Berbenturan dengan suntingan lain. Pilih di atas naskah.</span>
      </span>
    );
  if (status === "signed-out")
    return (
      <span className="saved error push">
        <Icon name="error" />
        <span>Sesi berakhir. Teks Anda tetap di sini.</span>
      </span>
    );
  return (
    <span className="saved error push" title={message ?? undefined}>
      <Icon name="error" />
      <span>
        Gagal menyimpan{troubleSince ? ` sejak ${toHour(troubleSince)}` : ""}.
        <span className="long"> Teks Anda tetap di sini.</span>
      </span>
      <Act label="Coba lagi" onClick={() => void session.saveNow()} />
      <Act label="Unduh naskah" onClick={download} />
    </span>
  );
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button className="btn small" type="button" onClick={onClick}>
      {label}
    </button>
  );
}
