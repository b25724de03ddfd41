import { sql } from "drizzle-orm";
import { atomically, type Statement } from "../db/db";
import { log } from "../http/log";
import { describeError } from "../jobs/bury-job";
import type { JobCall } from "../jobs/job";
import type { MinuteSchedule, Schedule } from "../jobs/schedule";
import { allChecks, type Finding, type HealthCheck } from "./check";
import { type Findings, type Incident, type Known, lastIncident, readLastProbe } from "./findings";
import { hourOf, keptDays, probeEvery } from "./periods";
import { tellAdministrators } from "./tell-administrators";

/** Ms that a check may take: whatever is slower does not answer, as far as anybody notices. */
const longest = 10_000;

async function look(call: JobCall, check: HealthCheck): Promise<Finding> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), longest);
  });
  try {
    return await Promise.race([check.look(call), tooLate]);
  } catch (error) {
    log("error", "health.check_failed", { check: check.name, error: describeError(error) });
    return { isWell: false, words: "health.noAnswer" };
  } finally {
    clearTimeout(timer);
  }
}

const isOff = (check: HealthCheck, known: Known | undefined) => (known?.off ?? 0) >= (check.patience ?? 2);

/** What this probe makes of the incident: opens one, adds to it or ends it. */
function incidentAfter(findings: Findings, open: Incident | null, now: number): Statement[] {
  const off = allChecks().filter((check) => isOff(check, findings[check.name]));
  const isAllWell = Object.values(findings).every(({ isWell }) => isWell);
  const names = off.map(({ name }) => name);
  if (!open) {
    if (names.length === 0) return [];
    return [
      sql`INSERT INTO incidents (started_at, checks) SELECT cast(${now} AS integer), ${JSON.stringify(names)}
        WHERE NOT EXISTS (SELECT 1 FROM incidents WHERE ended_at IS NULL)`,
    ];
  }
  if (isAllWell) {
    return [
      sql`UPDATE incidents SET ended_at = cast(${now} AS integer)
        WHERE started_at = ${open.startedAt} AND ended_at IS NULL`,
    ];
  }
  const all = [...new Set([...open.checks, ...names])];
  if (all.length === open.checks.length) return [];
  return [sql`UPDATE incidents SET checks = ${JSON.stringify(all)} WHERE started_at = ${open.startedAt}`];
}

/** Looks at every part once and writes one row. A second look at the same time writes nothing. */
export async function probe(call: JobCall): Promise<void> {
  const { db, now } = call;
  const [last, incident] = await Promise.all([readLastProbe(db), lastIncident(db)]);
  if (last && last.at >= now) return;
  const checks = allChecks();
  const found = await Promise.all(checks.map((check) => look(call, check)));
  const findings: Findings = {};
  const off: Record<string, number> = {};
  for (const [i, check] of checks.entries()) {
    const finding = found[i] as Finding;
    const before = last?.findings[check.name]?.off ?? 0;
    findings[check.name] = { ...finding, off: finding.isWell ? 0 : before + 1 };
    if (!finding.isWell) off[check.name] = 1;
  }
  const isAvailable = checks.every(({ name, isNeeded }) => !isNeeded || findings[name]?.isWell) ? 1 : 0;
  const open = incident?.endedAt === null ? incident : null;
  await atomically(db, [
    sql`INSERT INTO health_hours (hour, probes, available, checks, findings, probed_at)
      VALUES (${hourOf(now)}, 1, ${isAvailable}, ${JSON.stringify(off)}, ${JSON.stringify(findings)},
        cast(${now} AS integer))
      ON CONFLICT (hour) DO UPDATE SET probes = probes + 1, available = available + excluded.available,
        findings = excluded.findings, probed_at = excluded.probed_at,
        checks = (SELECT json_group_object(key, n) FROM (SELECT key, sum(value) AS n FROM (
          SELECT key, value FROM json_each(health_hours.checks)
          UNION ALL SELECT key, value FROM json_each(excluded.checks)) GROUP BY key))
      WHERE health_hours.probed_at < excluded.probed_at`,
    ...incidentAfter(findings, open, now),
  ]);
  const since = await lastIncident(db);
  if (since) await tellAdministrators(call, since, findings);
}

/** Every few minutes; each night what is older than thirty days goes. */
export const probeHealth: MinuteSchedule = {
  every: "minute",
  name: "health.probe",
  async run(call) {
    // Cron fires within its minute, not at its beginning.
    if (Math.floor(call.now / 60_000) % (probeEvery / 60_000) === 0) await probe(call);
  },
};

export const forgetHealthDaily: Schedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "health.forget",
  async run({ db, now }) {
    const before = now - keptDays * 86_400_000;
    await db.run(sql`DELETE FROM health_hours WHERE hour < ${hourOf(before)}`);
    await db.run(sql`DELETE FROM incidents WHERE ended_at < ${before}`);
  },
};
