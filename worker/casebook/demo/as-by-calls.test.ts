import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically, openDb } from "../../core/db/db";
import { loadDemo } from "../../core/demo/load-demo";
import type { Database } from "../../core/demo/write-rows";
import type { Env } from "../../env";
import { request } from "../../testing/api";
import { settleCase } from "../cases/write-rows";
import { indexContent } from "../content/write-content";
import { demo } from "./index";

const bindings = env as unknown as Env;
const db = openDb(bindings);
const load = () =>
  loadDemo(bindings.DB as unknown as Database, [demo], {
    ...{ environment: "development", secrets: {}, now: Date.now() },
  });

beforeAll(load, 60_000);

const all = (table: string, columns: string) =>
  db.all(sql`SELECT ${sql.raw(columns)} FROM ${sql.raw(table)} ORDER BY ${sql.raw(columns)}`);

/** What follows from the versions. */
const derived = async () => ({
  cases: await all("casebook_cases", "case_id, highest, open_version, public_version, last_published"),
  titles: await all("casebook_titles", "title, case_id"),
  uses: await all("casebook_entity_uses", "version_id, role, entity_id"),
  citations: await all("casebook_citations", "version_id, source_id"),
  search: await all("casebook_search", "version_id, searched, starts, sounds"),
  public: await all("casebook_public", "place, case_id, version_id, first_at, published_at, change_summary"),
  keys: await all("casebook_public_keys", "key, place"),
  counts: await all("casebook_public_counts", "key, n"),
  cited: await all("casebook_public_sources", "source_id, cases"),
  listed: await all("casebook_public_entities", "entity_id, id, type, name"),
  corrections: await all("casebook_events", "case_id, n, is_correction"),
  entities: await all("casebook_entities", "entity_id, display_name"),
  sources: await all("casebook_sources", "id, first_public_at, first_public_version"),
});

it("a load that was cut off begins anew, and the log keeps its word again afterwards", async () => {
  const before = await all("casebook_events", "case_id, n, action");
  expect(await load()).toEqual({ loaded: false, counts: {} });
  await db.run(sql`UPDATE settings SET value = '{"state":"loading"}' WHERE key = 'core.demo'`);
  expect((await load()).counts.casebook_cases).toBe(60);
  expect(await all("casebook_events", "case_id, n, action")).toEqual(before);
  await expect(db.run(sql`DELETE FROM casebook_events`)).rejects.toThrow();
}, 60_000);

it("what follows from the versions is what the calls themselves make of them", async () => {
  const loaded = await derived();
  const versions = await db.all<{ id: string; case_id: string; content: string }>(
    sql`SELECT id, case_id, content FROM casebook_versions`,
  );
  const by = { actor: null, now: Date.now() } as unknown as Parameters<typeof indexContent>[0];
  const statements = await Promise.all(
    versions.map(async ({ id, case_id, content }) => [
      ...(await indexContent(by, id, JSON.parse(content))),
      ...settleCase(case_id),
    ]),
  );
  await atomically(db, statements.flat());
  expect(loaded.cases).toHaveLength(60);
  expect(await derived()).toEqual(loaded);
});

type Json = Record<string, unknown>;
let visitor = 0;
async function read(path: string): Promise<{ status: number; body: Json }> {
  visitor += 1;
  const answer = await request("GET", path, { headers: { "cf-connecting-ip": `192.0.2.${visitor}` } });
  return { status: answer.status, body: (await answer.json()) as Json };
}

it("everybody reads the public versions with all that they cite, and nothing of what is withdrawn", async () => {
  const rows = await db.all<{
    case_id: string;
    version: number;
    state: string;
    published: number | null;
  }>(sql`
    SELECT v.case_id, v.version, v.state, v.first_published_at AS published FROM casebook_versions v`);
  const { body: list } = await read("/api/cases/");
  const [row] = await db.all<{ n: number }>(sql`
    SELECT count(*) AS n FROM casebook_cases WHERE public_version IS NOT NULL`);
  expect(list.count).toBe(row?.n);
  const corrected = rows.filter(({ version, state }) => version === 3 && state === "PUBLISHED").slice(0, 2);
  expect(corrected).toHaveLength(2);
  for (const { case_id } of corrected) {
    const { body } = await read(`/api/cases/${case_id}/`);
    const cited = new Set((body.evidence as { source_id: string }[]).map(({ source_id }) => source_id));
    expect((body.sources as Json[]).map(({ source_id }) => source_id)).toEqual([...cited]);
    expect((body.audit_history as Json[]).map(({ version_number }) => version_number)).toEqual([3, 2, 1]);
    for (const { display_name_ne } of body.entities as Json[]) expect(display_name_ne).toBeTruthy();
    const first = await read(`/api/cases/${case_id}/versions/1/`);
    expect(first.body.content_sha256).not.toBe(body.content_sha256);
  }
  const withdrawn = rows.find(({ state, published }) => state === "CLOSED" && published !== null);
  expect((await read(`/api/cases/${withdrawn?.case_id}/`)).status).toBe(404);
});
