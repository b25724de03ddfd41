import type { CampaignFigures } from "../../../../worker/referrals/pages/read-details";
import { useLanguage } from "../../../i18n/language";
import { Card, Facts } from "../../../ui";
import { Brought, type BroughtPlace } from "../parts/brought";
import { Figure } from "../parts/figure";
import { Hours } from "../parts/hours";
import { Origins } from "../parts/origins";
import type { RangeProps } from "../parts/range";
import { Rate } from "../parts/rate";
import { OfficerFigures } from "./officer-figures";

export interface CampaignFiguresProps {
  figures: CampaignFigures;
  range: Omit<RangeProps, "from" | "to">;
  viewer: "admin" | "officer";
  place: BroughtPlace | null;
}

/** What came of the campaign: in the range, by officer, by source and hour, and since it began. */
export function CampaignNumbers({ figures, range, viewer, place }: CampaignFiguresProps) {
  const { t } = useLanguage();
  const { lifetime } = figures;
  return (
    <>
      <Brought range={range} figures={figures.figures} series={figures.series} place={place} />
      {viewer === "admin" && (
        <OfficerFigures
          officers={figures.officers}
          officerSums={figures.officerSums}
          path={range.path}
          query={range.query}
        />
      )}
      <div class="columns">
        <Origins kind="source" origins={figures.sources} />
        <div class="stack">
          <Hours {...figures.hours} />
          <Card title={t("detail.pace_and_totals")}>
            <Facts
              facts={[
                [t("detail.velocity"), figures.velocity === null ? "–" : <Figure n={figures.velocity} />],
                [t("detail.lifetime_clicks"), <Figure n={lifetime.clicks} />],
                [t("detail.lifetime_signups"), <Figure n={lifetime.signups} />],
                [t("detail.lifetime_enrolments"), <Figure n={lifetime.enrollments} />],
                [t("detail.lifetime_rate"), <Rate of={lifetime.signups} among={lifetime.clicks} />],
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
