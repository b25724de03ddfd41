import type { ClosedReason } from "../../../worker/referrals/links/link-state";
import { PublicShell } from "../../layout/public-shell";

const reasons: Record<Exclude<ClosedReason, "campaign_not_started">, string> = {
  revoked: "It has been withdrawn.",
  expired: "It was valid for a limited time, which is over.",
  officer_inactive: "The person who gave it to you no longer takes part.",
  campaign_archived: "Its campaign is closed.",
  campaign_ended: "Its campaign has ended.",
};

function longDate(day: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** What a visitor sees whose link leads nowhere. `reason` is null where the link is not one of ours. */
export function LinkClosed(props: {
  reason: ClosedReason | null;
  campaign: { name: string; startsOn: string } | null;
}) {
  const { reason, campaign } = props;
  if (!reason || !campaign) {
    return (
      <PublicShell>
        <h1>This link is not valid</h1>
        <p>Check that it was copied whole, or ask whoever gave it to you for a new one.</p>
      </PublicShell>
    );
  }
  if (reason === "campaign_not_started") {
    return (
      <PublicShell>
        <h1>{campaign.name} is not open yet</h1>
        <p>
          It opens on <time dateTime={campaign.startsOn}>{longDate(campaign.startsOn)}</time>. Your link will
          work from then on.
        </p>
      </PublicShell>
    );
  }
  return (
    <PublicShell>
      <h1>This link is no longer open</h1>
      <p>{reasons[reason]} Ask whoever gave it to you for a new one.</p>
    </PublicShell>
  );
}
