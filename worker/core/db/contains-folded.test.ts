import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db } from "../../testing/api";
import { containsFolded } from "./contains-folded";

const names = ["Élodie Łoś", "Привет, мир", "plain elodie", "Ünal", "nothing", "Straße", "ΑΘΗΝΑ"];
const list = { key: sql`id`, from: sql`outbox`, texts: [sql`recipient`, sql`subject`] };

beforeAll(async () => {
  for (const [at, name] of names.entries()) {
    await db.run(sql`INSERT INTO outbox (id, recipient, subject, body, created_at)
      VALUES (${`m${at}`}, 'somebody@example.org', ${name}, '', ${at})`);
  }
});

async function found(q: string): Promise<string[]> {
  const condition = await containsFolded(db, list, q);
  const rows = await db.all<{ subject: string }>(
    sql`SELECT subject FROM outbox WHERE ${condition} ORDER BY id`,
  );
  return rows.map(({ subject }) => subject);
}

it.each([
  ["elodie", ["Élodie Łoś", "plain elodie"]],
  ["ÉLODIE", ["Élodie Łoś", "plain elodie"]],
  ["los", ["Élodie Łoś"]],
  ["привет", ["Привет, мир"]],
  ["МИР", ["Привет, мир"]],
  ["strasse", ["Straße"]],
  ["αθηνα", ["ΑΘΗΝΑ"]],
  ["unal", ["Ünal"]],
  ["SOMEBODY@", names],
  ["nobody", []],
  ["\u0301", []],
])("%s finds what holds it, in any case, with or without accents", async (q, subjects) => {
  expect(await found(q)).toEqual(subjects);
});

it("looks through more rows than it reads at once", async () => {
  await db.run(sql`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2500)
    INSERT INTO outbox (id, recipient, subject, body, created_at) SELECT 'n' || n, 'é', 'Été ' || n, '', n FROM n`);
  expect(await found("ete 2500")).toEqual(["Été 2500"]);
  expect(await found("ete")).toHaveLength(2500);
});
