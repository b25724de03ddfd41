import * as z from "zod";
import { date, shortText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { resultsRecord } from "../cases/result-schemas";
import { caseRecord } from "../cases/schemas";
import { scenarioRecord, scenarioResultsRecord } from "../scenarios/schemas";

export const newShareLink = z.strictObject({
  label: shortText(120)
    .default("")
    .describe("Whom it is for, say: only those who may see the case's links read it"),
  expires_on: date()
    .nullable()
    .default(null)
    .describe("The last day on which it opens; null: until it is withdrawn"),
});
export type NewShareLink = z.output<typeof newShareLink>;

export const shareLinkRecord = z.object({
  id: z.string(),
  label: z.string(),
  expires_on: z.string().nullable(),
  created_at: z.string(),
});
export type ShareLinkRecord = z.output<typeof shareLinkRecord>;
export const shareLinkList = listOf(shareLinkRecord);
export const shareLinksQuery = listQuery(["created_at"], "-created_at");
export type ShareLinksQuery = z.output<typeof shareLinksQuery>;

/** Shown once; null to whoever sends the same again under the same key. */
export const shownShareLink = shareLinkRecord.extend({ url: z.string().nullable() });

/** A case without people, access, unit and tags. */
export const sharedCase = caseRecord.omit({
  ...{ owner: true, updated_by: true, right: true, private: true },
  ...{ business_unit_id: true, tag_ids: true, duplicated_from: true },
});
export const shared = z.object({
  case: sharedCase,
  results: resultsRecord,
  scenarios: z.array(scenarioRecord.extend({ results: scenarioResultsRecord })),
});
export type Shared = z.output<typeof shared>;

nameSchemas({ ShareLink: shareLinkRecord, NewShareLink: newShareLink, SharedCase: shared });
