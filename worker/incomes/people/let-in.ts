import { sql } from "drizzle-orm";
import { type Db, guard, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { type Account, accountByIdentifier } from "../../core/identity/account";
import {
  credentialUrl,
  endFormerSecrets,
  endHandedSecrets,
  grantRole,
  newInvitation,
  newPerson,
  reactivateWithoutRole,
} from "../../core/identity/people";
import type { NewJob } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import { invitationMail } from "../../core/mail/messages";
import { readOrganisation } from "../../core/organisation/organisation";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { type Role, roleOf, seesAll } from "../roles";
import { newLetters } from "./mails";
import { grantCases, grantTags, insertMember, replaceUnits } from "./member-rows";
import type { CaseGrant, TagGrant } from "./schemas";

export interface NewMember {
  name: string;
  email: string;
  locale?: string | undefined;
  role: Role;
  allCases?: boolean | undefined;
  unitIds: readonly string[];
  companyId?: string | null | undefined;
  tags?: readonly TagGrant[] | undefined;
  cases?: readonly CaseGrant[] | undefined;
}

export interface LetIn {
  personId: string;
  /** For the batch that lets somebody in. */
  statements: Statement[];
  jobs: NewJob[];
  /** Where they choose a password; null for whoever has one. */
  invitationUrl: string | null;
}

const hasRoleHere = () => new Problem("conflict", "Somebody with this address has a role here already.");

/** 409 for whoever is something here already, or whom the organisation has deactivated. */
function refuseKnown(known: Account): void {
  if (roleOf(known.grants) !== null) throw hasRoleHere();
  if (!known.active && known.grants.length > 0) {
    throw new Problem("conflict", "This person is deactivated. An administrator lets them in again first.");
  }
}

/** Who left every module comes back as somebody new does, with a password of their own to choose. */
const isFormer = (known: Account): boolean => !known.active && known.grants.length === 0;

/** Somebody who is known to the product gets the role; whoever has a password keeps it. */
const welcomeKnown = (by: Author, id: string): Statement[] => [
  guard("conflict", sql`EXISTS (SELECT 1 FROM grants WHERE person_id = ${id} AND module = 'incomes')`),
  ...endFormerSecrets(by, id),
  ...reactivateWithoutRole(by, id),
  ...endHandedSecrets(id, by.now),
];

/**
 * Lets somebody into the module: a new person, or whoever has the address. The mail that tells them is part of the batch:
 * with a link that sets the password, 7 days and once, where they have none. `id`: of a new person.
 */
export async function letIn(
  { env, db, by }: { env: Env; db: Db; by: Author },
  id: string,
  member: NewMember,
): Promise<LetIn> {
  const known = await accountByIdentifier(db, { email: member.email });
  if (known) refuseKnown(known);
  const personId = known?.id ?? id;
  const locale = known?.locale ?? member.locale ?? (await readOrganisation(db)).locale;
  const { name, email } = { name: known?.name ?? member.name, email: known?.email ?? member.email };
  const hasPassword = known !== null && known.passwordHash !== null && !isFormer(known);
  const invitation = hasPassword ? null : newInvitation(personId, by);
  const link = invitation ? credentialUrl(env, invitation.token) : null;
  const mail = link
    ? await newMail(env, invitationMail({ to: email, name, locale, link }), by.now)
    : await newLetters(env, by.now, [{ name, email, locale }], {
        ...{ subject: "incomes.let_in_subject", words: "incomes.let_in_words", link: "/dashboard" },
      });
  const person = {
    ...{ id: personId, name, email, phone: null, locale: member.locale },
    ...{ passwordHash: null, mustChangePassword: false },
  };
  const rows = {
    allCases: seesAll(member.role, member.allCases ?? true),
    companyId: member.companyId ?? null,
  };
  return {
    personId,
    invitationUrl: known && !isFormer(known) ? null : link,
    jobs: mail.jobs,
    statements: [
      ...(known ? welcomeKnown(by, personId) : [newPerson(person, by)]),
      grantRole(personId, "incomes", member.role, by),
      insertMember(by, personId, rows),
      ...replaceUnits(personId, member.unitIds),
      grantTags(personId, member.tags ?? []),
      grantCases(by, personId, member.cases ?? []),
      ...(invitation?.statements ?? []),
      ...mail.statements,
    ],
  };
}
