import type { Metadata } from "next";
import { ReaderPage } from "@/app/_parts/reader-page";
import { StateMark, type StateName, stateMarks } from "@/components/figures/state-mark";
import { ARTICLES_TAG } from "@/modules/articles/tags";
import { getCatalog } from "@/modules/delivery/newsroom.server";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getNewestAsOf } from "@/modules/results/queries.server";

export const revalidate = 300;

export const metadata: Metadata = { title: "Tentang", alternates: { canonical: "/tentang" } };

const isStateName = (id: string): id is StateName => Object.hasOwn(stateMarks, id);

export default async function AboutPage() {
  await tagPage(ARTICLES_TAG);
  const { site } = await getCatalog();
  return (
    <ReaderPage variant="inner" current="/tentang" asOf={await getNewestAsOf()} mainClass="art">
      <header className="art-h">
        <p className="kick">Tentang</p>
        <h1>{site.promise}</h1>
        <p className="dek">{site.description}</p>
      </header>
      <div className="prose">
        {site.about.map(({ id, heading, paragraphs }) => (
          <section key={id} id={id} aria-labelledby={`${id}-h`}>
            <h2 id={`${id}-h`}>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {id === "tanda-status" && (
              <dl className="legend-list">
                {site.states.map(({ id: state, name, meaning }) => (
                  <div key={state}>
                    <dt>{isStateName(state) ? <StateMark state={state} as="span" label={name} /> : name}</dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        ))}
      </div>
    </ReaderPage>
  );
}
