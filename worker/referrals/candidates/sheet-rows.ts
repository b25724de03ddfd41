import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toMicroInstant } from "../../core/time";
import type { SheetRow } from "./schemas";

const most = 200;

/**
 * Rows of spreadsheets that hold the hash of an address which was erased here: what lies at Google an administrator
 * clears. Time and link name the row: no two sign-ups have the same two.
 */
export async function erasedSheetRows(db: Db): Promise<SheetRow[]> {
  const rows = await db.all<Omit<SheetRow, "timestamp"> & { us: number }>(sql`
    SELECT s.id AS signup_id, b.spreadsheet_id, s.event_us AS us, r.code AS referral_id
    FROM signups s INDEXED BY signups_by_address CROSS JOIN spreadsheets b ON b.number = s.spreadsheet
      CROSS JOIN referrals r ON r.id = s.referral_id
    WHERE s.email_hash >= 'erased.' AND s.email_hash < 'erased/' ORDER BY s.email_hash DESC LIMIT ${most}`);
  return rows.map(({ us, ...row }) => ({ ...row, timestamp: toMicroInstant(us) }));
}
