import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, Toolbar } from "../../../../web/ui";
import { Range, type RangeProps, SwappedDays } from "../../../../web/ui/range";
import { Writes } from "../../../../web/ui/writes";
import type { Refused } from "../../../core/http/pages";
import { drillWithin } from "../../figures/drill";
import type { CampaignOfficerFigures } from "../../insight/read-details";
import type { Stand } from "../../targets/stand";
import { TargetStands } from "../../targets/views/target-stands";
import type { CampaignRecord } from "../schemas";
import { CampaignAssignment, type CampaignAssignmentProps } from "./assignment";
import { OfficerFigures } from "./officer-figures";
import { CampaignFrame } from "./tabs";

export interface CampaignOfficersProps {
  campaign: CampaignRecord;
  figures: CampaignOfficerFigures;
  range: RangeProps;
  standing: Record<Stand, number>;
  /** Null for somebody who only reads. */
  assignment: Pick<CampaignAssignmentProps, "officers" | "total" | "query"> | null;
  csrf: string;
  refused: Refused | null;
}

/** A campaign's officers: what each of them brought, how their targets stand, who is assigned. */
export function CampaignOfficers(props: CampaignOfficersProps) {
  const { campaign, figures, range, standing, assignment, csrf, refused } = props;
  const { t } = useLanguage();
  const hasTargets = Object.values(standing).some((count) => count > 0);
  return (
    <CampaignFrame campaign={campaign} current="officers" query={range.query}>
      <Toolbar>
        <Range {...range} />
      </Toolbar>
      <SwappedDays {...range} />
      <OfficerFigures
        {...figures}
        path={range.path}
        query={range.query}
        drill={drillWithin(range, { campaign_id: campaign.id })}
      />
      <Card
        title={t("targets.summary")}
        actions={
          <Writes>
            <ButtonLink href={`/dashboard/campaigns/${campaign.id}/targets`} tone="plain" small icon="target">
              {t(hasTargets ? "campaigns.edit_targets" : "campaigns.set_targets")}
            </ButtonLink>
          </Writes>
        }
      >
        {hasTargets ? <TargetStands standing={standing} /> : <p class="quiet">{t("campaigns.no_targets")}</p>}
      </Card>
      {assignment && <CampaignAssignment {...assignment} campaign={campaign} csrf={csrf} refused={refused} />}
    </CampaignFrame>
  );
}
