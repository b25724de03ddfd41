import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import { log } from "../http/log";
import { describeError } from "../jobs/bury-job";
import type { JobCall } from "../jobs/job";
import type { MinuteSchedule } from "../jobs/schedule";
import { record } from "../trail/record";
import { type DataKey, dataKeys } from "./data-keys";

/** Something that is kept under DATA_KEY, and how it comes under its newest key. */
export interface Renewal {
  /** The module, a full stop, and what it is of: "garden.plots". */
  name: string;
  /** `table.column` of what it renews. */
  columns: readonly string[];
  /**
   * Renews a bounded number of records that come after `after` ("": from the first). Answers with the last that it
   * looked at; null where there is no further. Safe to repeat.
   */
  run(call: JobCall, after: string): Promise<string | null>;
}

/** How far it is with the key that is the newest. */
interface State {
  key: string;
  /** The renewal that is under way, and the last record it has looked at; null once all are done. */
  at: { name: string; after: string } | null;
}

const setting = "organisation.keys";
/** How many steps one minute takes. */
const stepsAtOnce = 20;

/** Which key it is: nothing of it can be told from that. */
const fingerprintOf = ({ id, bytes }: DataKey): string =>
  `${id}:${createHash("sha256").update("milepost key ").update(bytes).digest("hex").slice(0, 16)}`;

async function readState(db: Db): Promise<State | null> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${setting}`);
  return row ? (JSON.parse(row.value) as State) : null;
}

const write = (state: State, now: number) => sql`
  INSERT INTO settings (key, value, updated_at) VALUES (${setting}, ${JSON.stringify(state)}, cast(${now} as integer))
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/**
 * Once DATA_KEY has a newer key, everything that is kept comes under it, a bounded part each minute. When that is done
 * the audit log says so, and the older keys may go. With one key there is nothing to do, and nothing is read.
 */
export function renewKeys(renewals: readonly Renewal[]): MinuteSchedule {
  return {
    every: "minute",
    name: "keys.renew",
    run: async (call) => {
      const { env, db, now, by } = call;
      const keys = dataKeys(env.DATA_KEY);
      if (keys.length === 1) return;
      const key = fingerprintOf(keys[0]);
      const state = await readState(db);
      if (state?.key === key && state.at === null) return;
      let at = (state?.key === key ? state.at : null) ?? { name: renewals[0]?.name ?? "", after: "" };
      for (let step = 0; step < stepsAtOnce; step++) {
        const index = renewals.findIndex(({ name }) => name === at.name);
        const renewal = renewals[Math.max(0, index)];
        if (!renewal) return;
        let after: string | null;
        try {
          after = await renewal.run(call, at.after);
        } catch (error) {
          log("error", "keys.not_renewed", { name: renewal.name, error: describeError(error) });
          return; // tried again in a minute
        }
        const next = after === null ? renewals[Math.max(0, index) + 1] : renewal;
        if (!next) {
          await atomically(db, [
            write({ key, at: null }, now),
            record(db, by, "keys.renewed", "org", { key: keys[0].id }),
          ]);
          return;
        }
        at = { name: next.name, after: after ?? "" };
        await atomically(db, [write({ key, at }, now)]);
      }
    },
  };
}
