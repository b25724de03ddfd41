import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import worker from "../..";
import { api, db, signIn, testEnv } from "../../testing/api";
import { makeCase, makeSource } from "../testing/case-records";
import { complete, moveTo, publishCase, visit } from "../testing/public-cases";

let token: string;
beforeAll(async () => {
  ({ token } = await signIn(["casebook:moderator"]));
});

const epoch = async () =>
  (await db.get<{ epoch: string }>(sql`SELECT epoch FROM public_epochs WHERE name = 'casebook'`))?.epoch;

/** Whether the work moved the epoch. */
async function moves(work: () => Promise<unknown>): Promise<boolean> {
  const before = await epoch();
  await work();
  return (await epoch()) !== before;
}

it("the epoch moves with what is public, and never with work on drafts", async () => {
  const source = await makeSource(token);
  const evidence = [{ source_id: source.source_id, description: "Page 3" }];
  const change = (path: string, body: object, method = "PATCH") =>
    api(method, `/casebook${path}`, { token, body });
  let draft = { id: "", case_id: "" };
  expect(
    await moves(async () => {
      draft = await makeCase(token, { ...complete, evidence });
      await change(`/cases/${draft.id}`, { description: "<p>Other words</p>" });
      await change(`/sources/${source.id}`, { title: "Another title" });
      await change("/entities/entity%3Aperson%2Fasha-of-the-bridge", { display_name: "Asha" });
      await moveTo(token, draft.id, "IN_REVIEW");
      await change(`/cases/${draft.id}/comments`, { field: "general", text: "Who says so?" }, "POST");
      const abandoned = await makeCase(token);
      await moveTo(token, abandoned.id, "CLOSED");
    }),
  ).toBe(false);
  expect(await moves(() => moveTo(token, draft.id, "PUBLISHED"))).toBe(true);
  expect(await moves(() => change(`/cases/${draft.id}`, { tags: ["new"] }))).toBe(false); // a new draft
  expect(await moves(() => change(`/sources/${source.id}`, { title: "A third title" }))).toBe(true);
  expect(
    await moves(() =>
      change("/entities/entity%3Aperson%2Fasha-of-the-bridge", { display_name: "Asha of the bridge" }),
    ),
  ).toBe(true);
  expect(await moves(() => moveTo(token, draft.id, "CLOSED"))).toBe(true);
  expect(await moves(() => moveTo(token, draft.id, "PUBLISHED"))).toBe(true);
  expect(await moves(() => api("DELETE", `/casebook/sources/${source.id}`, { token }))).toBe(true);
});

/** The same environment, whose database counts the rows it reads, or is away. */
function counted({ isAway = false } = {}) {
  const spent = { read: 0 };
  const away = async () => {
    throw new Error("D1_ERROR: Network connection lost.");
  };
  const count = <T extends { meta: { rows_read: number } }>(results: T[]) => {
    for (const { meta } of results) spent.read += meta.rows_read;
    return results;
  };
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const { bind, all } = statement;
    return Object.assign(statement, {
      bind: (...values: unknown[]) => wrapped(bind.apply(statement, values)),
      all: isAway ? away : async () => count([await all.call(statement)])[0],
    });
  };
  const withSession = () => {
    const session = testEnv.DB.withSession("first-primary");
    return {
      prepare: (query: string) => wrapped(session.prepare(query)),
      batch: isAway ? away : async (all: D1PreparedStatement[]) => count(await session.batch(all)),
      getBookmark: () => session.getBookmark(),
    };
  };
  return { env: { ...testEnv, DB: { withSession } as unknown as D1Database }, spent };
}

const readIn = async (env: typeof testEnv, path: string) => {
  const headers = { "cf-connecting-ip": "203.0.113.9" };
  const asked = new Request(`https://milepost.test${path}`, { headers });
  const answer = await worker.fetch(asked as never, env, createExecutionContext());
  return { status: answer.status, text: await answer.text() };
};

it("a kept answer costs two rows at most, and shows a withdrawal at once", async () => {
  const made = await publishCase(token);
  const paths = [`/api/cases/${made.case_id}/`, "/api/cases/", `/cases/${made.case_id}/feed.atom`];
  const first = await Promise.all(paths.map((path) => visit(path)));
  for (const [at, path] of paths.entries()) {
    const { env, spent } = counted();
    expect((await readIn(env, path)).text).toBe(first[at]?.text);
    expect(spent.read, path).toBeLessThanOrEqual(2);
  }
  await moveTo(token, made.id, "CLOSED");
  const after = await Promise.all(paths.map((path) => visit(path)));
  expect(after.map(({ status }) => status)).toEqual([404, 200, 410]);
  expect(after[1]?.text).not.toContain(made.case_id);
});

it("while storage is away what is kept is answered, and of all else 503 in plain words", async () => {
  const made = await publishCase(token);
  const path = `/api/cases/${made.case_id}/`;
  const { text } = await visit(path);
  const { env } = counted({ isAway: true });
  expect(await readIn(env, path)).toEqual({ status: 200, text });
  const missing = await readIn(env, "/api/cases/?tags=never-asked-before");
  expect(missing.status).toBe(503);
  expect(JSON.parse(missing.text)).toMatchObject({
    ...{ code: "storage_unavailable", detail: "Service temporarily unavailable" },
  });
});
