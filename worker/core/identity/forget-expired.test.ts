import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { forgetExpired } from "./forget-expired";
import { login, personWithPassword } from "./testing";

const day = 86_400_000;

it("windows that are over go at once, sessions a month after their end, and open ones stay", async () => {
  const person = await personWithPassword();
  await login({ email: person.email, password: "a wrong password" });
  await login({ email: person.email, password: "the right password" });
  await login({ email: "nobody@example.org", password: "a wrong password" }); // one for the network, one for all
  const left = async () => ({
    sessions: (await db.all(sql`SELECT 1 FROM sessions`)).length,
    windows: (await db.all(sql`SELECT 1 FROM sign_in_failures`)).length,
  });
  await forgetExpired(db, Date.now());
  expect(await left()).toEqual({ sessions: 1, windows: 3 });
  await forgetExpired(db, Date.now() + day);
  expect(await left()).toEqual({ sessions: 1, windows: 0 });
  await forgetExpired(db, Date.now() + 61 * day);
  expect(await left()).toEqual({ sessions: 0, windows: 0 });
});
