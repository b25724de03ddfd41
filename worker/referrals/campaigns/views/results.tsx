import { ExportLink } from "../../exports/views/export-link";
import { NextStep } from "../../guided-start/views/next-step";
import type { CampaignRecord } from "../schemas";
import { type CampaignFiguresProps, CampaignNumbers } from "./figures";
import { CampaignFrame } from "./tabs";

export interface CampaignResultsProps extends Pick<CampaignFiguresProps, "figures" | "range"> {
  campaign: CampaignRecord;
  hasLinks: boolean;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
}

/** The first of a campaign's tabs: what came of it. */
export function CampaignResults({ campaign, hasLinks, figures, range, origin }: CampaignResultsProps) {
  return (
    <CampaignFrame
      campaign={campaign}
      current="results"
      query={range.query}
      actions={<ExportLink report="officer_summary" query={{ campaign_id: campaign.id }} />}
    >
      <NextStep campaign={campaign} hasLinks={hasLinks} hasClicks={figures.lifetime.clicks > 0} />
      <CampaignNumbers
        figures={figures}
        range={range}
        goal={campaign.goal}
        place={{ origin, of: { campaign_id: campaign.id } }}
      />
    </CampaignFrame>
  );
}
