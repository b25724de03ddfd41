import { randomBytes } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db, guard, type Statement } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { signInLinks } from "../db/tables";
import { Problem } from "../http/problem";
import { type Author, record } from "../trail/record";
import { type Account, accountById, maySignIn } from "./account";
import { rememberDevice } from "./device";
import { openSession } from "./open-session";
import { hashToken } from "./people";
import type { Place, SignedIn } from "./sign-in";

// Links that sign somebody in, once, without a password (docs/decisions/sign-in-links.md). The module that makes one has
// an address for it, which spends it when its form is sent, never when it is looked at.

const lifetime = 7 * 86_400_000;

/** Whom a link signs in, and the record for which it is made. */
export interface LinkOf {
  personId: string;
  subject: string;
}

export interface NewLinks {
  /** In the order of `links`: only their hashes are kept. */
  tokens: string[];
  expiresAt: number;
  statements: Statement[];
}

/** A link for each, some thousand at a time. `voiding`: unused ones of the same record end. */
export function newSignInLinks(
  links: readonly LinkOf[],
  { now }: Pick<Author, "now">,
  { voiding }: { voiding: boolean },
): NewLinks {
  const tokens = links.map(() => randomBytes(32).toString("base64url"));
  const rows = links.map(({ personId, subject }, at) => [hashToken(tokens[at] ?? ""), personId, subject]);
  const expiresAt = now + lifetime;
  return {
    tokens,
    expiresAt,
    statements: [
      ...(voiding ? [endSignInLinks(links)] : []),
      sql`INSERT INTO sign_in_links (token_hash, person_id, subject, created_at, expires_at)
        SELECT value ->> 0, value ->> 1, value ->> 2, cast(${now} as integer), cast(${expiresAt} as integer)
        FROM json_each(${JSON.stringify(rows)})`,
    ],
  };
}

/** Unused links of these records open nothing any more. */
export const endSignInLinks = (links: readonly LinkOf[]): Statement =>
  sql`DELETE FROM sign_in_links WHERE used_at IS NULL AND (person_id, subject) IN (
    SELECT value ->> 0, value ->> 1
    FROM json_each(${JSON.stringify(links.map(({ personId, subject }) => [personId, subject]))}))`;

/** Whose an unused link is; null where it is unknown, used, voided or over. */
export const findSignInLink = async (db: Db, token: string, now: number): Promise<LinkOf | null> => {
  const row = await db.get<RawRow<typeof signInLinks, "person_id" | "subject">>(sql`
    SELECT person_id, subject FROM sign_in_links
    WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > ${now}`);
  return row ? { personId: row.person_id, subject: row.subject } : null;
};

const linkOver = () => new Problem("gone", "This link is not valid any more.");

export interface OpenByLink {
  link: LinkOf;
  token: string;
  place: Place;
  /** What must hold of the person besides, at the very point where the link is spent. */
  mayOpen: SQL;
  /** What the module writes with it. */
  statements: Statement[];
}

/** Somebody whom a link may sign in at all. */
async function holderOf(db: Db, { personId }: LinkOf): Promise<Account> {
  const account = await accountById(db, personId);
  if (!account || !maySignIn(account)) throw linkOver();
  return account;
}

/**
 * Spends the link and opens a session, in one batch: of any number at once one signs in, all others are 410. Neither a
 * password nor a second factor is asked for.
 */
export async function openByLink(
  env: Env,
  db: Db,
  by: Author,
  { link, token, place: { client, device }, mayOpen, statements }: OpenByLink,
): Promise<SignedIn> {
  const account = await holderOf(db, link);
  const hash = hashToken(token);
  const { tokens, statement } = await openSession(env, account.id, client, by.now, "link");
  const author = { ...by, actor: { kind: "person", id: account.id } as const };
  await atomically(db, [
    guard(
      "gone",
      sql`NOT EXISTS (SELECT 1 FROM sign_in_links l JOIN people p ON p.id = l.person_id
        WHERE l.token_hash = ${hash} AND l.used_at IS NULL AND l.expires_at > ${by.now}
          AND p.deactivated_at IS NULL AND ${mayOpen})`,
    ),
    sql`UPDATE sign_in_links SET used_at = cast(${by.now} as integer) WHERE token_hash = ${hash}`,
    statement,
    record(db, author, "session.opened", tokens.sessionId, { by: "link" }),
    ...statements,
  ]);
  return { ...tokens, account, device: rememberDevice(env.SESSION_SECRET, device, account.id) };
}
