import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { deletePublicFile } from "../../core/files/public-files";
import type { JobCall } from "../../core/jobs/job";
import type { PeriodSchedule } from "../../core/jobs/schedule";
import { record } from "../../core/trail/record";
import { forgetRows } from "../farmers/rows";
import { restorableSince } from "./life-of-case";

/** Tables whose rows name their case, but for farmers' rows, which have files. */
const below = [
  ...["case_tags", "case_grants", "access_requests", "case_comments", "case_share_links"],
  ...["case_revisions", "case_documents"],
];

interface Due {
  id: string;
  logo_key: string | null;
}

/** The bytes first, so that a case is left, and found again, where they could not be deleted. */
async function forgetCase({ env, db, by }: JobCall, { id, logo_key }: Due): Promise<void> {
  const hasRows = () => db.get(sql`SELECT 1 FROM farmer_rows WHERE case_id = ${id} LIMIT 1`);
  while (await hasRows()) await forgetRows(db, sql`case_id = ${id}`);
  await atomically(db, [
    ...below.map((table) => sql`DELETE FROM ${sql.raw(table)} WHERE case_id = ${id}`),
    sql`DELETE FROM incomes_cases WHERE id = ${id}`,
    record(db, by, "case.forgotten", id),
  ]);
  if (logo_key !== null) await deletePublicFile(env, logo_key);
}

const AT_ONCE = 50;

/** Deleted cases that can no longer be restored go for good, with all below them. */
export const forgetCases: PeriodSchedule = {
  ...{ every: "day", atHour: 3, catchUp: "latest", name: "incomes.forget_cases" },
  async run(call) {
    const findDue = () =>
      call.db.all<Due>(sql`SELECT id, logo_key FROM incomes_cases
        WHERE deleted_at < ${restorableSince(call.now)} LIMIT ${sql.raw(String(AT_ONCE))}`);
    for (let due = await findDue(); due.length > 0; due = await findDue()) {
      for (const one of due) await forgetCase(call, one);
    }
  },
};
