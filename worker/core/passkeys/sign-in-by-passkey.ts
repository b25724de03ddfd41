import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db, guard } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { passkeys } from "../db/tables";
import { accountById, maySignIn } from "../identity/account";
import { openFor, type Place, refuse, type SignedIn, throttled } from "../identity/sign-in";
import { type Author, record } from "../trail/record";
import { requireRelyingParty } from "./add-passkey";
import { newChallenge, readChallenge, useChallenge } from "./challenge";
import { goesBack } from "./counter";
import type { Assertion } from "./schemas";

type Row = RawRow<typeof passkeys, "id" | "person_id" | "credential_id" | "public_key" | "counter">;

/** Nobody is named: the browser offers the passkeys that it has for this site. */
export const passkeyOptions = (env: Env, now: number) =>
  generateAuthenticationOptions({
    rpID: requireRelyingParty(env).id,
    challenge: newChallenge(env.SESSION_SECRET, "sign-in", now),
    userVerification: "required",
  });

/** The challenge that was signed and the count that came with it; null for what this key did not sign here and now. */
async function verified(env: Env, row: Row, response: Assertion, now: number) {
  const party = requireRelyingParty(env);
  const { userHandle, ...signed } = response.response;
  const owner = userHandle ? Buffer.from(userHandle, "base64url").toString() : row.person_id;
  if (owner !== row.person_id) return null;
  let challenge: string | null = null;
  try {
    const { verified: isSigned, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, response: signed, clientExtensionResults: {} },
      expectedChallenge: (text) => {
        challenge = readChallenge(env.SESSION_SECRET, "sign-in", text, now);
        return challenge !== null;
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, "base64url")),
        counter: 0, // judged by `goesBack`, which the audit log is to hear of
      },
    });
    if (!isSigned || challenge === null) return null;
    return { challenge: challenge as string, counter: authenticationInfo.newCounter };
  } catch {
    return null; // the library throws at whatever is not as it must be
  }
}

const wrong = "This passkey is not known here, or too much time has passed. Try again, or use your password.";

/**
 * Opens a session for whoever holds a passkey. Unknown, of somebody deactivated, not signed for this site here and now:
 * one answer (401 `invalid_credentials`), and failures count with those of the password. The device has made sure of the
 * person, so no code is asked for besides.
 */
export async function signInByPasskey(
  env: Env,
  db: Db,
  by: Author,
  response: Assertion,
  place: Place,
): Promise<SignedIn> {
  const { now } = by;
  requireRelyingParty(env);
  const row = await db.get<Row>(sql`SELECT id, person_id, credential_id, public_key, counter FROM passkeys
    WHERE credential_id = ${response.id}`);
  const account = row ? await accountById(db, row.person_id) : null;
  const who = account ? { personId: account.id } : { typed: `passkey:${response.id}` };
  const attempts = await throttled(env, db, who, place, now);
  const signed = row ? await verified(env, row, response, now) : null;
  if (!row || !signed || !account || !maySignIn(account)) return refuse(db, attempts, now, wrong);
  if (goesBack(row.counter, signed.counter)) {
    const actor = { kind: "person", id: account.id } as const;
    const counters = { kept: row.counter, told: signed.counter };
    await atomically(db, [record(db, { ...by, actor }, "passkey.count_went_back", row.id, counters)]);
    return refuse(db, attempts, now, wrong);
  }
  const used = [
    ...useChallenge(signed.challenge, now),
    guard(
      "code_invalid",
      sql`NOT EXISTS (SELECT 1 FROM passkeys WHERE id = ${row.id} AND counter = ${row.counter})`,
    ),
    sql`UPDATE passkeys SET counter = cast(${signed.counter} as integer), last_used_at = cast(${now} as integer)
      WHERE id = ${row.id}`,
  ];
  const secondFactor = account.secondFactor === "due" ? "off" : account.secondFactor;
  const verifiedAccount = { account: { ...account, secondFactor }, attempts, renewed: null };
  return openFor(env, db, by, verifiedAccount, { used, place, wrong, openedBy: "passkey" });
}
