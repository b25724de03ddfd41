import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { atomically } from "../db/db";
import { auditEvents } from "../db/tables";
import { type Author, personal, record, recordEach, recordIfChanged } from "./record";

const by: Author = { actor: null, requestId: "test", now: 1_700_000_000_000 };
const eventsOf = (subjectId: string) =>
  db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId));

it("an event tells who did what to whom, when and in which request", async () => {
  await atomically(db, [record(db, by, "test.happened", "one", { n: 1 })]);
  expect(await eventsOf("one")).toMatchObject([
    { actorKind: "system", actorId: null, action: "test.happened", at: by.now, requestId: "test" },
  ]);
});

it("a change that changed nothing leaves no event", async () => {
  const rename = (from: string) => sql`UPDATE organisation SET name = 'Field team' WHERE name = ${from}`;
  const [{ name = "" } = {}] = await db.all<{ name: string }>(sql`SELECT name FROM organisation`);
  const change = [rename(name), recordIfChanged(by, "test.renamed", "two")];
  await atomically(db, change);
  await atomically(db, change);
  expect(await eventsOf("two")).toHaveLength(1);
});

it("many subjects have an event each", async () => {
  await atomically(db, [recordEach(by, "test.happened", ["three", "four"])]);
  expect([...(await eventsOf("three")), ...(await eventsOf("four"))]).toHaveLength(2);
});

it("what only a person may do is refused to a key", () => {
  expect(() => personal({ ...by, actor: { kind: "key", id: "key_1", scopes: [] } })).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
});
