import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api } from "../../testing/api";
import { runs } from "../../testing/runs";
import { type Content, citedSources } from "../content/fields";
import { call, messages, newTeam, type Team, type Who } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { visit } from "../testing/public-cases";
import { completeContent, extremes } from "../testing/random-content";

// Numbered as in the contract: each holds for any valid content.

let [writer, other, moderator, admin] = [] as unknown as [Who, Who, Who, Who];
let team: Team;
let sourceIds: string[];

beforeAll(async () => {
  team = await newTeam();
  ({ writer, other, moderator, admin } = team);
  const sources = await Promise.all([makeSource(writer.token), makeSource(writer.token)]);
  sourceIds = sources.map(({ source_id }) => source_id);
});

const content = () => completeContent(sourceIds);
/** For properties of one content, or of two: what is tried at leisure before all that is random. */
const extreme = () => extremes(sourceIds).map((one): [Content] => [one]);
const extremePairs = () =>
  extremes(sourceIds).map((one, at, all): [Content, Content] => [
    one,
    extremes(sourceIds)[all.length - 1 - at] ?? one,
  ]);
const shown = async (caseId: string) => (await visit(`/api/cases/${caseId}/`)).text;

/** What the tests look at in answers of many shapes. */
interface Answered {
  total?: number;
  detail?: string;
  errors?: { path: string; message: string }[];
}

/** Any call of the module. */
const ask = (who: Who, method: string, path: string, body?: object) =>
  api<Answered>(method, `/casebook${path}`, { token: who.token, ...(body === undefined ? {} : { body }) });

it("2: submit names what is missing and nothing else, and leaves the draft", async () => {
  const parts = {
    alleged_entities: { none: [], says: "At least one alleged entity is required" },
    key_allegations: { none: [], says: "At least one key allegation is required" },
    description: { none: "<p> </p>", says: "A description is required" },
  };
  const names = ["alleged_entities", "key_allegations", "description"] as const;
  const missing = fc.subarray([...names]);
  await fc.assert(
    fc.asyncProperty(content(), missing, async (given, lacks) => {
      const emptied = Object.fromEntries(lacks.map((field) => [field, parts[field].none]));
      // Nobody who is not named replies, and no list is translated beyond its end.
      const alone = lacks.length > 0 ? { responses: [], translations: {} } : {};
      const made = await call(writer, "POST", "", { ...given, ...emptied, ...alone });
      expect(made.status).toBe(201);
      const sent = await call(writer, "POST", `/${made.body.id}/submit`);
      expect(sent.status).toBe(lacks.length > 0 ? 400 : 200);
      const told = messages(sent).map((text) => text.split(": ")[1]);
      expect(told).toEqual(lacks.map((field) => parts[field].says));
      const after = await call(writer, "GET", `/${made.body.id}`);
      expect(after.body.state).toBe(lacks.length > 0 ? "DRAFT" : "IN_REVIEW");
    }),
    {
      numRuns: runs(4, 100),
      examples: extreme().map(([one]): [Content, (typeof names)[number][]] => [one, []]),
    },
  );
});

it("3a: a draft of a published version is the next, with its content, and there is but one", async () => {
  await fc.assert(
    fc.asyncProperty(content(), fc.integer({ min: 1, max: 4 }), async (given, asks) => {
      const before = await team.published(given);
      const drafts = await Promise.all(
        Array.from({ length: asks }, () => call(writer, "POST", `/${before.case_id}/draft`)),
      );
      expect(drafts.map(({ status }) => status).sort()).toEqual([...Array(asks - 1).fill(200), 201]);
      for (const { body } of drafts) expect(body).toMatchObject({ ...given, version: 2, state: "DRAFT" });
      expect(new Set(drafts.map(({ body }) => body.id)).size).toBe(1);
    }),
    { numRuns: runs(2, 100) },
  );
});

