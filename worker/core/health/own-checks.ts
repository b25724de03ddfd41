import { sql } from "drizzle-orm";
import { readDump } from "../backup/run-backup";
import type { HealthCheck } from "./check";

const minute = 60_000;

/** Work that should have been done by now. A job that somebody does is due when that attempt counts as dead. */
const backlogAfter = 15 * minute;

/** A day of letters: who has seen one for a day has decided to let it wait. */
const lettersFor = 24 * 60 * minute;

const storage: HealthCheck = {
  name: "organisation.storage",
  label: "health.storage",
  isNeeded: true,
  async look({ db, env }) {
    await Promise.all([db.get(sql`SELECT 1`), env.FILES.head("health")]);
    return { isWell: true, words: "health.storageWell" };
  },
};

const backlog: HealthCheck = {
  name: "organisation.backlog",
  label: "health.backlog",
  async look({ db, now }) {
    // The oldest alone is sought by the index; how many there are is of no use to anybody at night.
    const row = await db.get<{ oldest: number | null }>(sql`SELECT min(due_at) AS oldest FROM jobs`);
    const minutes = Math.max(0, Math.floor((now - (row?.oldest ?? now)) / minute));
    if (minutes * minute < backlogAfter) return { isWell: true, words: "health.backlogWell" };
    return { isWell: false, words: "health.backlogOff", with: { minutes } };
  },
};

const deadLetters: HealthCheck = {
  name: "organisation.dead_letters",
  label: "health.letters",
  patience: 1,
  async look({ db, now }) {
    const row = await db.get<{ n: number }>(sql`
      SELECT count(*) AS n FROM dead_letters WHERE retried_at IS NULL AND created_at > ${now - lettersFor}`);
    const n = row?.n ?? 0;
    return n === 0
      ? { isWell: true, words: "health.lettersWell" }
      : { isWell: false, words: "health.lettersOff", with: { n } };
  },
};

const recount: HealthCheck = {
  name: "organisation.recount",
  label: "health.recount",
  patience: 1,
  async look({ db, now }) {
    const last = await db.get<{ finished_at: number; differences: number; compared: number }>(sql`
      SELECT finished_at, differences, compared FROM recounts WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1`);
    if (!last) return { isWell: true, words: "health.recountNone" };
    if (last.differences > 0) {
      return { isWell: false, words: "health.recountOff", with: { n: last.differences } };
    }
    return last.finished_at < now - 50 * 60 * minute
      ? { isWell: false, words: "health.recountLate" }
      : { isWell: true, words: "health.recountWell", with: { n: last.compared } };
  },
};

const backup: HealthCheck = {
  name: "organisation.backup",
  label: "health.backup",
  async look({ db, now }) {
    const dump = await readDump(db);
    if (!dump) return { isWell: true, words: "health.backupNone" };
    const last = dump.finishedAt ?? dump.startedAt;
    return last < now - 9 * 24 * 60 * minute
      ? { isWell: false, words: "health.backupOff" }
      : { isWell: true, words: "health.backupWell" };
  },
};

/** What the core itself stands on. */
export const ownChecks: readonly HealthCheck[] = [storage, backlog, deadLetters, recount, backup];
