import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { addIds, idOf } from "../../core/db/ids.ts";
import type { Demo } from "../../core/demo/demo.ts";
import { RowWriter, write } from "../../core/demo/write-rows.ts";
import type { HistoryClick } from "../fraud/rules/gather-from-lists.ts";
import { ids } from "../ids.ts";
import { addToRollups, type DayDelta } from "../rollups/rollups.ts";
import { histories, signupRowDeltas } from "./history.ts";
import { judgeRecent, type Made } from "./judge-recent.ts";
import { makeProgramme } from "./programme.ts";
import { holdClicks, reviewed, writeReviewed } from "./review.ts";
import { writeFormDays } from "./write-form-days.ts";
import { writeNotes } from "./write-notes.ts";
import { writeCampaigns, writeOfficers, writeReader } from "./write-programme.ts";
import { writeTargets } from "./write-targets.ts";

addIds(ids);

/** A year of a programme: officers, campaigns and links, and what became of them. `size`: clicks of people. */
export const demo: Demo = {
  tables: [
    ...[
      "fraud_flags",
      "fraud_rounds",
      "signup_traces",
      "signups",
      "click_flushes",
      "cold_clicks",
      "link_days",
      "link_weeks",
      "campaign_days",
      "form_days",
      "referrals",
    ],
    ...["notes", "targets", "campaign_officers", "campaigns", "officers"],
  ],

  async load(call) {
    const { db, random, now, timeZone, today, secrets, adminId } = call;
    const { LINK_KEYS: linkKeys = "", DATA_KEY: dataKey = "" } = secrets;
    const programme = makeProgramme(random, linkKeys, now, today);
    await writeOfficers(db, programme, call);
    // Of bytes of its own: what comes after is made of the same numbers as without it.
    await writeReader(db, idOf("person", now, new Uint8Array(10).fill(7)), call);
    await writeCampaigns(db, programme, adminId);

    const clock = { now, timeZone, dataKey, today, linkKeys };
    const deltas: DayDelta[] = [];
    const made: Made[] = [];
    const clicks: HistoryClick[] = [];
    let signups = 0;
    const flushRows = new RowWriter(db, "click_flushes");
    const signupRows = new RowWriter(db, "signups");
    for await (const history of histories(random, programme, clock, call.size ?? 100_000)) {
      await flushRows.add(history.flushes);
      await signupRows.add(history.signups);
      deltas.push(...history.deltas);
      made.push(...history.made);
      clicks.push(...history.clicks);
      signups += history.signups.length;
    }
    await flushRows.end();
    const rows = reviewed(judgeRecent(made, clicks, clock), call);
    await writeReviewed(call, signupRows, rows);
    deltas.push(...rows.flatMap(({ row }) => signupRowDeltas(row)));
    signups += rows.length;
    const dialect = new SQLiteAsyncDialect();
    for (const statement of addToRollups(deltas)) {
      const { sql, params } = dialect.sqlToQuery(statement);
      await write(db, [db.prepare(sql).bind(...params)]);
    }
    await holdClicks(db);
    await writeFormDays(db, today);
    await writeTargets(db, today, now);
    await writeNotes(db, today, now);
    return { clicks: deltas.reduce((sum, delta) => sum + (delta.clicks ?? 0), 0), signups };
  },
};
