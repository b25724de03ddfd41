import { type SQL, sql } from "drizzle-orm";

/** The place that an imported sign-up states is counted, and says nothing more of whom it is. */
const statedPlace = sql`iif(channel <> 'import' OR coalesce(evidence ->> '$.visitor.country', '') = '', NULL,
  json_object('ip_masked', '', 'visitor', '', 'user_agent', '', 'country', evidence ->> '$.visitor.country',
    'referrer', ''))`;

/** What stays of a sign-up's evidence once nothing of it may be known; `withConsent`: but the words agreed to. */
export const keptEvidence = ({ withConsent }: { withConsent: boolean }): SQL => {
  const nothing = sql`json_object('claims', json('[]'), 'ref_code', NULL, 'visitor', ${statedPlace})`;
  return withConsent
    ? sql`iif(evidence ->> '$.consent' IS NULL, ${nothing}, json_set(${nothing}, '$.consent', evidence ->> '$.consent'))`
    : nothing;
};
