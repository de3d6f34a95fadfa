/** Stands above a draft that someone reads through a link: it is no publication, and the link ends. */
export function PreviewNotice({ until }: { until: string }) {
  return (
    <aside
      aria-label="Pratinjau"
      style={{
        position: "sticky",
        insetBlockStart: 0,
        zIndex: 10,
        padding: ".6rem 1rem",
        background: "var(--color-mark)",
      }}
    >
      <p>
        <b>Pratinjau, belum terbit.</b> Jangan dikutip. Tautan ini berlaku sampai {until}.
      </p>
    </aside>
  );
}
