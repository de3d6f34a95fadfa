import type { Moment } from "@/modules/results/moment";
import { listPlaceReadings } from "@/modules/results/place-history.server";
import type { Reading } from "@/modules/results/reading.server";
import { toRemarkGroups } from "@/modules/results/remark-groups";
import { listPlaceRemarks } from "@/modules/results/remarks.server";
import type { Contest, Region } from "@/modules/results/types";
import { CorrectionsView } from "@/widgets/corrections/corrections";
import { VoteTrendView } from "@/widgets/vote-trend/vote-trend";

type PlaceRecordProps = { contest: Contest; place: Region; moment: Moment | null };

const LINES = 3;
const GROUPS = 5;

/** The shares of the three in front of a place over its readings; nothing where there is only one reading. */
export async function PlaceTrend({
  contest,
  place,
  moment,
  sirekap,
  official,
}: PlaceRecordProps & { sirekap: Reading; official: Reading }) {
  const readings = await listPlaceReadings(contest, place, moment?.at);
  if (new Set(readings.map(({ asOf }) => asOf)).size < 2) return null;
  const parties = (sirekap.figures?.standings ?? [])
    .filter(({ sharePct }) => sharePct !== null)
    .slice(0, LINES)
    .map(({ candidacy }) => candidacy.slug);
  return (
    <section className="sec quiet" id="tren" aria-label="Tren">
      <VoteTrendView
        reading={sirekap}
        readings={readings}
        official={official.figures}
        parties={parties}
        title={`Tren di ${place.name}`}
      />
    </section>
  );
}

/** What fell or was remarked on in a place: in its own files, and in its row of the file above. */
export async function PlaceLedger({ contest, place, moment }: PlaceRecordProps) {
  const remarks = await listPlaceRemarks(contest.slug, place, moment === null ? {} : { at: moment.at });
  const groups = toRemarkGroups(remarks, place.code);
  return (
    <section className="sec" id="koreksi" aria-label="Koreksi">
      <div className="mid">
        <CorrectionsView
          contest={contest}
          groups={groups.slice(0, GROUPS)}
          total={groups.length}
          moment={moment}
          place={place.name}
          title={`Koreksi dan catatan ${place.name}`}
        />
      </div>
    </section>
  );
}
