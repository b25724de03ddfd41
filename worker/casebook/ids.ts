import { type IdKind, idFromKey } from "../core/db/ids";
import type { Claim } from "../core/http/claim";

export const ids = {
  caseVersion: "csv",
  caseEvent: "cev",
  source: "src",
  sourceEvent: "sev",
  entity: "ent",
  entityEvent: "nev",
  caseRemark: "crm",
  caseReply: "crp",
  feedback: "fbk",
  caseFollower: "fol",
} as const;
type Own = typeof ids;

declare module "../core/db/ids" {
  interface IdPrefixes extends Own {}
}

/**
 * An id of random bits, which tells nobody when the record was made. With an idempotency key it is always the same;
 * `part`: which of the records of one call.
 */
export const randomId = (kind: IdKind, claim?: Claim, part = ""): Promise<string> =>
  claim
    ? idFromKey(kind, claim.id, `${claim.requestHash}\n${part}`)
    : idFromKey(kind, "", crypto.randomUUID() + crypto.randomUUID());

/** So many hex digits, random or of an idempotency key; `what` they are for. */
async function hexOf(what: string, digits: number, claim?: Claim): Promise<string> {
  const seed = claim ? `${claim.id}\n${claim.requestHash}` : crypto.randomUUID() + crypto.randomUUID();
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${what}\n${seed}`));
  const bytes = [...new Uint8Array(digest).slice(0, digits / 2)];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `case-` and 12 hex digits. */
export const newCaseId = async (claim?: Claim): Promise<string> => `case-${await hexOf("case", 12, claim)}`;

/** `source:YYYYMMDD:` and 8 hex digits. `day`: YYYY-MM-DD, the organisation's. */
export const newSourceId = async (day: string, claim?: Claim): Promise<string> =>
  `source:${day.replaceAll("-", "")}:${await hexOf("source", 8, claim)}`;
