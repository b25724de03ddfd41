import type { FormFields } from "../../core/http/attempt";
import { tickedIn, typedOrNone } from "../../core/http/typed";
import { addDays, isDate, localDay, startOfDay, toInstant } from "../../core/time";
import type { ReferralRecord } from "./schemas";

/** A link works to the end of its last day in the organisation's zone; empty: without end. */
function expiresAt(lastDay: string | undefined, timeZone: string): string | null {
  const day = typedOrNone(lastDay);
  if (day === null) return null;
  return isDate(day) ? toInstant(startOfDay(addDays(day, 1), timeZone)) : day;
}

/** The last day on which the link works, for the form; empty: without end. */
export const lastDayOf = (link: Pick<ReferralRecord, "expires_at">, timeZone: string): string =>
  link.expires_at === null ? "" : localDay(Date.parse(link.expires_at) - 1, timeZone);

export const newLinkInput = (fields: FormFields, timeZone: string) => ({
  officer_id: fields.officer_id ?? "",
  campaign_id: fields.campaign_id ?? "",
  label: fields.label ?? "",
  expires_at: expiresAt(fields.last_day, timeZone),
});

export const newLinksInput = (fields: FormFields, timeZone: string) => ({
  campaign_id: fields.campaign_id ?? "",
  officer_ids: tickedIn(fields, "officer_ids"),
  label: fields.label ?? "",
  expires_at: expiresAt(fields.last_day, timeZone),
});

/** Where the forms show what is refused (see `attempt`). */
export const linkPlaces = {
  expires_at: "last_day",
  officer_not_assigned: "officer_id",
  link_limit_reached: "officer_id",
  campaign_closed: "campaign_id",
};

export const bulkPlaces = {
  ...linkPlaces,
  officer_not_assigned: "officer_ids",
  link_limit_reached: "officer_ids",
  campaign_closed: "officer_ids",
};

/** A field that the form does not have stays as it is. */
export const linkEditsInput = ({ label, last_day }: FormFields, timeZone: string) => ({
  label,
  expires_at: last_day === undefined ? undefined : expiresAt(last_day, timeZone),
});
