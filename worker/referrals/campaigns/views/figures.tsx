import { useLanguage } from "../../../../web/i18n/language";
import { Card, Facts } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import type { RangeProps } from "../../../../web/ui/range";
import { drillOf, drillWithin, noDrill } from "../../figures/drill";
import { Hours } from "../../figures/views/hours";
import { Origins } from "../../figures/views/origins";
import { Rate } from "../../figures/views/rate";
import { Results, type ResultsPlace } from "../../figures/views/results";
import type { CampaignFigures } from "../../insight/read-details";
import { GoalProgress } from "./goal";

export interface CampaignFiguresProps {
  figures: CampaignFigures;
  range: Omit<RangeProps, "from" | "to">;
  place: ResultsPlace | null;
  /** Sign-ups that the campaign aims at. */
  goal?: number | null;
}

/** What came of the campaign: in the range, by source and hour, and since it began. */
export function CampaignNumbers({ figures, range, place, goal }: CampaignFiguresProps) {
  const { t } = useLanguage();
  const { lifetime } = figures;
  const drill = drillWithin(figures.figures, place?.of ?? null);
  const ever = place ? drillOf(place.of) : noDrill;
  return (
    <>
      <Results range={range} figures={figures.figures} trend={figures.trend} place={place} />
      <div class="columns">
        <Origins kind="source" origins={figures.sources} drill={drill} />
        <div class="stack">
          <Hours {...figures.hours} drill={drill} />
          <Card title={t("detail.pace_and_totals")}>
            {goal != null && <GoalProgress goal={goal} signups={lifetime.signups} />}
            <Facts
              facts={[
                [t("detail.velocity"), figures.velocity === null ? "–" : <Figure n={figures.velocity} />],
                [t("detail.lifetime_clicks"), <Figure n={lifetime.clicks} />],
                [
                  t("detail.lifetime_signups"),
                  <Figure n={lifetime.signups} href={ever.signups(lifetime.signups)} />,
                ],
                [
                  t("detail.lifetime_enrolments"),
                  <Figure n={lifetime.enrollments} href={ever.enrollments(lifetime.enrollments)} />,
                ],
                [t("detail.lifetime_rate"), <Rate of={lifetime.signups} among={lifetime.clicks} />],
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
