import { sql } from "drizzle-orm";
import { expect, expectTypeOf, it } from "vitest";
import { testEnv } from "../../testing/api";
import { openDb } from "./db";
import type { RawRow } from "./raw-row";
import type { apiKeys, people, sessions, signInFailures } from "./tables";

const db = openDb(testEnv);

it("is what the driver hands over: truth as a number, JSON as text", async () => {
  type OfPerson = RawRow<typeof people, "id" | "email" | "must_change_password">;
  type OfKey = RawRow<typeof apiKeys, "scopes" | "expires_at">;
  expectTypeOf<OfPerson>().toEqualTypeOf<{
    id: string;
    email: string | null;
    must_change_password: number;
  }>();
  expectTypeOf<OfKey>().toEqualTypeOf<{ scopes: string; expires_at: number | null }>();
  await db.run(sql`INSERT INTO people (id, name, phone, must_change_password, created_at)
    VALUES ('per_raw', 'Raw', '+33600000001', 1, 1)`);
  await db.run(sql`INSERT INTO api_keys (id, name, key_hash, scopes, created_at, created_by)
    VALUES ('key_raw', 'Raw', 'hash', '["garden:read"]', 1, 'per_raw')`);
  const person = await db.get<OfPerson>(
    sql`SELECT id, email, must_change_password FROM people WHERE id = 'per_raw'`,
  );
  const key = await db.get<OfKey>(sql`SELECT scopes, expires_at FROM api_keys WHERE id = 'key_raw'`);
  expect(person).toEqual({ id: "per_raw", email: null, must_change_password: 1 });
  expect(key).toEqual({ scopes: '["garden:read"]', expires_at: null });
});

it("has the columns' names, or those that the query gives them", () => {
  expectTypeOf<RawRow<typeof sessions, "rotatedBy">>().toEqualTypeOf<{ rotatedBy: "call" | "page" }>();
  expectTypeOf<RawRow<typeof sessions, { by: "rotated_by" }>>().toEqualTypeOf<{ by: "call" | "page" }>();
  expectTypeOf<RawRow<typeof signInFailures>>().toEqualTypeOf<{
    subject: string;
    network: string;
    times: string;
    closed_until: number;
    forget_at: number;
  }>();
});

it("knows no column that the table does not have", () => {
  // @ts-expect-error: the table calls it otherwise
  expectTypeOf<RawRow<typeof people, "e_mail">>().toBeObject();
  // @ts-expect-error: under another name as well
  expectTypeOf<RawRow<typeof people, { mail: "e_mail" }>>().toBeObject();
});
