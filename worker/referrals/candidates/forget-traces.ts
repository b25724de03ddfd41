import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { type KeptTraits, tracesIn } from "../fraud/traits";
import { traceHashes } from "../signing/trace-hash";
import { decryptAddress } from "../signups/address";
import type { signups } from "../tables";

export type Trace = [trace: string, occurredAt: number, signupId: string];

type Row = RawRow<typeof signups, "id" | "occurred_at" | "phone_encrypted" | "traits">;

/** What rules keep of these sign-ups by what they share, each by its key: no index has them by sign-up. */
export async function tracesOf(dataKey: string, rows: readonly Row[]): Promise<Trace[]> {
  const found: Trace[] = [];
  for (const { id, occurred_at: at, traits, phone_encrypted: sealed } of rows) {
    const kept = traits === null ? [] : Object.values(tracesIn(JSON.parse(traits) as KeptTraits));
    // The phone's outlasts the others: by it a person is found. It is of an older key until it is renewed.
    const hashes =
      sealed === null ? [] : traceHashes(dataKey, "phone", await decryptAddress(dataKey, sealed));
    for (const trace of new Set([...kept, ...hashes.map((hash) => `p${hash}`)])) found.push([trace, at, id]);
  }
  return found;
}

export const forgetTraces = (traces: readonly Trace[]): Statement => sql`
  DELETE FROM signup_traces WHERE (trace, occurred_at, signup_id) IN (
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(traces)}))`;
