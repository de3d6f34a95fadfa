import { LiveWidget } from "@/modules/delivery/live-widget";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { Candidacy, Contest } from "@/modules/results/types";

type PartyMapProps = {
  contest: Contest;
  candidacies: readonly Candidacy[];
  party: Candidacy;
  moment: Moment | null;
};

/** The part of an address that chooses whose share the map shows. */
export const toPartyQuery = (party: Candidacy | undefined): string[] =>
  party === undefined ? [] : [`partai=${party.slug}`];

/** One party's share by province, and the others to choose from: each choice is the same page at another address. */
export function PartyMap({ contest, candidacies, party, moment }: PartyMapProps) {
  const path = `/hasil/${contest.slug}#peta-partai`;
  const who = contest.kpuCode === "ppwp" ? "pasangan" : "partai";
  return (
    <div id="peta-partai" className="party-map">
      <nav className="pick" aria-label={`Peta bagian suara ${who}`}>
        <p>Peta bagian suara {who}:</p>
        <ul>
          {candidacies.map((candidacy) => (
            <li key={candidacy.slug}>
              <a
                href={toMomentPath(path, moment, ...toPartyQuery(candidacy))}
                aria-current={candidacy.slug === party.slug ? "true" : undefined}
              >
                {candidacy.shortName}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LiveWidget
        name="province-map"
        props={{ contest: contest.slug, party: party.slug, ...(moment === null ? {} : { at: moment.at }) }}
      />
    </div>
  );
}
