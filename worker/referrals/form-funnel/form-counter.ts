import { DurableObject } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { atomically, openDb } from "../../core/db/db";
import { log } from "../../core/http/log";
import type { Env } from "../../env";
import { type FormDay, type FormEvent, stepsUpTo } from "./form-step";

const flushDelay = 1500;
const maxBackoff = 60_000;
/** How long a visit is remembered: a form sent later than that counts as a visit of its own. */
const remembered = 2 * 24 * 3600 * 1000;
const tidyEvery = 3600 * 1000;

const schema = `
  CREATE TABLE IF NOT EXISTS campaign (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS steps ( -- "<visit>.<step>" or "<message>.<field>": each once
    id TEXT PRIMARY KEY, at INTEGER NOT NULL, day TEXT NOT NULL, what TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settled ( -- steps that are forgotten, by day
    day TEXT NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, what)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unsent (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`;

/**
 * Counts the visits of one campaign's hosted form; one object a campaign, named by its id. It alone writes the
 * campaign's form_days, always a day's whole totals: an alarm that fires twice changes nothing.
 */
export class FormCounter extends DurableObject<Env> {
  readonly #sql: SqlStorage;
  #failures = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(schema);
  }

  /** Takes what happened; safe to repeat. */
  async record(event: FormEvent): Promise<void> {
    const now = Date.now();
    this.#sql.exec("INSERT OR IGNORE INTO campaign VALUES (?)", event.campaignId);
    const { day, at } = this.#beginningOf(event, now);
    const rows = [
      ...stepsUpTo(event.step).map((step) => [`${event.visit}.${step}`, step]),
      ...event.faults.map((field) => [`${event.id}.${field}`, `fault.${field}`]),
    ];
    let added = 0;
    for (const [id = "", what = ""] of rows) {
      const insert = "INSERT OR IGNORE INTO steps VALUES (?, ?, ?, ?)";
      added += this.#sql.exec(insert, id, at, day, what).rowsWritten;
    }
    if (added === 0) return;
    this.#sql.exec("INSERT OR IGNORE INTO unsent VALUES (?)", day);
    const alarm = await this.ctx.storage.getAlarm();
    if (alarm === null || alarm > now + flushDelay) await this.ctx.storage.setAlarm(now + flushDelay);
  }

  override async alarm(): Promise<void> {
    const now = Date.now();
    try {
      await this.#flush();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      log("warn", "form.flush_failed", { error: error instanceof Error ? error.name : typeof error });
      await this.ctx.storage.setAlarm(now + Math.min(maxBackoff, flushDelay * 2 ** this.#failures));
      return;
    }
    this.#forget(now - remembered);
    const [more] = this.#sql.exec("SELECT 1 FROM steps LIMIT 1");
    const [unsent] = this.#sql.exec("SELECT 1 FROM unsent LIMIT 1");
    if (unsent || more) await this.ctx.storage.setAlarm(now + (unsent ? flushDelay : tidyEvery));
  }

  /** A visit's steps stand on the day and at the time of its first, so that they are kept and forgotten together. */
  #beginningOf({ visit, day }: FormEvent, now: number): { day: string; at: number } {
    const view = "SELECT day, at FROM steps WHERE id = ?";
    const [first] = this.#sql.exec<{ day: string; at: number }>(view, `${visit}.view`);
    return first ?? { day, at: now };
  }

  async #flush(): Promise<void> {
    const [campaign] = this.#sql.exec<{ id: string }>("SELECT id FROM campaign");
    const unsent = [...this.#sql.exec<{ day: string }>("SELECT day FROM unsent")].map(({ day }) => day);
    if (!campaign || unsent.length === 0) return;
    const days = unsent.map((day) => this.#totalsOf(day));
    await atomically(openDb(this.env), [
      sql`INSERT INTO form_days (campaign_id, day, views, starts, submits, faults)
        SELECT ${campaign.id}, d.value->>'day', d.value->>'views', d.value->>'starts', d.value->>'submits',
          d.value->'faults'
        FROM json_each(${JSON.stringify(days)}) AS d WHERE true
        ON CONFLICT (campaign_id, day) DO UPDATE SET views = excluded.views, starts = excluded.starts,
          submits = excluded.submits, faults = excluded.faults`,
    ]);
    for (const sent of days) {
      // What was recorded while D1 answered is sent with the next alarm.
      const isAll = JSON.stringify(this.#totalsOf(sent.day)) === JSON.stringify(sent);
      if (isAll) this.#sql.exec("DELETE FROM unsent WHERE day = ?", sent.day);
    }
  }

  #totalsOf(day: string): FormDay {
    const rows = this.#sql.exec<{ what: string; n: number }>(
      `SELECT what, sum(n) AS n FROM (
        SELECT what, count(*) AS n FROM steps WHERE day = ?1 GROUP BY what
        UNION ALL SELECT what, n FROM settled WHERE day = ?1) GROUP BY what ORDER BY what`,
      day,
    );
    const totals = Object.fromEntries([...rows].map(({ what, n }) => [what, n]));
    const faults = Object.entries(totals).filter(([what]) => what.startsWith("fault."));
    return {
      day,
      views: totals.view ?? 0,
      starts: totals.start ?? 0,
      submits: totals.submit ?? 0,
      faults: Object.fromEntries(faults.map(([what, n]) => [what.slice("fault.".length), n])),
    };
  }

  /** Keeps of old visits what they come to. */
  #forget(before: number): void {
    this.ctx.storage.transactionSync(() => {
      this.#sql.exec(
        `INSERT INTO settled SELECT day, what, count(*) FROM steps WHERE at < ? GROUP BY day, what
         ON CONFLICT (day, what) DO UPDATE SET n = n + excluded.n`,
        before,
      );
      this.#sql.exec("DELETE FROM steps WHERE at < ?", before);
    });
  }
}
