import { eq, sql } from "drizzle-orm";
import type { Db } from "../db/db";
import { idempotencyKeys } from "../db/tables";
import type { PeriodSchedule } from "../jobs/schedule";
import { seal, unseal } from "../seal";
import type { Claim } from "./claim";

export interface Keeper {
  env: { DATA_KEY: string };
  db: Db;
  by: { requestId: string };
  now: number;
}

/** An answer that a repeated request gets again. It may hold what is shown once, so it is kept sealed. */
export interface KeptAnswer {
  status: number;
  type: string;
  body: string;
}

const purpose = "milepost answers 1";

/** A row of D1 takes 2 MB. */
const longest = 1_900_000;

async function opened(dataKey: string, sealed: string): Promise<KeptAnswer | null> {
  const bytes = await unseal(dataKey, purpose, Buffer.from(sealed, "base64"));
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as KeptAnswer);
}

/** What is kept under a claim's id; null where the key is free. */
export async function findAnswer({ env, db }: Pick<Keeper, "env" | "db">, { id }: Claim) {
  const row = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.id, id)).get();
  if (!row) return null;
  const { requestHash, createdAt, answer } = row;
  return {
    requestHash,
    createdAt,
    isUnderWay: answer === null,
    answer: answer ? await opened(env.DATA_KEY, answer) : null,
  };
}

/**
 * Keeps the answer of the request that took the key. A call that is safe to repeat takes it only now. False where
 * another request holds it; true also where nothing took it, for nothing was created.
 */
export async function keepAnswer(
  { env, db, by, now }: Keeper,
  { id, requestHash }: Claim,
  answer: Response,
  idempotency: "claimed" | "repeatable",
): Promise<boolean> {
  const kept: KeptAnswer = {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "application/json",
    body: await answer.text(),
  };
  const sealed = await seal(env.DATA_KEY, purpose, new TextEncoder().encode(JSON.stringify(kept)));
  const text = Buffer.from(sealed).toString("base64");
  const held = text.length > longest ? "" : text;
  const done =
    idempotency === "claimed"
      ? await db.run(sql`UPDATE idempotency_keys SET answer = ${held}
          WHERE id = ${id} AND request_id = ${by.requestId}`)
      : await db.run(sql`INSERT INTO idempotency_keys (id, request_hash, request_id, created_at, answer)
          VALUES (${id}, ${requestHash}, ${by.requestId}, ${now}, ${held}) ON CONFLICT DO NOTHING`);
  return done.meta.changes > 0 || (await findAnswer({ env, db }, { id, requestHash })) === null;
}

const keptFor = 86_400_000;

/** A key is free again after a day: what it created is found by its id still, where the request is the same. */
export const forgetAnswersDaily: PeriodSchedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "http.forget_answers",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM idempotency_keys WHERE created_at <= ${now - keptFor}`);
  },
};
