import type { Db } from "../../core/db/db";
import { versionFor } from "../answers/read-answers";
import { profileOf, progressRecord } from "../participants/participant-row";
import type { Account } from "../progress/account";
import { statusOf } from "../progress/progress";
import { readVersions } from "../questions/find-questions";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import { readNotices } from "./notices";
import type { State } from "./schemas";

const instant = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

/** What a participant knows of themself in an assessment. */
export async function toState(db: Db, account: Account): Promise<State> {
  const { row, progress, setting, workshops } = account;
  const [versions, notices] = await Promise.all([
    readVersions(
      db,
      row.assessment_id,
      workshops.map(({ type }) => [type, versionFor(account, type)] as const),
    ),
    readNotices(db, row),
  ]);
  const answered = JSON.parse(row.answered) as Partial<Record<WorkshopType, number>>;
  const told = progressRecord(progress);
  const count = told.completed.length;
  const onboarded = progress.status === "active";
  return {
    participant_id: row.id,
    assessment: {
      ...{ id: row.assessment_id, title: row.assessment_title },
      ...{ language: row.language, closed: setting.closed },
    },
    name: row.name,
    onboarded,
    consent_given: row.consent_at !== null,
    consent_at: instant(row.consent_at),
    profile_completed: onboarded && row.stakeholder_type !== null && row.province_id !== null,
    profile: profileOf(row),
    ...told,
    progress: {
      ...{ completed_count: count, total: workshopTypes.length },
      percentage: Math.round((1000 * count) / workshopTypes.length) / 10,
    },
    workshops: workshops.map(({ type, title, starts_at, due_at }, at) => ({
      ...{
        type,
        title,
        status: statusOf(progress, type),
        starts_at: instant(starts_at),
        due_at: instant(due_at),
      },
      submitted_at: instant(progress.completed[type]?.at),
      answered: answered[type] ?? 0,
      questions: versions[at]?.length ?? 0,
    })),
    notices: notices.map(({ id, kind, workshop, at, read_at }) => ({
      ...{ id, kind, workshop, at: new Date(at).toISOString(), read_at: instant(read_at) },
    })),
  };
}
