import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, testEnv } from "../../testing/api";
import { imbalances } from "../testing/signups";
import { applyList } from "./apply-list";
import { openList } from "./check-list";
import { sendList, undo } from "./testing/lists";
import { programme, stored } from "./testing/programme";

const { signedUp, enrollments } = await programme();

const listOf = (people: { email: string }[]) => `email\n${people.map(({ email }) => email).join("\n")}\n`;
const listsHeld = async () => (await db.all(sql`SELECT 1 FROM enrollment_lists`)).length;

it("two lists at once enrol each sign-up once, and each undoes its own", async () => {
  const people = await Promise.all([signedUp(), signedUp(), signedUp(), signedUp()]);
  const [before, held] = [await enrollments(), await listsHeld()];
  const [first, second] = await Promise.all([
    sendList(listOf(people.slice(0, 3))),
    sendList(listOf(people.slice(1))),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(first.body.matched + second.body.matched).toBe(4);
  expect(await enrollments()).toBe(before + 4);
  expect(await listsHeld()).toBe(held + 2);
  expect(await imbalances()).toEqual([]);
  await Promise.all([undo(first.body.applied_id), undo(first.body.applied_id)]);
  expect(await enrollments()).toBe(before + second.body.matched);
  await undo(second.body.applied_id);
  expect(await enrollments()).toBe(before);
  expect(await imbalances()).toEqual([]);
});

it("sent again it finds everything done", async () => {
  const people = [await signedUp()];
  await sendList(listOf(people));
  const before = await stored();
  const { body } = await sendList(listOf(people));
  expect(body).toMatchObject({ matched: 0, applied_id: null, rows: [{ status: "already" }] });
  expect(await stored()).toEqual(before);
});

it("an Idempotency-Key has one list and one answer, also where the answer was lost", async () => {
  const people = [await signedUp(), await signedUp()];
  const headers = { "idempotency-key": "school-1" };
  const [first, again] = await Promise.all([
    sendList(listOf(people), { headers }),
    sendList(listOf(people), { headers }),
  ]);
  expect(again.body).toEqual(first.body);
  expect(first.body.matched).toBe(2);
  await db.run(sql`UPDATE idempotency_keys SET answer = ''`);
  expect((await sendList(listOf(people), { headers })).body).toEqual(first.body);
  const other = await sendList(listOf(people), { headers, mapping: { email: "external_id" } });
  expect(other.body.code).toBe("idempotency_mismatch");
});

it("where anything of it cannot be written, nothing is", async () => {
  const people = [await signedUp(), await signedUp()];
  const before = await stored();
  await db.run(sql`CREATE TRIGGER fails BEFORE INSERT ON audit_events WHEN new.action = 'enrollment_list.applied'
    BEGIN SELECT RAISE(ABORT, 'away'); END`);
  const file = new TextEncoder().encode(listOf(people));
  const by = { actor: null, requestId: "test", now: Date.now() };
  const list = await openList(db, file, {});
  await expect(applyList({ env: testEnv, db, by, now: by.now }, list, "enl_fails")).rejects.toThrow("away");
  await db.run(sql`DROP TRIGGER fails`);
  expect(await stored()).toEqual(before);
});
