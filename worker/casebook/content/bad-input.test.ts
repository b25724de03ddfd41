import { beforeAll, expect, it } from "vitest";
import { api } from "../../testing/api";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";

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
  "100,000 tags": { tags: many("x") },
  "100,000 different tags": { tags: many("x").map((tag, at) => tag + at) },
  "100,000 allegations": { key_allegations: many("x") },
  "100,000 entities": { alleged_entities: many("x").map((_, at) => `entity:person/nobody-${at}`) },
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

it("ids of every wrong form are of no case", async () => {
  for (const id of [
    "case-",
    "case-XYZ",
    "csv_",
    "%00",
    "%ud800",
    "null",
    "..%2f..",
    "case-000000000000%0a",
    "0",
  ]) {
    const answer = await call(team.moderator, "GET", `/${id}`);
    expect([id, answer.status]).toEqual([id, 404]);
  }
});
