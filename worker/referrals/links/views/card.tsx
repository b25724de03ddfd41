import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import { Counts } from "../../../../web/ui/counts";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { ReferralRecord } from "../schemas";
import { linkName } from "./name";
import { ShareLink } from "./share-link";
import { LinkState } from "./state";

/** A link in an officer's hand: what it brought, and how to pass it on. */
export function LinkCard({
  link,
  templates,
  heading: Heading = "h2",
}: {
  link: ReferralRecord;
  templates: CampaignTemplates;
  heading?: "h2" | "h3";
}) {
  const { t } = useLanguage();
  return (
    <Card>
      <Heading>
        <a href={`/dashboard/links/${link.id}`}>{linkName(link, t)}</a>
      </Heading>
      <p>
        <LinkState link={link} /> {link.campaign_name}
      </p>
      <Counts
        figures={[
          [t("links.clicks"), link.clicks],
          [t("links.signups"), link.signups],
          [t("links.enrolled"), link.enrollments],
        ]}
      />
      {link.open && <ShareLink link={link} templates={templates} />}
    </Card>
  );
}
