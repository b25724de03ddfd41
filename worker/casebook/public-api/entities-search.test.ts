import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api, db, origin, testEnv } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { runs } from "../../testing/runs";
import { keepPublicAnew } from "../public-rows/keep-public-anew";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";
import { visit } from "../testing/public-cases";
import { listPublicEntities } from "./public-entities";

// The list of entities is read from rows of its own, and the search in it from an index: both say what the public cases
// and the names of the entities say, whatever has happened to them, and read as many rows as they find.

interface Entity {
  id: string;
  entity_id: string;
  type: string;
  display_name: string;
  display_name_ne: string | null;
}

const words = ["Bridge", "bribe", "ridge-way", "Élan", "ab", "a", "पुल", "पुलको", "काठमाडौँ", "road_7", "७५"];
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));

/** Told again from the contract: a term of three letters anywhere, a shorter one at the beginning of a word. */
function holds({ entity_id, display_name, display_name_ne }: Entity, asked: string): boolean {
  const plain = (one: string) => one.toLowerCase().replaceAll("é", "e");
  const [term, told] = [plain(asked), plain([entity_id, display_name, display_name_ne ?? ""].join("\n"))];
  if ([...term].length >= 3) return told.includes(term);
  const starts = told.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]/gu);
  return [...starts].some(({ index }) => told.startsWith(term, index));
}

let team: Team;
/** Told apart from what other tests have made. */
const mark = crypto.randomUUID().slice(0, 8);
const kinds = ["person", "organization/ngo", "project", "location/district"];
const ids = Array.from({ length: 16 }, (_, n) => `entity:${kinds[n % kinds.length]}/${mark}-${n}`);
interface Who {
  alleged: string[];
  related: string[];
  locations: string[];
}
/** Whom cases that were published name, by case; those that are closed are among them. */
const named = new Map<string, Who>();
const closed = new Set<string>();

const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const namedBy = fc.record({
  alleged: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
  related: some,
  locations: some.map((all) => all.filter((id) => id.includes(":location/"))),
});
const step = fc.oneof(
  fc.record({ op: fc.constant("rename" as const), id: fc.constantFrom(...ids), name, ne: fc.option(name) }),
  fc.record({ op: fc.constant("publish" as const), who: namedBy }),
  fc.record({ op: fc.constant("correct" as const), at: fc.nat(9), who: namedBy }),
  fc.record({ op: fc.constantFrom("close" as const, "reopen" as const), at: fc.nat(9) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const contentOf = ({ alleged, related, locations }: Who) => ({
  ...{ alleged_entities: alleged, related_entities: related, locations },
});

async function apply(one: Step): Promise<void> {
  const { moderator } = team;
  if (one.op === "rename") {
    const body = { display_name: one.name, display_name_ne: one.ne };
    const path = `/casebook/entities/${encodeURIComponent(one.id)}`;
    expect((await api("PATCH", path, { token: moderator.token, body })).status).toBe(200);
    return;
  }
  if (one.op === "publish") {
    const draft = await begin(moderator, { ...complete, title: newTitle(), ...contentOf(one.who) });
    expect((await call(moderator, "POST", `/${draft.id}/publish`)).status).toBe(200);
    named.set(draft.case_id, one.who);
    return;
  }
  const caseId = [...named.keys()][one.at % Math.max(1, named.size)];
  if (!caseId) return;
  if (one.op === "correct") {
    if (closed.has(caseId)) return;
    const draft = await call(moderator, "PATCH", `/${caseId}`, contentOf(one.who));
    expect((await call(moderator, "POST", `/${draft.body.id}/publish`)).status).toBe(200);
    named.set(caseId, one.who);
    return;
  }
  const state = one.op === "close" ? "CLOSED" : "PUBLISHED";
  expect((await call(moderator, "PUT", `/${caseId}/state`, { state })).status).toBe(200);
  if (one.op === "close") closed.add(caseId);
  else closed.delete(caseId);
}

interface Page {
  count: number;
  results: Entity[];
  next: string | null;
}

/** Every page of an answer. */
async function everyEntity(query: string): Promise<{ count: number; all: Entity[] }> {
  const all: Entity[] = [];
  let count = 0;
  for (let path: string | null = `/api/entities/?${query}`; path; ) {
    const page = JSON.parse((await visit(path)).text) as Page;
    all.push(...page.results);
    count = page.count;
    path = page.next?.slice(page.next.indexOf("/api/")) ?? null;
  }
  return { count, all };
}

const term = fc
  .tuple(fc.constantFrom(...words, mark), fc.nat(3), fc.integer({ min: 1, max: 6 }))
  .map(([word, at, length]) => word.slice(at, at + length))
  .filter((one) => one !== "" && !/^[\p{M}]/u.test(one));

beforeAll(async () => {
  team = await newTeam();
  const { token } = team.moderator;
  for (const entity_id of ids) await api("POST", "/casebook/entities", { token, body: { entity_id } });
});

it.each(Array.from({ length: runs(1, 6) }, (_, n) => n + 1))(
  "15: whatever happens to cases and names, the list and its search say what a filter says (%i)",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
        async (steps, searches) => {
          for (const one of steps) await apply(one);
          const { count, all } = await everyEntity("");
          expect(count).toBe(all.length);
          const standing = [...named].flatMap(([id, who]) =>
            closed.has(id) ? [] : [...who.alleged, ...who.related],
          );
          const mine = all.filter(({ entity_id }) => entity_id.includes(mark));
          expect(mine.map(({ entity_id }) => entity_id).sort()).toEqual([...new Set(standing)].sort());
          for (const [type = "person", terms = []] of searches.map(
            (s, n) => [kinds[n]?.split("/")[0], s] as const,
          )) {
            const ofType = all.filter((one) => one.type === type).map(({ id }) => id);
            const listed = await everyEntity(`type=${type}`);
            expect([listed.count, listed.all.map(({ id }) => id)]).toEqual([ofType.length, ofType]);
            for (const more of [{}, { type }]) {
              const query = new URLSearchParams({ search: terms.join(" "), ...more });
              const found = await everyEntity(String(query));
              const expected = all
                .filter(
                  (one) =>
                    terms.every((asked) => holds(one, asked)) && (!("type" in more) || one.type === type),
                )
                .map(({ id }) => id);
              expect([String(query), found.count, found.all.map(({ id }) => id)]).toEqual([
                ...[String(query), expected.length, expected],
              ]);
            }
          }
        },
      ),
      { numRuns: runs(8, 25) },
    );
    expect(named.size).toBeGreaterThan(0);
  },
);