it("9: versionInfo tells who moved it, when, and what they said", async () => {
  const said = fc.constantFrom("Ready", "तयार छ", "x".repeat(500), "=1+1", "<b>now</b>");
  const moves = fc.array(fc.constantFrom("IN_REVIEW", "PUBLISHED", "CLOSED"), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(content(), moves, said, async (given, states, change_summary) => {
      const made = (await call(writer, "POST", "", given)).body;
      let now = "DRAFT";
      for (const state of states) {
        const isMoved = state !== now && (now === "DRAFT" || state !== "IN_REVIEW");
        if (!isMoved) continue;
        const [before, who] = [Date.now(), state === "IN_REVIEW" ? writer : moderator];
        const { body } = await call(who, "PUT", `/${made.id}/state`, { state, change_summary });
        expect(body.versionInfo).toMatchObject({ version_number: 1, user_id: who.personId, change_summary });
        expect(Date.parse(body.versionInfo.datetime)).toBeGreaterThanOrEqual(before);
        expect(Date.parse(body.versionInfo.datetime)).toBeLessThanOrEqual(Date.now());
        now = state;
      }
    }),
    { numRuns: runs(3, 100) },
  );
});

it("10: evidence without its source or its words, or of no source, is refused there and changes nothing", async () => {
  const [source_id = ""] = sourceIds;
  const wrong = fc.constantFrom<[object, string, string?]>(
    [{ description: "x" }, "source_id"],
    [{ source_id }, "description"],
    [{ source_id, description: " " }, "description"],
    [{ source_id: "source:20260101:ffffffff", description: "x" }, "source_id", "Source not found"],
    [{ source_id: "source:\ud800", description: "x" }, "source_id"],
  );
  await fc.assert(
    fc.asyncProperty(content(), wrong, async (given, [piece, field, says]) => {
      const made = await call(writer, "POST", "", given);
      expect(made.status).toBe(201);
      const evidence = [...given.evidence.slice(0, 199), piece];
      const answer = await call(writer, "PATCH", `/${made.body.id}`, { ...given, evidence, tags: ["x"] });
      expect(answer.status).toBe(400);
      const [error] = answer.body.errors;
      expect(error.path).toBe(`evidence.${evidence.length - 1}.${field}`);
      if (says) expect(error.message).toBe(says);
      expect((await call(writer, "GET", `/${made.body.id}`)).body).toEqual(made.body);
    }),
    { numRuns: runs(4, 100) },
  );
});

it("13: a contributor lists, reads and changes exactly what they are on", async () => {
  const people = [writer, other];
  await fc.assert(
    fc.asyncProperty(content(), fc.subarray(people), async (given, on) => {
      const made = (await call(moderator, "POST", "", given)).body;
      const person_ids = on.map(({ personId }) => personId);
      expect((await call(moderator, "PUT", `/${made.id}/contributors`, { person_ids })).status).toBe(200);
      for (const [at, who] of people.entries()) {
        const isOn = on.includes(who);
        const listed = (await call(who, "GET", `?q=${made.case_id}`)).body.data;
        expect(listed.map(({ id }: { id: string }) => id)).toEqual(isOn ? [made.id] : []);
        const tags = [`by ${at}`];
        for (const [method, body] of [["GET"], ["PATCH", { tags }]] as const) {
          const answer = await call(who, method, `/${made.id}`, body);
          expect([method, answer.status]).toEqual([method, isOn ? 200 : 403]);
        }
        const now = (await call(moderator, "GET", `/${made.id}`)).body.tags;
        if (isOn) expect(now).toEqual(tags);
        else expect(now).not.toEqual(tags);
      }
    }),
    { numRuns: runs(3, 100) },
  );
});

