import { type FailLink, FailLinks } from "./fail-links";

/** The page could not be made: a tally with its stroke broken. The figures are not to blame, and it says so. */
export function FailureView({ title, text, links }: { title: string; text: string; links: FailLink[] }) {
  return (
    <section className="fail" aria-labelledby="gagal">
      <svg className="turus" viewBox="-2 0 24 24" aria-hidden="true">
        <path d="M2 2.2 1.7 21.6M7 2.4 7.2 21.8M12 2 11.8 21.9M17 2.3 17.3 21.5M-1.6 18.4 5 14.5M14.5 9 20.8 5.2" />
      </svg>
      <h1 className="h1" id="gagal">
        {title}
      </h1>
      <p>{text}</p>
      <FailLinks links={links} />
    </section>
  );
}
