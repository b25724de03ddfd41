import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api, db, origin, testEnv } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { runs } from "../../testing/runs";
import { keepPublicAnew } from "../public-rows/keep-public-anew";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { visit } from "../testing/public-cases";
import { listPublicSources } from "./public-sources";

// The search in sources is asked of an index: it finds what a filter of all public sources finds, in the list's order,
// whatever has happened to them, and reads as many rows as it finds.

interface Source {
  id: string;
  source_id: string;
  title: string;
  description: string;
  created_at: string;
}

const words = ["Bridge", "bribe", "ridge-way", "Élan", "ab", "a", "पुल", "पुलको", "काठमाडौँ", "road_7", "७५"];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));

/** Told again from the contract: a term of three letters anywhere, a shorter one at the beginning of a word. */
function holds({ title, description }: Source, asked: string): boolean {
  const plain = (one: string) => one.toLowerCase().replaceAll("é", "e");
  const [term, told] = [plain(asked), plain(`${title}\n${description}`)];
  if ([...term].length >= 3) return told.includes(term);
  const starts = told.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]/gu);
  return [...starts].some(({ index }) => told.startsWith(term, index));
}

let team: Team;
/** Every source that was made here, public or not. */
const made: { id: string; source_id: string }[] = [];
/** A published case that cites some of them, and its latest version's id. */
const citing: { id: string; case_id: string }[] = [];

async function newSource(words: { title: string; description: string }) {
  made.push(await makeSource(team.writer.token, words));
}
const evidenceOf = (at: readonly number[]) =>
  at.map((n) => ({ source_id: made[n % made.length]?.source_id, description: "Page 3" }));

const step = fc.oneof(
  fc.record({ op: fc.constant("make" as const), title: text, description: text }),
  fc.record({ op: fc.constant("say" as const), at: fc.nat(40), title: text }),
  fc.record({ op: fc.constantFrom("delete" as const, "restore" as const), at: fc.nat(40) }),
  fc.record({ op: fc.constant("publish" as const), cites: fc.array(fc.nat(40), { maxLength: 5 }) }),
  fc.record({
    op: fc.constant("correct" as const),
    at: fc.nat(9),
    cites: fc.array(fc.nat(40), { maxLength: 5 }),
  }),
  fc.record({ op: fc.constantFrom("close" as const, "reopen" as const), at: fc.nat(9) }),
);

const source = (method: string, at: number, path = "", body?: object) => {
  const one = made[at % made.length];
  const { token } = team.moderator;
  return api(method, `/casebook/sources/${one?.id}${path}`, { token, ...(body ? { body } : {}) });
};

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Some of it is refused by what stands: what readers find afterwards is looked at. */
async function apply(one: Step): Promise<void> {
  const { moderator } = team;
  switch (one.op) {
    case "make":
      return newSource({ title: one.title, description: one.description });
    case "say":
      await source("PATCH", one.at, "", { title: one.title });
      return;
    case "delete":
      await source("DELETE", one.at);
      return;
    case "restore":
      await source("POST", one.at, "/restore");
      return;
    case "publish": {
      const draft = await begin(moderator, {
        ...complete,
        title: newTitle(),
        evidence: evidenceOf(one.cites),
      });
      if (!draft.id) return; // one of them is deleted
      if ((await call(moderator, "POST", `/${draft.id}/publish`)).status === 200) citing.push(draft);
      return;
    }
    case "correct": {
      const on = citing[one.at % Math.max(1, citing.length)];
      if (!on) return;
      const draft = await call(moderator, "PATCH", `/${on.case_id}`, { evidence: evidenceOf(one.cites) });
      if (draft.status < 300) await call(moderator, "POST", `/${draft.body.id}/publish`);
      return;
    }
    default: {
      const on = citing[one.at % Math.max(1, citing.length)];
      const state = one.op === "close" ? "CLOSED" : "PUBLISHED";
      if (on) await call(moderator, "PUT", `/${on.case_id}/state`, { state });
    }
  }
}

async function everySource(): Promise<Source[]> {
  const all: Source[] = [];
  for (let path: string | null = "/api/sources/"; path; ) {
    const page = JSON.parse((await visit(path)).text) as { results: Source[]; next: string | null };
    all.push(...page.results);
    path = page.next?.slice(page.next.indexOf("/api/")) ?? null;
  }
  return all;
}

