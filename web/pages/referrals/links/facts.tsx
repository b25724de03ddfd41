import type { ComponentChildren } from "preact";
import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { Card, Facts } from "../../../ui";
import { Time } from "../parts/time";

/** Whose the link is and what became of it. */
export function LinkFacts({ link, viewer }: { link: ReferralRecord; viewer: "admin" | "officer" }) {
  const facts: [string, ComponentChildren][] = [
    ["Campaign", <a href={`/dashboard/campaigns/${link.campaign_id}`}>{link.campaign_name}</a>],
    ["Created", <Time at={link.created_at} />],
  ];
  if (viewer === "admin") {
    facts.unshift(["Officer", <a href={`/dashboard/officers/${link.officer_id}`}>{link.officer_name}</a>]);
  }
  if (link.expires_at) facts.push(["Ends", <Time at={link.expires_at} />]);
  if (link.revoked_at) facts.push(["Revoked", <Time at={link.revoked_at} />]);
  if (link.replaces) {
    facts.push(["Replaces", <a href={`/dashboard/links/${link.replaces}`}>an earlier link</a>]);
  }
  if (link.replaced_by) {
    facts.push(["Replaced by", <a href={`/dashboard/links/${link.replaced_by}`}>a newer link</a>]);
  }
  return (
    <Card title="About it">
      <Facts facts={facts} />
    </Card>
  );
}
