import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api, db, signIn, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { type KeptRow, writeArchiveAnew } from "../public-rows/write-archive-anew";
import type { EventRecord } from "../review/schemas";
import type { State } from "../states/states";
import { visit } from "../testing/public-cases";
import { completeContent } from "../testing/random-content";
import type { CaseItem, CaseRecord } from "./schemas";

// A model of a case, told again without the product's own rules: what stands after any history, and in which log.

interface Version {
  state: State;
  once: boolean;
}
interface Model {
  versions: Version[];
  log: EventRecord["action"][];
}
type Role = "K" | "M" | "A";
type Step = {
  role: Role;
  op: "state" | "submit" | "publish" | "back" | "draft" | "patch" | "close";
  to: State;
  /** Of the versions that there are, in turn. */
  at: number;
};

const isOpen = ({ state }: Version) => state === "DRAFT" || state === "IN_REVIEW";

/** Applies a step on the version of this place to the model, and says with which status the product answers. */
function apply(model: Model, { role, op, to }: Step, n: number): number {
  const { versions, log } = model;
  const version = versions[n] as Version;
  const open = versions.find(isOpen);
  const isTop = n === versions.length - 1;
  const draft = (states: State[]) => {
    if (open) return 409;
    versions.push({ state: states.at(-1) as State, once: false });
    log.push("draft_created", ...(states.length > 1 ? (["submitted"] as const) : []));
    return 201;
  };
  const move = (action: EventRecord["action"], state: State) => {
    version.state = state;
    version.once ||= state === "PUBLISHED";
    log.push(action);
    return 200;
  };
  const cell = (target: State): number => {
    const from = version.state;
    if (role === "K" && (target === "PUBLISHED" || target === "CLOSED" || !isOpen(version))) return 403;
    if (from === target) return 200;
    if (from === "CLOSED" && version.once) {
      if (target === "PUBLISHED") return move("restored", target);
      return draft(target === "DRAFT" ? ["DRAFT"] : ["DRAFT", "IN_REVIEW"]);
    }
    if (from === "CLOSED" && !isTop) return 400;
    if (target === "CLOSED") return move("closed", target);
    if (from === "PUBLISHED") return draft(target === "DRAFT" ? ["DRAFT"] : ["DRAFT", "IN_REVIEW"]);
    if (target === "IN_REVIEW") return move("submitted", target);
    if (target === "PUBLISHED") return move("published", target);
    return move(from === "CLOSED" ? "reopened" : "returned", target);
  };
  switch (op) {
    case "state":
      return cell(to);
    case "close":
      return role === "K" ? 403 : cell("CLOSED") === 200 ? 204 : 400;
    case "submit":
      return version.state === "DRAFT" ? cell("IN_REVIEW") : 400;
    case "publish":
      if (role === "K") return 403;
      return isOpen(version) ? cell("PUBLISHED") : 400;
    case "back":
      if (role === "K") return 403;
      return version.state === "IN_REVIEW" ? move("needs_changes", "DRAFT") : 400;
    case "draft":
      if (open) return 200;
      return version.state === "PUBLISHED" ? draft(["DRAFT"]) : 400;
    case "patch":
      if (isOpen(version)) return 200;
      return version.state === "CLOSED" ? 400 : draft(["DRAFT"]);
  }
}

const ops: Step["op"][] = ["state", "state", "state", "submit", "publish", "back", "draft", "patch", "close"];
const step: fc.Arbitrary<Step> = fc.record({
  role: fc.constantFrom<Role>("K", "M", "M", "A"),
  op: fc.constantFrom(...ops),
  to: fc.constantFrom<State>("DRAFT", "IN_REVIEW", "PUBLISHED", "CLOSED"),
  at: fc.nat(5),
});
/** Steps one after another, and now and then two or three at once. */
const turns = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 2, maxLength: 3 }) },
  ),
  { minLength: 1, maxLength: 12 },
);

let tokens: Record<Role, string>;
beforeAll(async () => {
  const token = async (role: string) => (await signIn([role])).token;
  tokens = {
    K: await token("casebook:contributor"),
    M: await token("casebook:moderator"),
    A: await token("casebook:admin"),
  };
});

const call = <T = CaseRecord>(role: Role, method: string, path: string, body?: unknown) =>
  api<T>(method, `/casebook/cases${path}`, {
    token: tokens[role],
    ...(body === undefined ? {} : { body }),
  });

