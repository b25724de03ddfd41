import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { useLanguage } from "../../../i18n/language";
import { Card, StatusBadge } from "../../../ui";
import { Counts } from "../parts/counts";
import { linkName } from "./name";
import { ShareLink } from "./share-link";

/** A link in an officer's hand: what it brought, and how to pass it on. */
export function LinkCard({ link }: { link: ReferralRecord }) {
  const { t } = useLanguage();
  return (
    <Card>
      <h3>
        <a href={`/dashboard/links/${link.id}`}>{linkName(link, t)}</a>
      </h3>
      <p>
        <StatusBadge status={link.status} /> {link.campaign_name}
      </p>
      <Counts
        figures={[
          [t("links.clicks"), link.clicks],
          [t("links.signups"), link.signups],
          [t("links.enrolled"), link.enrollments],
        ]}
      />
      {link.status === "active" && <ShareLink link={link} />}
    </Card>
  );
}
