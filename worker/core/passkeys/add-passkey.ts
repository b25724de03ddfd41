import {
  generateRegistrationOptions,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { atomically, type Db, guard, isUniqueViolation } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { passkeys } from "../db/tables";
import { claimKey } from "../http/claim";
import { invalid, Problem } from "../http/problem";
import { readOrganisation } from "../organisation/organisation";
import { searchKey } from "../text/fold";
import { type Author, record } from "../trail/record";
import { newChallenge, type Purpose, readChallenge, useChallenge } from "./challenge";
import { type RelyingParty, relyingPartyOf } from "./relying-party";
import { changeWithProof, type Proof } from "./said-again";
import { knownTransports, type Registration } from "./schemas";

export const mostPasskeys = 20;

const tooMany = () =>
  new Problem("conflict", "There are as many passkeys as allowed. Remove one that you do not use.");

/** 503 where PUBLIC_URL names no host. */
export function requireRelyingParty(env: Env): RelyingParty {
  const party = relyingPartyOf(env.PUBLIC_URL);
  if (!party) throw new Problem("not_configured", "Passkeys need a PUBLIC_URL that names a host.");
  return party;
}

/** Of this very session: what one of a person's devices has confirmed lets no other go on. */
const purposeOf = (person: Person): Purpose => `add:${person.id}:${person.sessionId}`;

/** What a browser needs to make a passkey, for somebody who has just shown again that it is they. */
export async function beginPasskey(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  proof: Proof,
  ip: string,
) {
  const party = requireRelyingParty(env);
  const { actor: person, now } = by;
  await changeWithProof(env, db, by, proof, ip, []);
  const known = await db.all<RawRow<typeof passkeys, "credential_id" | "transports">>(
    sql`SELECT credential_id, transports FROM passkeys WHERE person_id = ${person.id}`,
  );
  if (known.length >= mostPasskeys) throw tooMany();
  const login = person.email ?? person.phone ?? person.name;
  return generateRegistrationOptions({
    rpName: (await readOrganisation(db)).name,
    rpID: party.id,
    userID: new TextEncoder().encode(person.id),
    userName: login,
    userDisplayName: person.name,
    challenge: newChallenge(env.SESSION_SECRET, purposeOf(person), now),
    attestationType: "none",
    excludeCredentials: known.map(({ credential_id: id, transports }) => ({
      id,
      transports: knownTransports(JSON.parse(transports) as string[]),
    })),
    // Found without a name typed first, and by somebody whom the device knows: so it stands for two factors.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

const notTaken = () =>
  invalid("response", "This passkey could not be taken: it is of another site, or too much time has passed.");

async function verified(env: Env, party: RelyingParty, person: Person, response: Registration, now: number) {
  let challenge: string | null = null;
  const { transports, ...attested } = response.response;
  let result: VerifiedRegistrationResponse;
  try {
    result = await verifyRegistrationResponse({
      response: {
        ...response,
        response: { ...attested, transports: knownTransports(transports) },
        clientExtensionResults: {},
      },
      expectedChallenge: (signed) => {
        challenge = readChallenge(env.SESSION_SECRET, purposeOf(person), signed, now);
        return challenge !== null;
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
  } catch {
    throw notTaken(); // the library throws at whatever is not as it must be
  }
  if (!result.verified || challenge === null) throw notTaken();
  return { challenge: challenge as string, credential: result.registrationInfo.credential };
}

/**
 * Keeps the passkey that a device has made. The session counts from then on as one with two factors. 400 for what was
 * not asked for here and now, 409 for one that somebody has already.
 */
export async function addPasskey(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  { id, name, response }: { id: string; name: string; response: Registration },
): Promise<void> {
  const { actor: person, now } = by;
  const party = requireRelyingParty(env);
  const { challenge, credential } = await verified(env, party, person, response, now);
  try {
    await atomically(db, [
      ...claimKey(by),
      guard(
        "conflict",
        sql`(SELECT count(*) FROM passkeys WHERE person_id = ${person.id}) >= ${mostPasskeys}`,
      ),
      ...useChallenge(challenge, now),
      sql`INSERT INTO passkeys (id, person_id, name, name_key, credential_id, public_key, counter, transports, created_at)
        VALUES (${id}, ${person.id}, ${name}, ${searchKey(name)}, ${credential.id},
          ${Buffer.from(credential.publicKey).toString("base64url")}, cast(${credential.counter} as integer),
          ${JSON.stringify(knownTransports(response.response.transports))}, cast(${now} as integer))`,
      sql`UPDATE sessions SET opened_by = 'passkey' WHERE id = ${person.sessionId}`,
      record(db, by, "passkey.added", id),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "passkeys.credential_id")) {
      throw new Problem("conflict", "This passkey is kept already.");
    }
    if (error instanceof Problem && error.code === "code_invalid") throw notTaken();
    if (error instanceof Problem && error.code === "conflict") throw tooMany();
    throw error;
  }
}