/** A change of all that is kept beside a version's content, but whom something is alleged of: so its case is told. */
const patchOf = (tag: string) => ({
  ...{
    tags: [tag],
    description: `<p>Told ${tag}</p><p>सडक ${tag}</p>`,
    key_allegations: [`Not built: ${tag}`],
  },
  ...{
    related_entities: [`entity:person/related-${tag}`],
    locations: [`entity:location/district/in-${tag}`],
  },
  ...{ language: "en", responses: [], timeline: [], evidence: [] },
  translations: {
    ne: { title: `पुल ${tag}`, description: `<p>बनेन ${tag}</p>`, key_allegations: [`पैसा ${tag}`] },
  },
});

function send(id: string, { role, op, to }: Step, tag: string) {
  switch (op) {
    case "state":
      return call(role, "PUT", `/${id}/state`, { state: to });
    case "close":
      return call(role, "DELETE", `/${id}`);
    case "back":
      return call(role, "POST", `/${id}/needs-changes`, { reason: "Look again." });
    case "patch":
      return call(role, "PATCH", `/${id}`, patchOf(tag));
    default:
      return call(role, "POST", `/${id}/${op}`);
  }
}

const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((others) => [one, ...others]));

/** The models that may stand after a turn: what was done at once was done in some order, which its answers fit. */
function after(
  models: readonly Model[],
  turn: readonly { step: Step; n: number; status: number }[],
): Model[] {
  const fitting = models.flatMap((before) =>
    orders(turn).flatMap((inOrder) => {
      const model = structuredClone(before);
      return inOrder.every(({ step: one, n, status }) => apply(model, one, n) === status) ? [model] : [];
    }),
  );
  return [...new Map(fitting.map((model) => [JSON.stringify(model), model])).values()];
}

/** Where the product stands, and what readers find of it. */
async function stands(caseId: string, entity: string, ids: readonly string[]) {
  const listed = `/${caseId}/versions?sort=version&limit=100`;
  const versions = (await call<{ data: CaseItem[] }>("A", "GET", listed)).body.data;
  const told = `/${caseId}/events?sort=at&limit=100`;
  const log = (await call<{ data: EventRecord[] }>("A", "GET", told)).body.data;
  const list = JSON.parse((await visit(`/api/cases/?entity=${entity}`)).text);
  const detail = await visit(`/api/cases/${caseId}/`);
  const each: number[] = [];
  for (const at of ids.keys()) each.push((await visit(`/api/cases/${caseId}/versions/${at + 1}/`)).status);
  return {
    states: versions.map(({ state }) => state),
    numbers: [versions[0]?.public_version, versions[0]?.open_version],
    log: log.map(({ action }) => action),
    listed: [list.count, ...list.results.map(({ id }: { id: string }) => id)],
    detail: detail.status === 200 ? JSON.parse(detail.text).id : detail.status,
    each,
  };
}

/** The same as the model has it. */
function standsIn({ versions, log }: Model, ids: readonly string[]): Awaited<ReturnType<typeof stands>> {
  const last = versions.findLastIndex(({ once }) => once);
  const isPublic = versions[last]?.state === "PUBLISHED";
  const openAt = versions.findIndex(isOpen);
  return {
    states: versions.map(({ state }) => state),
    numbers: [isPublic ? last + 1 : null, openAt < 0 ? null : openAt + 1],
    log,
    listed: isPublic ? [1, ids[last]] : [0],
    detail: isPublic ? (ids[last] ?? "") : 404,
    each: versions.map(({ state }) => (isPublic && state === "PUBLISHED" ? 200 : 404)),
  };
}

/** A thousand at leisure, so many to a test. */
const groups = Array.from({ length: runs(1, 40) }, (_, n) => n + 1);

it.each(groups)(
  "5, 6, 8: after any history, calls at once among it, all stands where the model does, and the log tells the same (%i)",
  async () => {
    await fc.assert(
      fc.asyncProperty(completeContent([]), turns, async (given, history) => {
        const entity = `entity:person/h-${crypto.randomUUID()}`;
        const content = { ...given, alleged_entities: [entity], responses: [] };
        const { body: made } = await call("K", "POST", "", content);
        let models: Model[] = [{ versions: [{ state: "DRAFT", once: false }], log: ["created"] }];
        const ids: string[] = [made.id];
        for (const [i, turn] of history.entries()) {
          const asked = turn.map((one) => ({ step: one, n: one.at % ids.length }));
          const answers = await Promise.all(
            asked.map(({ step: one, n }, at) => send(ids[n] ?? "", one, `t${i}-${at}`)),
          );
          const told = asked.map((one, at) => ({ ...one, status: answers[at]?.status ?? 0 }));
          const next = after(models, told);
          expect([told, models, next.length > 0]).toEqual([told, models, true]);
          models = next;
          for (const { status, body } of answers) if (status === 201) ids[body.version - 1] = body.id;
        }
        const found = await stands(made.case_id, entity, ids);
        const expected = models.map((model) => standsIn(model, ids));
        if (expected.length === 1) expect(found).toEqual(expected[0]);
        else expect(expected).toContainEqual(found);
      }),
      { numRuns: runs(8, 25) },
    );
  },
);

