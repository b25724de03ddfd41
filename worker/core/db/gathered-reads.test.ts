import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { signIn, testEnv } from "../../testing/api";
import { atomically, type Db } from "./db";
import { gatherReads } from "./gathered-reads";
import { organisation, people } from "./tables";

/** What went out: the statements of each call of D1, in order. */
let calls: string[][];
let db: Db;

interface Prepared extends D1PreparedStatement {
  statement: string;
}

beforeEach(() => {
  calls = [];
  const session = testEnv.DB.withSession("first-primary");
  const { prepare, batch } = session;
  session.batch = (statements) => {
    calls.push(statements.map((one) => (one as Prepared).statement));
    return batch.call(session, statements) as never;
  };
  session.prepare = (query) => watched(prepare.call(session, query));
  db = drizzle(gatherReads(session) as unknown as D1Database) as Db;
});

/** Tells in `calls` of what is sent by itself. */
function watched(statement: D1PreparedStatement): D1PreparedStatement {
  const { bind, all, run, raw } = statement;
  const seen = <F extends (...args: never[]) => unknown>(call: F) =>
    ((...args: never[]) => {
      calls.push([(statement as Prepared).statement]);
      return call.apply(statement, args);
    }) as F;
  return Object.assign(statement, {
    bind: (...values: unknown[]) => watched(bind.apply(statement, values)),
    all: seen(all),
    run: seen(run),
    raw: seen(raw),
  });
}

afterEach(async () => {
  await testEnv.DB.prepare("UPDATE organisation SET name = 'Milepost'").run();
});

const nameNow = sql`SELECT name FROM organisation`;
const rename = (name: string) => sql`UPDATE organisation SET name = ${name}`;

/** A moment later, as a caller behind a few promises is, and long before any answer of D1. */
async function aMoment(): Promise<void> {
  for (let step = 0; step < 10; step++) await null;
}

it("reads that are asked for together are one call of D1, and each has its own answer", async () => {
  const [one, rows, none] = await Promise.all([
    db.get(sql`SELECT ${1} AS n`),
    aMoment().then(() => db.all(sql`SELECT value AS n FROM json_each('[2, 3]')`)),
    db.get(sql`SELECT 4 AS n WHERE FALSE`),
  ]);
  expect([one, rows, none]).toEqual([{ n: 1 }, [{ n: 2 }, { n: 3 }], undefined]);
  expect(calls.map((statements) => statements.length)).toEqual([3]);
  await db.get(nameNow);
  expect(calls.slice(1)).toEqual([["SELECT name FROM organisation"]]);
});

it("a read that follows from an answer goes out after it", async () => {
  const follow = async (n: number) => {
    const first = await db.get<{ n: number }>(sql`SELECT ${n} AS n`);
    return db.get(sql`SELECT ${first?.n} + 1 AS n`);
  };
  expect(await Promise.all([follow(1), follow(5)])).toEqual([{ n: 2 }, { n: 6 }]);
  expect(calls.map((statements) => statements.length)).toEqual([2, 2]);
});

it("answers what the read alone would answer, however its columns are called", async () => {
  const odd = sql`SELECT 1 AS b, 2 AS "10", 3 AS "2", 4 AS b, NULL AS c, 'é' AS d`;
  const alone = await db.all(odd);
  expect((await Promise.all([db.all(odd), db.all(nameNow)]))[0]).toEqual(alone);
  const { personId } = await signIn([]);
  const joined = db
    .select({ person: people.name, organisation: organisation.name })
    .from(people)
    .innerJoin(organisation, sql`${people.id} = ${personId}`);
  expect((await Promise.all([joined, db.all(nameNow)]))[0]).toEqual([
    { person: "Test Person", organisation: "Milepost" },
  ]);
});

it("of reads that go out together the broken one alone fails, with its own error", async () => {
  const [one, broken, other, two] = await Promise.allSettled([
    db.get(sql`SELECT 1 AS n`),
    db.get(sql`SELECT * FROM nowhere`),
    db.get(sql`SELECT json('{')`),
    db.get(sql`SELECT 2 AS n`),
  ]);
  expect([one, two]).toEqual([1, 2].map((n) => ({ status: "fulfilled", value: { n } })));
  const reasonOf = (result: PromiseSettledResult<unknown>) =>
    result.status === "rejected" ? `${result.reason} ${result.reason.cause}` : "";
  expect(reasonOf(broken)).toContain("no such table: nowhere");
  expect(reasonOf(other)).toContain("malformed JSON");
});

const writes: Record<string, (name: string) => Promise<unknown>> = {
  run: (name) => db.run(rename(name)),
  "a batch": (name) => atomically(db, [rename(name)]),
  "a statement that returns rows": (name) => db.all(sql`${rename(name)} RETURNING name`),
  "a builder": (name) => db.update(organisation).set({ name }).returning({ name: organisation.name }),
  "a write behind WITH": (name) =>
    db.all(
      sql`WITH new AS (SELECT ${name} AS name) UPDATE organisation SET name = new.name FROM new RETURNING 1`,
    ),
};

for (const [what, write] of Object.entries(writes)) {
  it(`${what} changes nothing for reads asked for before it, and all for those after it`, async () => {
    const before = Promise.all([db.get(nameNow), db.get(nameNow)]);
    await aMoment();
    const written = Promise.resolve(write("New"));
    await aMoment();
    const after = Promise.resolve(db.get(nameNow));
    await written;
    expect(await before).toEqual([{ name: "Milepost" }, { name: "Milepost" }]);
    expect(await after).toEqual({ name: "New" });
    expect(calls.map((statements) => statements.length)).toEqual([2, 1, 1]);
  });
}

it("a session tells of its bookmark what D1 tells", async () => {
  const session = testEnv.DB.withSession("first-primary");
  vi.spyOn(session, "getBookmark").mockReturnValue("a bookmark");
  expect(gatherReads(session).getBookmark()).toBe("a bookmark");
});
