"use client";

/** What an editor sees where a page of the studio fails: what they wrote is in its file, and in their browser. */
export default function StudioError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="page-desk">
      <h1>Halaman ini gagal dibuka</h1>
      <p role="alert">Yang salah ada pada sistem. Tulisan yang sudah tersimpan tidak terpengaruh.</p>
      <p className="acts">
        <button className="btn main" type="button" onClick={reset}>
          Coba lagi
        </button>
        <a className="btn" href="/redaksi">
          Daftar naskah
        </a>
      </p>
    </main>
  );
}
