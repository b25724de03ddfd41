import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Env } from "../../env";
import { Problem } from "../http/problem";
import { atomically, guard, openDb } from "./db";

const db = openDb(env as unknown as Env);

it("a guard that finds its rule broken undoes the whole batch and names the problem", async () => {
  const change = atomically(db, [
    sql`UPDATE organisation SET name = 'Changed'`,
    guard("last_administrator", sql`(SELECT count(*) FROM organisation) >= 1`),
  ]);
  await expect(change).rejects.toThrowError(Problem);
  await expect(change).rejects.toMatchObject({ code: "last_administrator", status: 409 });
  expect(await db.get(sql`SELECT name FROM organisation`)).toEqual({ name: "Milepost" });
});

it("a guard whose rule holds changes nothing else", async () => {
  await atomically(db, [
    sql`UPDATE organisation SET name = 'Changed'`,
    guard("last_administrator", sql`(SELECT count(*) FROM organisation) > 1`),
  ]);
  expect(await db.get(sql`SELECT name FROM organisation`)).toEqual({ name: "Changed" });
});
