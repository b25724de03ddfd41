import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { api, db, request } from "../../testing/api";
import { thirdInTurn } from "../../testing/runs";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";
import { caseRecords } from "../testing/case-records";
import { otherRecords } from "../testing/other-records";
import { named, wrongIds } from "../testing/wrong-ids";

// What no editor sends: refused with 400, 404 or 413, and nothing is changed.

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

const many = <T>(item: T, count = 100_000): T[] => Array(count).fill(item);
const lone = "x\ud800";
const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const entity = "entity:person/ram-thapa";

const bodies: Record<string, object | string> = {
  "3 MB of description": { description: "x".repeat(3_000_000) },
  "3 MB of tags": { tags: ["x".repeat(3_000_000)] },
  "lists within lists": `{"title":"x","timeline":${deep(50_000)}}`,
  "objects within objects": `${'{"translations":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  "150,000 elements within each other": { description: "<div>".repeat(150_000) },
  "elements that nothing closes": { description: "<b></i>".repeat(130_000) },
  "100,000 tags": { tags: many("x") },
  "100,000 different tags": { tags: many("x").map((tag, at) => tag + at) },
  "100,000 allegations": { key_allegations: many("x") },
  "100,000 entities": { alleged_entities: many("x").map((_, at) => `entity:person/nobody-${at}`) },
  "200,000 ids that are none": { alleged_entities: many("x", 200_000) },
  "100,000 days": { timeline: many({ date: "2024-01-02", title: "x" }) },
  "100,000 pieces of evidence": { evidence: many({ source_id: "source:20240101:abcd", description: "x" }) },
  "a title of more than 200 units": { title: "😀".repeat(101) },
  "a tag of more than 50 units": { tags: ["😀".repeat(26)] },
  "an allegation of more than 1,000 units": { key_allegations: ["😀".repeat(501)] },
  "a description of more than 200,000 units": { description: "😀".repeat(100_001) },
  "a day's words of more than 5,000 units": {
    timeline: [{ date: "2024-01-02", title: "x", description: "😀".repeat(2501) }],
  },
  "a translated title of more than 200 units": { translations: { ne: { title: "😀".repeat(101) } } },
  "a title of two lines": { title: "A bridge\nthat nobody built" },
  "a title with a tab": { title: "A bridge\tthat nobody built" },
  "a tag of two lines": { tags: ["roads\r\nbridges"] },
  "a day's title of two lines": { timeline: [{ date: "2024-01-02", title: "One\u2028two" }] },
  "a translated title of two lines": { translations: { ne: { title: "एक\nदुई" } } },
  "a lone surrogate in a title": { title: lone },
  "a lone surrogate in HTML": { description: `<p>${lone}</p>` },
  "a lone surrogate as an entity of HTML": { description: "<p>&#xd800;</p>\ud800" },
  "a lone surrogate in a tag": { tags: [lone] },
  "a lone surrogate in an allegation": { key_allegations: [lone] },
  "a lone surrogate in an entity": { alleged_entities: [`entity:person/abc${lone}`] },
  "a lone surrogate in an entity's type": { locations: [`entity:${lone}/abc`] },
  "a lone surrogate in a source": { evidence: [{ source_id: lone, description: "x" }] },
  "a lone surrogate in a reply's source": {
    alleged_entities: [entity],
    responses: [{ entity_id: entity, date: "2024-01-02", text: "x", source_id: lone }],
  },
  "a lone surrogate in a translation": { translations: { ne: { title: lone } } },
  "signs that stand for eighteen letters each": { description: "\ufdfa".repeat(200_000) },
  "control characters": { key_allegations: ["a\u0000b"] },
  "an entity of another case": { alleged_entities: ["entity:Person/ram-thapa"] },
  "an entity with spaces": { alleged_entities: [` ${entity}`] },
  "an entity with a line after it": { alleged_entities: [`${entity}\n`] },
  "an entity with too many parts": { alleged_entities: ["entity:person/a/b/ram-thapa"] },
  "an entity of a prototype": { alleged_entities: ["entity:__proto__/ram-thapa"] },
  "an entity of a constructor": { alleged_entities: ["entity:constructor/ram-thapa"] },
  "a day that is none": { timeline: [{ date: "2024-02-30", title: "x" }] },
};

it.each(Object.keys(bodies))("%s: refused, and the case stays", async (what) => {
  const made = await begin(team.writer, complete);
  const body = bodies[what] as object | string;
  const { token } = team.writer;
  const path = `/casebook/cases/${made.id}`;
  const given = typeof body === "string" ? body : JSON.stringify(body);
  const headers = { "content-type": "application/json" };
  for (const [method, at] of [
    ["PATCH", path],
    ["POST", "/casebook/cases"],
  ] as const) {
    const whole = method === "POST" && typeof body !== "string" && !("title" in body);
    const sent = whole ? JSON.stringify({ title: newTitle(), ...(body as object) }) : given;
    const answer = await api(method, at, { token, body: sent, headers });
    expect([method, [400, 413].includes(answer.status), answer.status]).toEqual([
      ...[method, true, answer.status],
    ]);
  }
  expect((await call(team.writer, "GET", `/${made.id}`)).body).toEqual(made);
});

it("what turns the direction of writing is taken out, and the rest stays", async () => {
  const turned = "left\u2067right\u2069\u200b";
  const made = await begin(team.writer, {
    ...complete,
    ...{ title: `${turned} ${crypto.randomUUID()}`, key_allegations: [turned] },
    ...{ description: `<p>${turned}</p>`, tags: [turned] },
  });
  expect(made).toMatchObject({
    ...{ key_allegations: ["leftright"], description: "<p>leftright</p>", tags: ["leftright"] },
    title: expect.stringMatching(/^leftright /),
  });
});

/** A call that changes or makes something; its texts, and how long each may be. */
interface Call {
  method: "POST" | "PATCH";
  path: string;
  good: object;
  texts: Record<string, number>;
  lists?: string[];
}

const calls: Call[] = [
  {
    ...{ method: "POST", path: "/api/v1/casebook/sources", good: { title: "Audit", description: "Found" } },
    texts: {
      title: 300,
      description: 5000,
      url: 2000,
      source_type: 100,
      publication_date: 10,
      source_id: 24,
    },
    lists: ["related_entity_ids"],
  },
  {
    ...{ method: "PATCH", path: "/api/v1/casebook/sources/:source", good: {} },
    texts: { title: 300, description: 5000, url: 2000, change_summary: 500 },
    lists: ["related_entity_ids"],
  },
  {
    ...{
      method: "POST",
      path: "/api/v1/casebook/entities",
      good: { entity_id: "entity:person/not-yet-met" },
    },
    texts: { entity_id: 130, display_name: 200, display_name_ne: 200 },
  },
  {
    ...{ method: "PATCH", path: "/api/v1/casebook/entities/:entity", good: {} },
    texts: { display_name: 200, display_name_ne: 200, change_summary: 500 },
  },
  {
    ...{
      method: "POST",
      path: "/api/v1/casebook/cases/:case/comments",
      good: { field: "general", text: "Who?" },
    },
    texts: { field: 50, quote: 500, text: 5000 },
  },
  {
    ...{ method: "POST", path: "/api/v1/casebook/comments/:comment/replies", good: { text: "Nobody." } },
    texts: { text: 5000 },
  },
  {
    ...{ method: "PATCH", path: "/api/v1/casebook/feedback/:feedback", good: {} },
    texts: { status: 20, notes: 5000 },
  },
  {
    ...{ method: "POST", path: "/api/feedback/" },
    good: { feedbackType: "content", subject: "A date", description: "It fell in 2024." },
    texts: { feedbackType: 20, subject: 200, description: 5000, relatedPage: 300 },
    lists: ["contactInfo"],
  },
  {
    ...{ method: "POST", path: "/api/subscriptions/" },
    good: { email: "a@example.org" },
    texts: { email: 254, case_id: 64 },
  },
];

/** What none of the texts may be. */
const wrongTexts = (longest: number): [string, unknown][] => [
  ["a lone surrogate", lone],
  ["a control character", "a\u0000b"],
  ["a text too long", "x".repeat(longest + 1)],
  ["3 MB", "x".repeat(3_000_000)],
  ["a number", 7],
  ["a list", ["x"]],
  ["an object", { toString: "x" }],
];

let ids: Record<string, string>;

/** Everything that these calls could change, but for what is logged. */
const everything = async () =>
  Promise.all([
    db.all(sql`SELECT * FROM casebook_sources ORDER BY id`),
    db.all(sql`SELECT * FROM casebook_source_events ORDER BY source, n`),
    db.all(sql`SELECT * FROM casebook_entities ORDER BY id`),
    db.all(sql`SELECT * FROM casebook_comments ORDER BY id`),
    db.all(sql`SELECT * FROM casebook_replies ORDER BY comment_id, id`),
    db.all(sql`SELECT * FROM casebook_feedback ORDER BY id`),
    db.all(sql`SELECT * FROM casebook_followers ORDER BY id`),
    db.all(sql`SELECT case_id, revision FROM casebook_cases ORDER BY case_id`),
  ]);

describe("what is no case", () => {
  beforeAll(async () => {
    const { token } = team.moderator;
    const records = await caseRecords({ token });
    ids = {
      ...{ source: records.casebook_source_id, entity: records.casebook_entity_id },
      ...{ case: records.casebook_case_id, comment: records.casebook_comment_id },
      feedback: (await otherRecords({ token })).casebook_feedback_id,
    };
  });

  it.each(calls.map((one) => [`${one.method} ${one.path}`, one] as const))(
    "%s: whatever is wrong is refused, and nothing changes",
    async (_, { method, path, good, texts, lists = [] }) => {
      const address = path.replace(/:(\w+)/, (__, kind: string) => ids[kind] ?? "");
      const before = await everything();
      const bodies: [string, unknown][] = [
        ...Object.entries(texts).flatMap(([field, longest]) =>
          wrongTexts(longest).map(([what, value]): [string, unknown] => [
            `${field}: ${what}`,
            { ...good, [field]: value },
          ]),
        ),
        ...lists.flatMap((field): [string, unknown][] => [
          [`${field}: 100,000 items`, { ...good, [field]: many("entity:person/ram-thapa!") }],
          [
            `${field}: lists within lists`,
            JSON.stringify({ ...good, [field]: "deep" }).replace('"deep"', deep(50_000)),
          ],
        ]),
        ["a field that is none", { ...good, id: "x" }],
        ["a prototype", JSON.stringify({ ...good, proto: { x: 1 } }).replace('"proto"', '"__proto__"')],
        ["no object", [good]],
        ["no JSON", "{"],
        ["nothing", ""],
      ];
      for (const [what, body] of bodies) {
        const sent = typeof body === "string" ? body : JSON.stringify(body);
        const answer = await request(method, address, {
          ...(path.startsWith("/api/v1") ? { token: team.moderator.token } : {}),
          ...{
            body: sent,
            headers: { "content-type": "application/json", "cf-connecting-ip": "192.0.2.99" },
          },
        });
        await answer.arrayBuffer();
        const isRefused = [400, 413].includes(answer.status);
        expect([what, answer.status, isRefused]).toEqual([what, answer.status, true]);
      }
      expect(await everything()).toEqual(before);
    },
  );

  it.each([
    ["a lone surrogate", "https://example.org/\ud800"],
    ["a control character", "https://example.org/\u0001"],
    ["more than 2,000 units", `https://example.org/${"\u{1f600}".repeat(1000)}`],
  ])("an address of a source with %s is refused", async (_, url) => {
    const { token } = team.moderator;
    const before = await everything();
    for (const [method, path] of [
      ["POST", "/casebook/sources"],
      ["PATCH", `/casebook/sources/${ids.source}`],
    ] as const) {
      const body = JSON.stringify({
        url,
        ...(method === "POST" ? { title: "Audit", description: "Found" } : {}),
      });
      const headers = { "content-type": "application/json" };
      const answer = await api<{ errors: object[] }>(method, path, { token, body, headers });
      expect([method, answer.status, answer.body.errors]).toMatchObject([method, 400, [{ path: "url" }]]);
    }
    expect(await everything()).toEqual(before);
  });
});

it.each(Object.entries(named))(
  "ids of every wrong form are of none of the %s, whatever is asked",
  async (room, asked) => {
    const before = await everything();
    for (const [turn, [method, path, body]] of asked.entries()) {
      for (const id of thirdInTurn(turn, wrongIds)) {
        const address = `/casebook/${room}/${id}${path}`;
        const { status } = await api(method, address, {
          ...{ token: team.admin.token, ...(body === undefined ? {} : { body }) },
        });
        expect([method, address, status]).toEqual([method, address, 404]);
      }
    }
    expect(await everything()).toEqual(before);
  },
);
