// Pure.
import { headingKey } from "../../core/csv/read-csv";

const eventFields = [
  ...["timestamp", "eventType", "userEmail", "referralID", "officerID", "campaignID", "campaignName"],
  ...["ipAddressMasked", "userAgent", "conversionTime", "enrollmentStatus"],
  ...["visitor", "country", "enrolledAt"],
];

const bare = (name: string) => headingKey(name).replaceAll("_", "");
const fieldOf = new Map(eventFields.map((field) => [bare(field), field]));
const known = new Map<string, string | undefined>();
/** More names than any file has on purpose. */
const mostKnown = 1000;

/** The field that a heading or a key names, in any case and spelling: `ReferralID`, `referral_id`. */
export function fieldNamed(name: string): string | undefined {
  if (known.has(name)) return known.get(name);
  const field = fieldOf.get(bare(name));
  if (known.size >= mostKnown) known.clear();
  known.set(name, field);
  return field;
}

/** The values of known fields by their own names; a name that is spelt so comes before others. */
export function withFieldNames(fields: Record<string, unknown>): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fieldNamed(name);
    if (field === undefined || (field !== name && Object.hasOwn(fields, field))) continue;
    named[field] = fields[name];
  }
  return named;
}
