import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Notice } from "../../../../web/ui";
import { Writes } from "../../../../web/ui/writes";
import type { CampaignRecord } from "../../campaigns/schemas";
import { startPath } from "../paths";

export interface NextStepProps {
  campaign: Pick<CampaignRecord, "id" | "status" | "officer_ids">;
  hasLinks: boolean;
  hasClicks: boolean;
}

/** On the page of a campaign that nobody has clicked yet: where to go on with its steps. */
export function NextStep({
  campaign: { id, status, officer_ids: officers },
  hasLinks,
  hasClicks,
}: NextStepProps) {
  const { t } = useLanguage();
  if (hasClicks || status === "ended" || status === "archived") return null;
  const step = officers.length === 0 ? "officers" : hasLinks ? "try" : "links";
  return (
    <Writes>
      <Notice tone="info">
        <div class="row row--apart">
          <span>{t("start.continue")}</span>
          <ButtonLink href={startPath(id)} tone="plain" small>
            {t(`start.continue_${step}`)}
          </ButtonLink>
        </div>
      </Notice>
    </Writes>
  );
}
