import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { logActor, writeLog } from "../log/write-log";
import type { Account } from "../progress/account";
import { causeOf, refuseClosed } from "../progress/carry-out";
import { onboard } from "../progress/machine";
import { tryAgain } from "../progress/try-again";
import { sameRevisions, sameSetting, writeProgress } from "../progress/write-progress";
import { changeAndTell } from "../progress-live/announce-progress";
import { checkPlaces } from "../registration/check-places";
import type { ProfileEdits } from "./schemas";

const columns = [
  ...(["stakeholder_type", "province_id", "municipality_id", "barangay_id", "office_business_name"] as const),
  ...(["age", "sex", "educational_level", "arabic_education_level", "occupation"] as const),
];

/** What the profile sets; a name that is cleared is empty. */
const setters = (edits: ProfileEdits): SQL[] =>
  columns.flatMap((column) => {
    const value = edits[column];
    if (value === undefined) return [];
    if (column === "age") return [sql`age = cast(${value} as integer)`];
    return [sql`${sql.raw(column)} = ${column === "office_business_name" ? (value ?? "") : value}`];
  });

/** The edits with their places judged, those that are left out being as registered: 400 on one outside the one above it. */
async function withPlaces(db: Db, { row }: Account, edits: ProfileEdits): Promise<ProfileEdits> {
  const { province_id = row.province_id, municipality_id = row.municipality_id } = edits;
  const { barangay_id = row.barangay_id } = edits;
  if (province_id === null) return edits;
  return { ...edits, ...(await checkPlaces(db, { province_id, municipality_id, barangay_id })) };
}

/** Consent and profile, and what that opens. 409 where consent stands. `onPaper`: a facilitator holds it. */
export const onboardParticipant = (
  db: Db,
  by: Author,
  read: () => Promise<Account>,
  profile: ProfileEdits,
  onPaper = false,
): Promise<void> =>
  tryAgain(async () => {
    const account = await read();
    const { row, progress, setting } = account;
    if (progress.status === "active") {
      throw new Problem("already_onboarded", "This participant has given consent before.");
    }
    refuseClosed(setting);
    const given = await withPlaces(db, account, profile);
    const actor = logActor(by);
    const change = onboard(progress, setting, causeOf(by));
    await changeAndTell(db, row.assessment_id, [
      sameSetting(row.assessment_id, setting),
      ...sameRevisions(row.assessment_id, [row]),
      sql`UPDATE participants SET ${sql.join(
        [
          ...setters(given),
          sql`consent_at = cast(${by.now} as integer)`,
          sql`consent_remote = (SELECT remote_synthesis FROM assessments WHERE id = ${row.assessment_id})`,
          ...(actor.kind === "participant" ? [sql`last_seen_at = cast(${by.now} as integer)`] : []),
        ],
        sql`, `,
      )} WHERE assessment_id = ${row.assessment_id} AND number = cast(${row.number} as integer)`,
      ...writeLog(row.assessment_id, [
        {
          ...{ action: "consent", actor, at: by.now, participantId: row.id },
          metadata: onPaper ? { on_paper: true } : {},
        },
      ]),
      ...writeProgress(row.assessment_id, [{ row, change }], actor, by.now),
    ]);
  });

/** Changes what a participant said of themself. */
export const editProfile = (db: Db, read: () => Promise<Account>, profile: ProfileEdits): Promise<void> =>
  tryAgain(async () => {
    const account = await read();
    const { row, setting } = account;
    refuseClosed(setting);
    if (setters(profile).length === 0) return;
    const set = setters(await withPlaces(db, account, profile));
    await changeAndTell(db, row.assessment_id, [
      sameSetting(row.assessment_id, setting),
      ...sameRevisions(row.assessment_id, [row]),
      sql`UPDATE participants SET ${sql.join(set, sql`, `)}, revision = revision + 1
        WHERE assessment_id = ${row.assessment_id} AND number = cast(${row.number} as integer)`,
    ]);
  });