it("4, 7, 16: what a moderator publishes is what everybody reads, and a contributor's edit moves no byte of it", async () => {
  await fc.assert(
    fc.asyncProperty(content(), content(), async (first, second) => {
      const made = await call(writer, "POST", "", first);
      expect((await call(writer, "POST", `/${made.body.id}/submit`)).status).toBe(200);
      expect((await call(moderator, "POST", `/${made.body.id}/publish`)).status).toBe(200);
      const { case_id } = made.body;
      const before = await shown(case_id);
      expect(JSON.parse(before)).toMatchObject({ ...first, id: made.body.id });
      const cited = citedSources(first);
      const { sources } = JSON.parse(before) as { sources: { source_id: string }[] };
      expect(sources.map(({ source_id }) => source_id)).toEqual(cited);
      expect((await call(writer, "PATCH", `/${case_id}`, second)).status).toBe(201);
      for (const description of ["<p>Shorter</p>", second.description]) {
        expect((await call(writer, "PATCH", `/${case_id}`, { description })).status).toBe(200);
      }
      expect(await shown(case_id)).toBe(before);
      expect((await call(moderator, "POST", `/${case_id}/publish`)).status).toBe(200);
      expect(JSON.parse(await shown(case_id))).toMatchObject(second);
    }),
    { numRuns: runs(3, 100), examples: extremePairs() },
  );
});

it("11: a source without a title or a description is refused at that field, and none is made", async () => {
  const blank = fc.constantFrom(undefined, null, "", "  ", "\n", "\u2067 ");
  const words = fc.constantFrom("Audit", "लेखापरीक्षण", "x");
  const given = fc
    .record({ title: fc.oneof(blank, words), description: fc.oneof(blank, words) })
    .filter((one) => Object.values(one).some((text) => !text?.trim() || text === "\u2067 "));
  const count = async () => (await ask(admin, "GET", "/sources?limit=1")).body.total;
  await fc.assert(
    fc.asyncProperty(given, async (body) => {
      const before = await count();
      const answer = await ask(writer, "POST", "/sources", body);
      const missing = (["title", "description"] as const).filter((field) =>
        ["", "\u2067"].includes((body[field] ?? "").trim()),
      );
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toEqual(
        missing.map((path) => ({
          path,
          message: path === "title" ? "Title is required" : "Description is required",
        })),
      );
      expect(await count()).toBe(before);
    }),
    { numRuns: runs(8, 100) },
  );
});

it("14: whatever a moderator tries on a moderator or an administrator is refused, and changes nothing", async () => {
  const others = (await newTeam()).moderator;
  const targets = [others.personId, admin.personId];
  const tried = fc.record({
    id: fc.constantFrom(...targets),
    role: fc.constantFrom("moderator", "admin"),
    op: fc.constantFrom("create", "read", "change", "role", "remove", "invite"),
    name: fc.constantFrom("Asha", "आशा", ""),
  });
  const records = () => Promise.all(targets.map((id) => ask(admin, "GET", `/people/${id}`)));
  const bodies = async () => [
    ...(await records()).map(({ body }) => body),
    (await ask(admin, "GET", "/people?limit=1")).body.total,
  ];
  const before = await bodies();
  await fc.assert(
    fc.asyncProperty(tried, async ({ id, role, op, name }) => {
      const email = `${crypto.randomUUID()}@example.org`;
      const answer = await {
        create: () => ask(moderator, "POST", "/people", { name: name || "Asha", email, role }),
        read: () => ask(moderator, "GET", `/people/${id}`),
        change: () => ask(moderator, "PATCH", `/people/${id}`, { name }),
        role: () => ask(moderator, "PATCH", `/people/${id}`, { role: "contributor" }),
        remove: () => ask(moderator, "DELETE", `/people/${id}`),
        invite: () => ask(moderator, "POST", `/people/${id}/invite`),
      }[op]();
      expect([op, answer.status, answer.body.detail]).toEqual([op, 403, "Insufficient permissions"]);
    }),
    { numRuns: runs(8, 100) },
  );
  expect(await bodies()).toEqual(before);
});
