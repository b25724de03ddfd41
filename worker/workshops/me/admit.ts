import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { notYourAssessment } from "../access/assessment-access";
import { type Account, findAccount } from "../progress/account";
import { settledAccount } from "../progress/settle-due";
import { roleOf } from "../roles";
import { isWorkshopType, type WorkshopType } from "../workshop-types";

interface Admitted<P> {
  db: Db;
  actor: Actor | null;
  params: P;
}

/** 403 for whoever is more than a participant, and for an assessment where they have no account, known or not. */
export async function admitParticipant({ db, actor, params }: Admitted<{ id: string }>): Promise<Account> {
  const isParticipant = actor !== null && roleOf(actor) === "participant";
  const account = isParticipant
    ? await findAccount(db, { assessmentId: params.id, personId: actor.id })
    : null;
  if (!account) throw notYourAssessment();
  return account;
}

const refuseNew = ({ progress }: Account): void => {
  if (progress.status !== "active") throw new Problem("not_onboarded", "Give your consent first.");
};

/** The same, and 403 without consent. */
export async function admitOnboarded(call: Admitted<{ id: string }>): Promise<void> {
  refuseNew(await admitParticipant(call));
}

/** The type that an address names, or 404. */
export function workshopTyped(type: string): WorkshopType {
  if (!isWorkshopType(type)) throw notFound("Workshop not found");
  return type;
}

/** The same, and 404 where the address names no workshop. */
export async function admitWorkshop(call: Admitted<{ id: string; type: string }>): Promise<void> {
  await admitOnboarded(call);
  workshopTyped(call.params.type);
}

/** Reads the caller's own account, with what is due by the schedule; 403 where it has ended meanwhile. */
export const readOwn =
  (db: Db, { actor, now }: Author, assessmentId: string, { mayBeNew = false } = {}) =>
  async (): Promise<Account> => {
    const account = await settledAccount(db, { assessmentId, personId: actor?.id ?? "" }, now);
    if (!account) throw notYourAssessment();
    if (!mayBeNew) refuseNew(account);
    return account;
  };
