import { sql } from "drizzle-orm";
import type { Schedule } from "../../core/jobs/schedule";
import { deleteImport } from "./imports";
import { forgetRows } from "./rows";

/** Files that were not applied within a day go, and rows that no revision came to refer to. */
export const forgetFarmers: Schedule = {
  every: "minute",
  name: "incomes.forget_farmers",
  async run({ db, now }) {
    const due = await db.all<{ id: string }>(
      sql`SELECT id FROM farmer_imports WHERE expires_at <= ${now} LIMIT 100`,
    );
    for (const one of due) await deleteImport(db, one);
    await forgetRows(db, sql`expires_at IS NOT NULL AND expires_at <= ${now}`);
  },
};
