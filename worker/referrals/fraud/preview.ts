import { sql } from "drizzle-orm";
import type { JobCall } from "../../core/jobs/job";
import { readOrganisation } from "../../core/organisation/organisation";
import { flags } from "./flag-signup";
import { type JudgedRow, judgedRow, judgeRow, sideBySide } from "./judge-again";
import type { FraudSettings } from "./rules/settings";

const day = 86_400_000;

/** Sign-ups that a preview judges at most: each is a call of D1, and a request has a thousand. */
const mostJudged = 400;
/** Entries of an index from which it takes them, evenly: the newest. */
const mostRead = 50_000;

export interface Preview {
  /** How many it would flag; about, where it judged some of them. */
  flagged: number;
  /** Sign-ups of the last 30 days that rules judge. */
  of: number;
  by_rule: { rule: string; flags: number }[];
  /** How many it judged, evenly spread over the 30 days; absent where it judged all. */
  judged?: number;
}

interface Row extends JudgedRow {
  /** Sign-ups of the 30 days. */
  total: number;
}

/** Rows that rules judge, evenly spread over the last 30 days; `taken`: how many of all were looked at for them. */
async function sample({ db, now }: Pick<JobCall, "db" | "now">) {
  const most = sql.raw(String(mostJudged));
  const rows = await db.all<Omit<Row, "traits"> & { traits: string | null }>(sql`
    SELECT total, ${judgedRow} FROM (
        SELECT id AS taken, row_number() OVER (ORDER BY occurred_at) AS n, count(*) OVER () AS total
        FROM (SELECT id, occurred_at FROM signups INDEXED BY signups_by_time
          WHERE occurred_at > ${now - 30 * day} ORDER BY occurred_at DESC LIMIT ${mostRead}))
      CROSS JOIN signups ON signups.id = taken
    WHERE total <= ${most} OR n * ${most} / total > (n - 1) * ${most} / total`);
  return {
    judgeable: rows.filter((row): row is Row => row.traits !== null),
    taken: rows.length,
    total: rows[0]?.total ?? 0,
  };
}

/** What these settings would flag of the sign-ups of the last 30 days. Nothing is written. */
export async function previewSettings(
  call: Pick<JobCall, "env" | "db" | "now">,
  settings: FraudSettings,
): Promise<Preview> {
  const [{ timeZone }, { judgeable, taken, total }] = await Promise.all([
    readOrganisation(call.db),
    sample(call),
  ]);
  const times = taken === 0 ? 1 : total / taken;
  const found = new Map<string, number>();
  let flagged = 0;
  for (let i = 0; i < judgeable.length; i += sideBySide) {
    const judged = await Promise.all(
      judgeable.slice(i, i + sideBySide).map((row) => judgeRow(call, row, settings, timeZone)),
    );
    for (const { judgement } of judged) {
      if (!flags(judgement.score, settings)) continue;
      flagged += 1;
      for (const { rule } of judgement.reasons) found.set(rule, (found.get(rule) ?? 0) + 1);
    }
  }
  const byRule = [...found]
    .map(([rule, n]) => ({ rule, flags: Math.round(n * times) }))
    .sort((a, b) => b.flags - a.flags);
  return {
    ...{ flagged: Math.round(flagged * times), of: Math.round(judgeable.length * times), by_rule: byRule },
    ...(taken < total ? { judged: judgeable.length } : {}),
  };
}
