import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { newestDataKey } from "../../core/keys/data-keys";
import type { Renewal } from "../../core/keys/renew";
import type { signups } from "../tables";
import { decryptAddress, encryptAddress, hashAddress, sealPhone } from "./address";
import { type MovedTrace, renewTraces } from "./renew-traces";

const atOnce = 200;

type Row = RawRow<
  typeof signups,
  | "id"
  | "campaign_id"
  | "email_hash"
  | "email_encrypted"
  | "first_name_encrypted"
  | "phone_encrypted"
  | "answers_encrypted"
  | "occurred_at"
  | "traits"
>;

interface Renewed {
  id: string;
  campaign: string;
  /** As it is: somebody may change it meanwhile. */
  before: string;
  oldHash: string;
  hash: string;
  email: string;
  firstName: string | null;
  phone: string | null;
  phoneHash: string | null;
  answers: string | null;
  /** What rules compare it by, of what is made of the address and the number. */
  traits: Record<string, string>;
  traces: MovedTrace[];
}

async function renewed(dataKey: string, row: Row): Promise<Renewed> {
  const email = await decryptAddress(dataKey, row.email_encrypted);
  const { first_name_encrypted: firstName, phone_encrypted: oldPhone, answers_encrypted: answers } = row;
  const again = async (sealed: string | null) =>
    sealed && (await encryptAddress(dataKey, await decryptAddress(dataKey, sealed)));
  const number = oldPhone && (await decryptAddress(dataKey, oldPhone));
  const phone = await sealPhone(dataKey, number);
  return {
    ...renewTraces(dataKey, row, email, number),
    ...{ id: row.id, campaign: row.campaign_id, before: row.email_encrypted, oldHash: row.email_hash },
    hash: hashAddress(dataKey, email),
    email: await encryptAddress(dataKey, email),
    phone: phone.phoneEncrypted,
    phoneHash: phone.phoneHash,
    firstName: await again(firstName),
    answers: await again(answers),
  };
}

/** Addresses under the newest key: encrypted again, and hashed again from what was encrypted, fraud's traces with them. */
export const renewAddresses: Renewal = {
  name: "referrals.addresses",
  columns: ["email", "first_name", "phone", "answers"].map((name) => `signups.${name}_encrypted`),
  run: async ({ env, db }, after) => {
    const newest = `${newestDataKey(env.DATA_KEY).id}.`;
    const rows = await db.all<Row>(sql`
      SELECT id, campaign_id, email_hash, email_encrypted, first_name_encrypted, phone_encrypted,
        answers_encrypted, occurred_at, traits FROM signups
      WHERE id > ${after} ORDER BY id LIMIT ${atOnce}`);
    const stale = rows.filter(({ email_encrypted: text }) => text !== "" && !text.startsWith(newest));
    if (stale.length > 0) {
      const all = await Promise.all(stale.map((row) => renewed(env.DATA_KEY, row)));
      const list = JSON.stringify(all);
      const moved = JSON.stringify(all.flatMap(({ traces }) => traces));
      const each = sql`FROM json_each(${list}) j
        WHERE signups.id = j.value ->> 'id' AND signups.email_encrypted = j.value ->> 'before'`;
      await atomically(db, [
        // What the address had named, before the sign-up is settled.
        sql`UPDATE OR REPLACE interests SET email_hash = j.value ->> 'hash' FROM json_each(${list}) j
          WHERE interests.campaign_id = j.value ->> 'campaign' AND interests.email_hash = j.value ->> 'oldHash'`,
        // One address may have signed up under both keys while the newer one was being brought: the other stands for it.
        sql`UPDATE OR IGNORE signups SET email_hash = j.value ->> 'hash' ${each}`,
        sql`UPDATE signups SET email_encrypted = j.value ->> 'email',
          first_name_encrypted = j.value ->> 'firstName', phone_encrypted = j.value ->> 'phone',
          phone_hash = j.value ->> 'phoneHash', answers_encrypted = j.value ->> 'answers',
          traits = iif(traits IS NULL, NULL, json_patch(traits, j.value -> 'traits')) ${each}`,
        sql`UPDATE OR REPLACE signup_traces SET trace = j.value ->> 1 FROM json_each(${moved}) j
          WHERE signup_traces.trace = j.value ->> 0 AND signup_traces.occurred_at = j.value ->> 2
            AND signup_traces.signup_id = j.value ->> 3`,
      ]);
    }
    return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
  },
};
