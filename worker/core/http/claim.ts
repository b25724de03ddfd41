import { sql } from "drizzle-orm";
import { guard, type Statement } from "../db/db";

/** The form in which an `Idempotency-Key` is kept: a hash of its caller, its call and the key itself. */
export interface Claim {
  id: string;
  /** A hash of the request that the key came with. */
  requestHash: string;
}

/**
 * Takes the caller's `Idempotency-Key` in the batch that creates, so that neither stands without the other: where
 * the key is taken already, the whole batch falls. Nothing where no key came.
 */
export function claimKey({
  claim,
  requestId,
  now,
}: {
  claim?: Claim | undefined;
  requestId: string;
  now: number;
}): Statement[] {
  if (!claim) return [];
  return [
    guard("idempotency_mismatch", sql`EXISTS (SELECT 1 FROM idempotency_keys WHERE id = ${claim.id})`),
    sql`INSERT INTO idempotency_keys (id, request_hash, request_id, created_at)
      VALUES (${claim.id}, ${claim.requestHash}, ${requestId}, ${now})`,
  ];
}
