import { createHash } from "node:crypto";
import { type IdKind, idFromKey, newId } from "../db/ids";
import type { Claim } from "./claim";
import { findAnswer, type Keeper, type KeptAnswer, keepAnswer } from "./kept-answers";
import { notValid } from "./parse";
import { Problem } from "./problem";

/**
 * How a POST that creates takes an `Idempotency-Key`. "claimed": the batch that creates claims it (`claimKey`).
 * "repeatable": the call is harmless when repeated, so its answer alone is kept. "own": by a mechanism of its own.
 */
export type Idempotency = "claimed" | "repeatable" | "own";

/** The caller's `Idempotency-Key` for this very path, or null without one. */
export function idempotencyKey({
  req,
}: {
  req: { path: string; header(name: string): string | undefined };
}): string | null {
  const key = req.header("idempotency-key");
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return `${req.path}\n${key}`;
  throw notValid([{ path: "Idempotency-Key", message: "Give 1 to 255 characters." }]);
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("base64url");
}

/** What a key claims for this caller and this request: the same for the same query, body, file and its fields. */
export function claimOf(
  key: string,
  actor: { kind: string; id: string } | null,
  { query, body, file, fields }: { query: unknown; body: unknown; file: Uint8Array; fields: object },
): Claim {
  return {
    id: hashOf(actor?.kind ?? "", actor?.id ?? "", key),
    requestHash: hashOf(JSON.stringify([query ?? null, body ?? null, fields]), file),
  };
}

/**
 * The id for a record about to be created: the same one whenever the same caller sends the same request with the
 * same key. `part`: which of the records of one call.
 */
export async function idForCreate(
  kind: IdKind,
  { claim, now }: { claim: Claim | undefined; now: number },
  part = "",
): Promise<string> {
  return claim ? idFromKey(kind, claim.id, `${claim.requestHash}\n${part}`) : newId(kind, now);
}

const moment = 100;
const moments = 20;
const longestUnderWay = 10_000;

/** The first answer, as soon as it is kept; null where none will be. Another request with the same key is refused. */
async function firstAnswer(keeper: Keeper, claim: Claim): Promise<KeptAnswer | null> {
  for (let i = 0; i < moments; i++) {
    const found = await findAnswer(keeper, claim);
    if (!found) return null;
    if (found.requestHash !== claim.requestHash) {
      throw new Problem(
        "idempotency_mismatch",
        "This Idempotency-Key was sent with another request before. Use a new one.",
      );
    }
    if (!found.isUnderWay || found.createdAt < keeper.now - longestUnderWay) return found.answer;
    await new Promise((resolve) => setTimeout(resolve, moment));
  }
  return null;
}

const shown = ({ status, type, body }: KeptAnswer) =>
  new Response(body, {
    status,
    headers: { "content-type": type, "cache-control": "no-store", "idempotency-replayed": "true" },
  });

/**
 * Carries out a call that creates, once for its key; who repeats it gets the first answer. `carryOut` takes the claim
 * into the batch that creates, so two requests at once create one record. Where the first answer is not kept (the
 * product was killed in between), it is carried out without the claim: then it meets the record by its id
 * (`idForCreate`), and answers with it as it stands, without what is shown once.
 */
export async function once(
  keeper: Keeper,
  claim: Claim,
  idempotency: "claimed" | "repeatable",
  carryOut: (claim?: Claim) => Promise<Response> | Response,
): Promise<Response> {
  const repeated = async (otherwise: () => Promise<Response> | Response) => {
    const first = await firstAnswer(keeper, claim);
    return first ? shown(first) : otherwise();
  };
  if (await findAnswer(keeper, claim)) return repeated(carryOut);
  let answer: Response;
  try {
    answer = await (idempotency === "claimed" ? carryOut(claim) : carryOut());
  } catch (error) {
    // Another request with this key came first, and what it created may be what this one is refused for.
    if (await findAnswer(keeper, claim)) return repeated(carryOut);
    throw error;
  }
  const isFirst = await keepAnswer(keeper, claim, answer.clone(), idempotency);
  return isFirst ? answer : repeated(() => answer);
}
