// Pure.
import { daysBetween } from "../../core/time";
import { earliest, type Period } from "../rollups/periods";
import { average } from "./rates";

/** A campaign's life in local days. */
export interface CampaignRun {
  startsOn: string;
  endsOn: string | null;
  archivedOn: string | null;
}

/** Whether the campaign ran on any day of the period. */
export function ranIn(campaign: CampaignRun, { from, to }: Period): boolean {
  const last = earliest("9999-12-31", campaign.endsOn, campaign.archivedOn);
  return campaign.startsOn <= to && last >= from && last >= campaign.startsOn;
}

/** Sign-ups ÷ the days of the period that the campaign has run so far, two decimals; null if none. */
export function dailyVelocity(
  signups: number,
  campaign: CampaignRun,
  { from, to }: Period,
  today: string,
): number | null {
  const first = from > campaign.startsOn ? from : campaign.startsOn;
  const last = earliest(to, campaign.endsOn, campaign.archivedOn, today);
  return average(signups, Math.max(0, daysBetween(first, last)));
}
