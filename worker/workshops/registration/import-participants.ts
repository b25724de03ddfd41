import { type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { contactTaken, hashPassword, temporaryCost, temporaryPassword } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { inviteByMail } from "../entering/invite";
import { toParticipantRecord } from "../participants/participant-row";
import type { ParticipantRecord } from "../participants/schemas";
import { changeAndTell } from "../progress-live/announce-progress";
import { type CheckedRow, checkImport, refuseFaults } from "./check-import";
import { findParticipantRows } from "./find-participants";
import { chunksOf, insertParticipants, type Registration } from "./insert-participants";
import { languageOf } from "./register-participant";
import type { ImportReport } from "./schemas";

interface Call {
  env: Env;
  db: Db;
  by: Author;
}

export interface Imported {
  created: number;
  joined: number;
  skipped: ImportReport["skipped"];
  participants: (ParticipantRecord & { temporary_password: string | null })[];
}

async function registrationOf(
  { read, places, standing }: CheckedRow,
  { id, language, now }: { id: string; language: string; now: number },
): Promise<{ registration: Registration; password: string | null }> {
  const password = standing.as === "known" ? null : temporaryPassword();
  return {
    password,
    registration: {
      ...{ id, name: read.name, email: read.email, phone: read.phone, ...places },
      personId: standing.as === "new" ? newId("person", now) : standing.personId,
      as: standing.as,
      stakeholder_type: read.stakeholder_type ?? "other",
      office_business_name: read.organization,
      locale: read.locale ?? language,
      passwordHash: password && (await hashPassword(password, temporaryCost)),
    },
  };
}

async function readImported(
  db: Db,
  assessmentId: string,
  passwords: ReadonlyMap<string, string | null>,
): Promise<Imported["participants"]> {
  const found: Imported["participants"] = [];
  for (const ids of chunksOf([...passwords.keys()])) {
    for (const row of await findParticipantRows(db, assessmentId, ids)) {
      found.push({ ...toParticipantRecord(row), temporary_password: passwords.get(row.id) ?? null });
    }
  }
  return found;
}

const madeMeanwhile = () =>
  new Problem("conflict", "Somebody of this file became a participant meanwhile. Import it again.");

/** Accounts for every row of a CSV file, or none where one has a fault. `idOf`: the id of the account of a row. */
export async function importParticipants(
  call: Call,
  assessmentId: string,
  text: string,
  { invite, idOf }: { invite: boolean; idOf: (row: number) => Promise<string> },
): Promise<Imported> {
  const { env, db, by } = call;
  const checked = await checkImport(db, assessmentId, text);
  const { report, rows } = refuseFaults(checked);
  const language = await languageOf(db, assessmentId);
  const passwords = new Map<string, string | null>();
  const registrations: Registration[] = [];
  for (const row of rows) {
    const id = await idOf(row.read.row);
    const { registration, password } = await registrationOf(row, { id, language, now: by.now });
    passwords.set(id, password);
    registrations.push(registration);
  }
  const mail = invite ? await inviteByMail(call, assessmentId, registrations) : null;
  try {
    await changeAndTell(db, assessmentId, [
      ...claimKey(by),
      ...insertParticipants(by, assessmentId, registrations),
      ...(mail?.statements ?? []),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "participants")) throw madeMeanwhile();
    throw contactTaken(error) ?? error;
  }
  await ring(env, mail?.jobs ?? []);
  const joined = rows.filter(({ standing }) => standing.as === "known").length;
  return {
    ...{ created: rows.length - joined, joined, skipped: report.skipped },
    participants: await readImported(db, assessmentId, passwords),
  };
}
