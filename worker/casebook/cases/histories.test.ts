import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api, db, signIn, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { keepPublicAnew } from "../public-rows/keep-public-anew";
import type { EventRecord } from "../review/schemas";
import type { State } from "../states/states";
import type { CaseItem, CaseRecord } from "./schemas";

// A model of a case, told again without the product's own rules: what stands after any history, and in which log.

interface Version {
  state: State;
  once: boolean;
}
interface Model {
  versions: Version[];
  log: string[];
}
type Role = "K" | "M" | "A";
type Step = {
  role: Role;
  op: "state" | "submit" | "publish" | "back" | "draft" | "patch" | "close";
  to: State;
  at: number;
};

const isOpen = ({ state }: Version) => state === "DRAFT" || state === "IN_REVIEW";

/** Applies a step to the model, and says with which status the product answers. */
function apply(model: Model, { role, op, to, at }: Step): number {
  const { versions, log } = model;
  const n = at % versions.length;
  const version = versions[n] as Version;
  const open = versions.find(isOpen);
  const isTop = n === versions.length - 1;
  const draft = (states: State[]) => {
    if (open) return 409;
    versions.push({ state: states.at(-1) as State, once: false });
    log.push("draft_created", ...(states.length > 1 ? ["submitted"] : []));
    return 201;
  };
  const move = (action: string, state: State) => {
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

const step: fc.Arbitrary<Step> = fc.record({
  role: fc.constantFrom<Role>("K", "M", "M", "A"),
  op: fc.constantFrom<Step["op"]>(
    "state",
    "state",
    "state",
    "submit",
    "publish",
    "back",
    "draft",
    "patch",
    "close",
  ),
  to: fc.constantFrom<State>("DRAFT", "IN_REVIEW", "PUBLISHED", "CLOSED"),
  at: fc.nat(5),
});

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

function send(id: string, { role, op, to }: Step, tag: string) {
  switch (op) {
    case "state":
      return call(role, "PUT", `/${id}/state`, { state: to });
    case "close":
      return call(role, "DELETE", `/${id}`);
    case "back":
      return call(role, "POST", `/${id}/needs-changes`, { reason: "Look again." });
    case "patch":
      return call(role, "PATCH", `/${id}`, { tags: [tag] });
    default:
      return call(role, "POST", `/${id}/${op}`);
  }
}

it("5, 6, 8: after any history the product stands where the model does, and its log tells the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const title = `Case ${crypto.randomUUID()}`;
      const complete = {
        ...{ title, alleged_entities: ["entity:person/ram-thapa"], key_allegations: ["Not built."] },
        description: "What happened.",
      };
      const { body: made } = await call("K", "POST", "", complete);
      const model: Model = { versions: [{ state: "DRAFT", once: false }], log: ["created"] };
      const ids: string[] = [made.id];
      for (const [i, one] of steps.entries()) {
        const id = ids[one.at % ids.length] ?? "";
        const status = apply(model, one);
        const answer = await send(id, one, `t${i}`);
        expect([one, answer.status]).toEqual([one, status]);
        if (status === 201) ids.push(answer.body.id);
      }
      const listed = `/${made.case_id}/versions?sort=version&limit=100`;
      const versions = (await call<{ data: CaseItem[] }>("A", "GET", listed)).body.data;
      expect(versions.map(({ state }) => state)).toEqual(model.versions.map(({ state }) => state));
      const last = model.versions.findLastIndex(({ once }) => once);
      const isPublic = model.versions[last]?.state === "PUBLISHED";
      const openAt = model.versions.findIndex(isOpen);
      expect(versions[0]).toMatchObject({
        public_version: isPublic ? last + 1 : null,
        open_version: openAt < 0 ? null : openAt + 1,
      });
      const told = `/${made.case_id}/events?sort=at&limit=100`;
      const log = (await call<{ data: EventRecord[] }>("A", "GET", told)).body.data;
      expect(log.map(({ action }) => action)).toEqual(model.log);
    }),
    { numRuns: runs(8, 1000) },
  );
});

/** What follows from the public versions, and every letter of the search's index with its place. */
async function kept() {
  const tables = [
    "casebook_public",
    "casebook_public_keys",
    "casebook_public_counts",
    "casebook_public_sources",
  ];
  return Promise.all([
    ...tables.map((table) => db.all(sql`SELECT * FROM ${sql.identifier(table)}`)),
    db.all(sql`SELECT * FROM letters ORDER BY doc, col, offset, term`),
  ]);
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
  await db.run(sql`CREATE VIRTUAL TABLE letters USING fts5vocab (casebook_found, instance)`);
  const before = await kept();
  expect(before.at(-1)?.length).toBeGreaterThan(0);
  await testEnv.DB.batch(keepPublicAnew.map((statement) => testEnv.DB.prepare(statement)));
  expect(await kept()).toEqual(before);
  await db.run(sql`DROP TABLE letters`);
});
