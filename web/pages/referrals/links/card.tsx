import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { Card, StatusBadge } from "../../../ui";
import { linkName } from "./name";
import { ShareLink } from "./share-link";

/** A link in an officer's hand: what it brought, and how to pass it on. */
export function LinkCard({ link }: { link: ReferralRecord }) {
  return (
    <Card>
      <h3>
        <a href={`/dashboard/links/${link.id}`}>{linkName(link)}</a>
      </h3>
      <p>
        <StatusBadge status={link.status} /> {link.campaign_name}
      </p>
      <dl class="counts">
        <div>
          <dt>Clicks</dt>
          <dd>{link.clicks}</dd>
        </div>
        <div>
          <dt>Sign-ups</dt>
          <dd>{link.signups}</dd>
        </div>
        <div>
          <dt>Enrolled</dt>
          <dd>{link.enrollments}</dd>
        </div>
      </dl>
      {link.status === "active" && (
        <ShareLink url={link.url} campaign={link.campaign_name} name={linkName(link)} />
      )}
    </Card>
  );
}