const term = fc
  .tuple(fc.constantFrom(...words), fc.nat(3), fc.integer({ min: 1, max: 6 }))
  .map(([word, at, length]) => word.slice(at, at + length))
  .filter((one) => one !== "" && !/^[\p{M}]/u.test(one));

beforeAll(async () => {
  team = await newTeam();
  for (const one of fc.sample(fc.record({ title: text, description: text }), 24)) await newSource(one);
});

it.each(Array.from({ length: runs(1, 8) }, (_, n) => n + 1))(
  "15: whatever happens to sources and to the cases that cite them, the search finds what a filter finds (%i)",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
        async (steps, searches) => {
          for (const one of steps) await apply(one);
          const all = await everySource();
          const known = new Set(made.map(({ id }) => id));
          expect(all.every(({ id }) => known.has(id))).toBe(true);
          const inOrder = all.toSorted(
            (a, b) => b.created_at.localeCompare(a.created_at) || (a.id < b.id ? -1 : 1),
          );
          expect(all.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
          for (const terms of searches) {
            const query = new URLSearchParams({ search: terms.join(" ") });
            const { count, results } = JSON.parse((await visit(`/api/sources/?${query}`)).text) as {
              count: number;
              results: Source[];
            };
            const found = all.filter((one) => terms.every((asked) => holds(one, asked))).map(({ id }) => id);
            expect([terms, count, results.map(({ id }) => id)]).toEqual([
              terms,
              found.length,
              found.slice(0, 20),
            ]);
          }
        },
      ),
      { numRuns: runs(12, 25) },
    );
    expect(citing.length).toBeGreaterThan(0);
  },
);

it("4: after that the index is what the tables make of it", async () => {
  await db.run(sql`CREATE VIRTUAL TABLE source_letters USING fts5vocab (casebook_sources_found, instance)`);
  const kept = () =>
    Promise.all([
      db.all(sql`SELECT source_id, cases, place FROM casebook_public_sources ORDER BY source_id`),
      db.all(sql`SELECT * FROM source_letters ORDER BY doc, col, offset, term`),
    ]);
  const before = await kept();
  expect(before[1].length).toBeGreaterThan(0);
  await testEnv.DB.batch(keepPublicAnew.map((statement) => testEnv.DB.prepare(statement)));
  expect(await kept()).toEqual(before);
  await db.run(sql`DROP TABLE source_letters`);
});

/** So many more public sources, which no search of these tests finds. */
const addSources = (count: number) =>
  testEnv.DB.batch([
    testEnv.DB.prepare(`INSERT INTO casebook_sources (id, source_id, title, description, search_key, searched,
        created_at, created_by, updated_at, first_public_at, first_public_version)
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
      SELECT 'src_' || lower(hex(randomblob(13))), 'source:20250101:' || lower(hex(randomblob(4))), 'Filler', 'Filler',
        'filler', char(1) || 'filler of ' || char(1) || 'pages', 0, '', 0, 1700000000000 + n, 1 FROM n`),
    testEnv.DB.prepare(`INSERT OR IGNORE INTO casebook_public_sources (source_id, cases)
      SELECT source_id, '[]' FROM casebook_sources WHERE title = 'Filler'`),
  ]);

it("4: a search reads rows for what it finds, however many public sources there are", async () => {
  const word = `zebrafish${Date.now().toString(36)}`;
  const cited: string[] = [];
  for (let n = 0; n < 3; n++) {
    cited.push((await makeSource(team.writer.token, { title: `Of ${word} ${n}` })).source_id);
  }
  await team.published({ evidence: cited.map((source_id) => ({ source_id, description: "Page 3" })) });
  const { db: counted, take } = countedDb();
  const rows = async (query: string) => {
    take();
    const path = "/api/sources/";
    const { count } = await listPublicSources({
      db: counted,
      origin,
      path,
      query: new URLSearchParams(query),
    });
    return { count, read: take().read };
  };
  const queries = [`search=${word}`, `search=${word} of`, "search=zebra fish", ""];
  await addSources(100);
  const few: Awaited<ReturnType<typeof rows>>[] = [];
  for (const query of queries) few.push(await rows(query));
  await addSources(1500);
  for (const [at, query] of queries.entries()) {
    const { count, read } = await rows(query);
    if (query !== "") expect([query, count]).toEqual([query, 3]);
    // The index itself may have a page more to look into.
    expect([query, read]).toEqual([
      query,
      expect.toSatisfy((n: number) => n <= (few[at]?.read ?? 0) + 10 && n <= 150),
    ]);
  }
});
