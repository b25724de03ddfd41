import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { db, testEnv } from "../../../testing/api";
import { hashesOfAddress, hashesOfPhone, maskAddress } from "../../signups/address";

// Where anything of a person may be left, and what would be known of them there.

export const mark = "zqx7marker";
export const email = `${mark}@${mark}.example`;
export const phone = "+9779841234567";

/** What may be left nowhere. */
export const needles = () => [
  ...[mark, mark.toUpperCase(), maskAddress(email), "9841234567", "123-4567", "Zqxname"],
  ...hashesOfAddress(testEnv.DATA_KEY, email),
  ...hashesOfPhone(testEnv.DATA_KEY, phone),
];

const rowsOf = async () => {
  const tables = await db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`);
  const all = await Promise.all(
    tables.map(async ({ name }) => [name, await db.all(sql.raw(`SELECT * FROM "${name}"`))] as const),
  );
  return all.flatMap(([name, rows]) => rows.map((row) => `${name} ${JSON.stringify(row)}`));
};

async function filesOf(): Promise<string[]> {
  const { objects } = await testEnv.FILES.list();
  return Promise.all(
    objects.map(async ({ key }) => `${key} ${await (await testEnv.FILES.get(key))?.text()}`),
  );
}

async function objectsOf(): Promise<string[]> {
  const found: string[] = [];
  for (const name of ["CLICK_COUNTER", "FORM_COUNTER", "LIVE_FEED", "REQUEST_COUNTER"] as const) {
    const space = testEnv[name] as unknown as DurableObjectNamespace;
    for (const id of await listDurableObjectIds(space)) {
      await runInDurableObject(space.get(id), async (_, { storage }) => {
        found.push(JSON.stringify([...(await storage.list())]));
        const tables = storage.sql
          .exec<{ name: string }>(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*'",
          )
          .toArray();
        for (const { name: table } of tables) {
          found.push(
            `${name} ${table} ${JSON.stringify(storage.sql.exec(`SELECT * FROM "${table}"`).toArray())}`,
          );
        }
      });
    }
  }
  return found;
}

export const traces = async () => {
  const all = [...(await rowsOf()), ...(await filesOf()), ...(await objectsOf())];
  return all.flatMap((text) =>
    needles().flatMap((needle) => {
      const at = text.indexOf(needle);
      return at < 0 ? [] : [`${text.slice(0, 60)} … ${text.slice(Math.max(0, at - 80), at + 60)}`];
    }),
  );
};
