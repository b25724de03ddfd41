import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { healthHours, incidents } from "../db/tables";
import type { Finding } from "./check";
import { type Hour, keptDays } from "./periods";

/** What is known of a check: `off`, how many probes in a row found it so. */
export interface Known extends Finding {
  off: number;
}

export type Findings = Record<string, Known>;

export interface LastProbe {
  at: number;
  findings: Findings;
}

export async function readLastProbe(db: Db): Promise<LastProbe | null> {
  const row = await db.get<RawRow<typeof healthHours, "findings" | "probedAt">>(
    sql`SELECT findings, probed_at AS probedAt FROM health_hours ORDER BY hour DESC LIMIT 1`,
  );
  return row ? { at: row.probedAt, findings: JSON.parse(row.findings) } : null;
}

export async function readHours(db: Db): Promise<Hour[]> {
  const rows = await db.all<RawRow<typeof healthHours, "hour" | "probes" | "available" | "checks">>(
    sql`SELECT hour, probes, available, checks FROM health_hours ORDER BY hour`,
  );
  return rows.map(({ checks, ...row }) => ({ ...row, off: JSON.parse(checks) }));
}

export interface Incident {
  startedAt: number;
  endedAt: number | null;
  /** Names of checks. */
  checks: string[];
  told: "nothing" | "off" | "well";
}

async function incidentsWhere(db: Db, condition: SQL): Promise<Incident[]> {
  const rows = await db.all<RawRow<typeof incidents, "startedAt" | "endedAt" | "checks" | "told">>(sql`
    SELECT started_at AS startedAt, ended_at AS endedAt, checks, told FROM incidents
    WHERE ${condition} ORDER BY started_at DESC LIMIT 100`);
  return rows.map((row) => ({ ...row, checks: JSON.parse(row.checks) }));
}

/** Those of the last thirty days, the latest first. */
export const readIncidents = (db: Db, now: number): Promise<Incident[]> =>
  incidentsWhere(db, sql`started_at > ${now - keptDays * 86_400_000}`);

/** Whether an incident is open: what every page of an administrator asks. */
export const isAnythingOff = async (db: Db): Promise<boolean> =>
  (await db.get(sql`SELECT 1 FROM incidents
    WHERE started_at = (SELECT max(started_at) FROM incidents) AND ended_at IS NULL`)) !== undefined;

/** The last one, which may be open. */
export const lastIncident = async (db: Db): Promise<Incident | null> =>
  (await incidentsWhere(db, sql`started_at = (SELECT max(started_at) FROM incidents)`))[0] ?? null;