/** What is kept beside what versions, sources and entities say, and every letter of the search's index with its place. */
async function kept() {
  const tables = [
    ...["casebook_public", "casebook_public_keys", "casebook_public_counts", "casebook_public_sources"],
    ...["casebook_search", "casebook_entity_uses", "casebook_citations"],
  ];
  return Promise.all([
    ...tables.map((table) => db.all(sql`SELECT * FROM ${sql.identifier(table)}`)),
    db.all(sql`SELECT * FROM letters ORDER BY doc, col, offset, term`),
  ]);
}

/** As the command does it. What it writes of records, beside what it always makes anew. */
async function makeAnew(): Promise<string[]> {
  const read = async (query: string) => (await testEnv.DB.prepare(query).all<KeptRow>()).results;
  const statements: string[] = [];
  for await (const statement of writeArchiveAnew(read)) statements.push(statement);
  await testEnv.DB.batch(statements.map((statement) => testEnv.DB.prepare(statement)));
  return statements.filter((statement) => statement.includes(" AND updated_at = "));
}

it("after these histories editors' lists are filtered by the tags of each case's highest version", async () => {
  const [kept, said] = [
    sql`SELECT version_id, tag FROM casebook_version_tags`,
    sql`SELECT v.id, t.value FROM casebook_versions v JOIN json_each(v.content, '$.tags') t WHERE v.is_highest = 1`,
  ];
  expect(await db.all(said)).not.toEqual([]);
  expect(await db.all(sql`${kept} EXCEPT ${said}`)).toEqual([]);
  expect(await db.all(sql`${said} EXCEPT ${kept}`)).toEqual([]);
});

it("after these histories lists and the search's index are what the versions make of them", async () => {
  // However few the histories were, one case is public, and cites something.
  const { body: source } = await api<{ source_id: string }>("POST", "/casebook/sources", {
    ...{ token: tokens.K, body: { title: "लेखापरीक्षण", description: "What the auditors found" } },
  });
  const content = { title: `Case ${crypto.randomUUID()}`, alleged_entities: ["entity:person/ram-thapa"] };
  const evidence = [{ source_id: source.source_id, description: "Page 3" }];
  const { body: made } = await call("K", "POST", "", { ...content, ...patchOf("first") });
  const again = { ...patchOf("second"), evidence, locations: [] };
  expect((await call("K", "PATCH", `/${made.id}`, again)).status).toBe(200);
  expect((await call("M", "POST", `/${made.id}/publish`)).status).toBe(200);
  await db.run(sql`CREATE VIRTUAL TABLE letters USING fts5vocab (casebook_found, instance)`);
  const before = await kept();
  expect(before.map(({ length }) => length)).not.toContain(0);
  expect(await makeAnew()).toEqual([]);
  expect(await kept()).toEqual(before);
  // Whatever was kept wrongly is mended.
  await db.run(sql`UPDATE casebook_search SET starts = '', sounds = searched
    WHERE version_id IN (SELECT version_id FROM casebook_search LIMIT 100)`);
  await db.run(sql`DELETE FROM casebook_search WHERE version_id = ${made.id}`);
  await db.run(sql`UPDATE casebook_sources SET searched = ''`);
  await db.run(sql`UPDATE casebook_entities SET searched = 'x' WHERE entity_id = 'entity:person/ram-thapa'`);
  await db.run(sql`DELETE FROM casebook_citations`);
  await db.run(sql`UPDATE casebook_entity_uses SET entity_id = entity_id || '-x'`);
  expect((await makeAnew()).length).toBeGreaterThan(0);
  expect(await kept()).toEqual(before);
  expect(await makeAnew()).toEqual([]);
  await db.run(sql`DROP TABLE letters`);
});
