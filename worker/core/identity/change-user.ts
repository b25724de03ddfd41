import { type SQL, sql } from "drizzle-orm";
import type { Grant } from "../access/actor";
import { isOpenRole, openRoles } from "../access/roles";
import { mayGrant } from "../access/roles-within";
import { mustStandAbove } from "../access/stand-above";
import { atomically, type Db, guard, type Statement } from "../db/db";
import { invalid, notFound, Problem } from "../http/problem";
import { type Author, record, recordIfChanged } from "../trail/record";
import { makesNoAdministrators } from "./invite-user";
import { changePerson, contactTaken, endHandedSecrets, endSignIn, grantRole, keepsContact } from "./people";
import { findUser, type ShownUser } from "./user-list";

export interface UserChange {
  name?: string | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  status?: "active" | "inactive" | undefined;
  /** The roles the person has from now on; those that a module manages stay as they are. */
  grants?: Grant[] | undefined;
}

/** At the end of a batch: somebody must be left who administers the organisation and has a password of their own. */
const someAdministratorLeft = (): Statement =>
  guard(
    "last_administrator",
    sql`NOT EXISTS (SELECT 1 FROM grants g JOIN people p ON p.id = g.person_id
      WHERE g.module = 'organisation' AND g.role = 'admin' AND p.deactivated_at IS NULL
        AND p.password_hash IS NOT NULL AND p.must_change_password = 0)`,
  );

/** Who administers the organisation no more leaves no key behind that does; who has no role any more, none at all. */
const endKeys = (by: Author, personId: string): Statement =>
  sql`UPDATE api_keys SET revoked_at = ${by.now}, revoked_by = ${by.actor?.id ?? null}
    WHERE created_by = ${personId} AND revoked_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM grants WHERE person_id = ${personId}
        AND (NOT EXISTS (SELECT 1 FROM json_each(scopes) WHERE value = 'admin')
          OR (module = 'organisation' AND role = 'admin')))`;

const roleNames = (roles: Grant[]) => JSON.stringify(roles.map(({ module, role }) => `${module}:${role}`));

function statusStatements(user: ShownUser, status: UserChange["status"], by: Author): Statement[] {
  if (status === undefined || status === user.status) return [];
  if (status === "active") {
    return [
      sql`UPDATE people SET deactivated_at = NULL, deactivated_by = NULL
        WHERE id = ${user.id} AND deactivated_at IS NOT NULL`,
      recordIfChanged(by, "person.reactivated", user.id),
    ];
  }
  return [
    sql`UPDATE people SET deactivated_at = ${by.now}, deactivated_by = ${by.actor?.id ?? null}
      WHERE id = ${user.id} AND deactivated_at IS NULL`,
    recordIfChanged(by, "person.deactivated", user.id),
    ...endSignIn(by, user.id),
  ];
}

function grantStatements(db: Db, user: ShownUser, grants: Grant[] | undefined, by: Author): Statement[] {
  if (grants === undefined) return [];
  const wanted = grants.filter(isOpenRole);
  const key: SQL = sql`(module || ':' || role)`;
  const known = new Set(user.grants.map(({ module, role }) => `${module}:${role}`));
  const isWidened = wanted.some(({ module, role }) => !known.has(`${module}:${role}`));
  return [
    ...(isWidened ? endHandedSecrets(user.id, by.now) : []),
    sql`DELETE FROM grants WHERE person_id = ${user.id}
      AND ${key} IN (SELECT value FROM json_each(${roleNames(openRoles())}))
      AND ${key} NOT IN (SELECT value FROM json_each(${roleNames(wanted)}))`,
    ...wanted.map(({ module, role }) => grantRole(user.id, module, role, by)),
    record(db, by, "person.grants_changed", user.id, { grants: wanted }),
    endKeys(by, user.id),
  ];
}

/**
 * 400 for a role that is unknown or managed elsewhere, 403 for a key that reaches for an administrator, 404 for an unknown person, 409 for a taken address, for the
 * last administrator's role, and for deactivating somebody whose role a module manages: it has more to put away.
 */
export async function changeUser(db: Db, by: Author, id: string, change: UserChange): Promise<ShownUser> {
  const user = await findUser(db, id);
  if (!user) throw notFound();
  const has = (grant: Grant) => user.grants.some((g) => g.module === grant.module && g.role === grant.role);
  const added = (change.grants ?? []).filter((grant) => !has(grant));
  if (!added.every(isOpenRole)) throw invalid("grants", "There is no such role to grant.");
  if (!added.every((grant) => mayGrant(by.actor, grant))) throw makesNoAdministrators();
  if (change.status === "inactive" && user.grants.some((grant) => !isOpenRole(grant))) {
    throw new Problem(
      "conflict",
      "This person has a role of their own: deactivate them where it is managed.",
    );
  }
  const { name, email, phone } = change;
  if (!(email === undefined ? user.email : email) && !(phone === undefined ? user.phone : phone)) {
    throw invalid("email", "Keep an e-mail address or a phone number.");
  }
  const isNew =
    name !== undefined ||
    (email !== undefined && email !== user.email) ||
    (phone !== undefined && phone !== user.phone);
  const profile = isNew
    ? [
        ...keepsContact(id, change),
        ...changePerson(by, id, { name, email, phone }),
        record(db, by, "person.changed", id),
      ]
    : [];
  const access = [
    ...statusStatements(user, change.status, by),
    ...grantStatements(db, user, change.grants, by),
  ];
  try {
    await atomically(db, [
      ...profile,
      ...(access.length > 0 ? [...mustStandAbove(by, id), ...access, someAdministratorLeft()] : []),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  return (await findUser(db, id)) ?? user;
}