it("4: after that the rows and the index are what the tables make of them", async () => {
  await db.run(sql`CREATE VIRTUAL TABLE entity_letters USING fts5vocab (casebook_entities_found, instance)`);
  const kept = () =>
    Promise.all([
      db.all(sql`SELECT entity_id, id, type, name FROM casebook_public_entities ORDER BY entity_id`),
      db.all(sql`SELECT key, n FROM casebook_public_counts WHERE key GLOB 'count:entities*' ORDER BY key`),
      db.all(sql`SELECT p.entity_id, l.col, l.offset, l.term FROM entity_letters l
        JOIN casebook_public_entities p ON p.number = l.doc ORDER BY p.entity_id, l.col, l.offset, l.term`),
      db.all(sql`SELECT count(*) AS n FROM entity_letters`),
    ]);
  const before = await kept();
  expect(before[2].length).toBeGreaterThan(0);
  expect(before[3]).toEqual([{ n: before[2].length }]);
  await testEnv.DB.batch(keepPublicAnew.map((statement) => testEnv.DB.prepare(statement)));
  expect(await kept()).toEqual(before);
  await db.run(sql`DROP TABLE entity_letters`);
});

/** So many more public entities, which no search of these tests finds. */
const addEntities = (first: number, count: number) =>
  testEnv.DB.batch([
    testEnv.DB.prepare(`INSERT INTO casebook_entities (id, entity_id, type, display_name, name_key, searched,
        created_at, created_by, updated_at)
      WITH RECURSIVE n (n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM n WHERE n < ${first + count - 1})
      SELECT 'ent_' || lower(hex(randomblob(13))), 'entity:person/filler-' || n, 'person', 'Zz', 'zz' || n || char(1),
        char(1) || 'filler', 0, '', 0 FROM n`),
    testEnv.DB.prepare(`INSERT OR IGNORE INTO casebook_public_counts (key, n)
      SELECT 'names:' || entity_id, 1 FROM casebook_entities WHERE display_name = 'Zz'`),
  ]);

it("4: a page and a search read rows for what they show, however many entities there are", async () => {
  const word = `zebrafish${Date.now().toString(36)}`;
  const alleged_entities = [0, 1, 2].map((n) => `entity:project/${word}-${n}`);
  await team.published({ alleged_entities });
  const { db: counted, take } = countedDb();
  const rows = async (query: string) => {
    take();
    const path = "/api/entities/";
    const asked = { db: counted, origin, path, query: new URLSearchParams(query) };
    const { count } = await listPublicEntities(asked);
    return { count, read: take().read };
  };
  const queries = [
    `search=${word}`,
    `search=${word} zebra&type=project`,
    "search=zebrafi",
    "",
    "type=project",
  ];
  await addEntities(1, 100);
  const few: Awaited<ReturnType<typeof rows>>[] = [];
  for (const query of queries) few.push(await rows(query));
  await addEntities(101, 1500);
  for (const [at, query] of queries.entries()) {
    const { count, read } = await rows(query);
    if (query.startsWith("search")) expect([query, count]).toEqual([query, 3]);
    // The index itself may have a page more to look into.
    expect([query, read]).toEqual([
      query,
      expect.toSatisfy(
        (n: number) => n <= (few[at]?.read ?? 0) + 10 && (n <= 150 || !query.startsWith("search")),
      ),
    ]);
  }
});
