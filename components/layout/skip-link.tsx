/** The first stop of the keyboard: past the masthead. */
export function SkipLink({ target = "isi", label = "Langsung ke isi" }: { target?: string; label?: string }) {
  return (
    <a className="skip" href={`#${target}`}>
      {label}
    </a>
  );
}
