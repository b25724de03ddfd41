import { sql } from "drizzle-orm";
import type { Statement } from "../db/db";

/**
 * What the log of deliveries holds of these records: what was sent, and what its receiver answered, which may repeat it.
 * That something was sent, when and to whom stays; sent once more, a record is read anew.
 */
export const forgetRecords = (subjects: readonly string[]): Statement => sql`
  UPDATE webhook_deliveries SET body = NULL, answer_head = NULL
  WHERE subject IN (SELECT value FROM json_each(${JSON.stringify(subjects)}))
    AND (body IS NOT NULL OR answer_head IS NOT NULL)`;
