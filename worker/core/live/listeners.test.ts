import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, origin, signIn, testEnv } from "../../testing/api";
import { personsOf } from "../identity/sessions";
import { Listeners } from "./listeners";
import { type Subscription, subscriptionOf } from "./subscription";

const now = Date.now();

async function listener() {
  const { personId, sessionId } = await signIn(["garden:helper", "garden:admin"]);
  const actor = (await personsOf(db, [sessionId], now)).get(sessionId) ?? null;
  const subscription = subscriptionOf(actor, { module: "garden", topic: "beds", origin }, now);
  return { personId, subscription: subscription as Subscription };
}

async function mayListen(subscription: Subscription, at: number): Promise<boolean> {
  const listeners = new Listeners(testEnv);
  await listeners.refresh([subscription], at);
  return listeners.actorOf(subscription, at) !== null;
}

it("who has subscribed may listen, for half an hour", async () => {
  const { subscription } = await listener();
  expect(await mayListen(subscription, now)).toBe(true);
  expect(await mayListen(subscription, now + 29 * 60_000)).toBe(true);
  expect(await mayListen(subscription, now + 30 * 60_000)).toBe(false);
});

it("who may do less than then has to ask again, and whose session has ended too", async () => {
  const { personId, subscription } = await listener();
  await db.run(sql`DELETE FROM grants WHERE person_id = ${personId} AND role = 'admin'`);
  expect(await mayListen(subscription, now)).toBe(false);
  const other = await listener();
  await db.run(sql`UPDATE sessions SET revoked_at = ${now} WHERE person_id = ${other.personId}`);
  expect(await mayListen(other.subscription, now)).toBe(false);
});

it("an answer holds for a quarter of a minute", async () => {
  const { personId, subscription } = await listener();
  const listeners = new Listeners(testEnv);
  await listeners.refresh([subscription], now);
  await db.run(sql`UPDATE people SET deactivated_at = ${now} WHERE id = ${personId}`);
  await listeners.refresh([subscription], now + 15_000);
  expect(listeners.actorOf(subscription, now + 15_000)).not.toBeNull();
  await listeners.refresh([subscription], now + 15_001);
  expect(listeners.actorOf(subscription, now + 15_001)).toBeNull();
});
