import { sql } from "drizzle-orm";
import type { JobCall } from "../../core/jobs/job";
import { readOrganisation } from "../../core/organisation/organisation";
import { firstIdAt, type JudgedRow, judgedRow, judgeRow, sideBySide } from "./judge-again";
import type { FraudSettings } from "./rules/settings";

const day = 86_400_000;

/** Sign-ups that a preview judges, the newest: each is a call of D1, and a request has a thousand. */
const most = 400;

export interface Preview {
  flagged: number;
  /** How many sign-ups it judged: those of the last 30 days, the newest 400 of them at most. */
  of: number;
  by_rule: { rule: string; flags: number }[];
}

/** What these settings would flag of the sign-ups of the last 30 days. Nothing is written. */
export async function previewSettings(
  call: Pick<JobCall, "env" | "db" | "now">,
  settings: FraudSettings,
): Promise<Preview> {
  const [{ timeZone }, rows] = await Promise.all([
    readOrganisation(call.db),
    call.db.all<JudgedRow>(sql`SELECT ${judgedRow} FROM signups
      WHERE id >= ${firstIdAt(call.now - 30 * day)} AND traits IS NOT NULL ORDER BY id DESC LIMIT ${most}`),
  ]);
  const flags = new Map<string, number>();
  let flagged = 0;
  for (let i = 0; i < rows.length; i += sideBySide) {
    const judged = await Promise.all(
      rows.slice(i, i + sideBySide).map((row) => judgeRow(call, row, settings, timeZone)),
    );
    for (const { judgement } of judged) {
      if (judgement.score < settings.flag_at) continue;
      flagged += 1;
      for (const { rule } of judgement.reasons) flags.set(rule, (flags.get(rule) ?? 0) + 1);
    }
  }
  const byRule = [...flags].map(([rule, n]) => ({ rule, flags: n })).sort((a, b) => b.flags - a.flags);
  return { flagged, of: rows.length, by_rule: byRule };
}
