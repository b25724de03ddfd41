import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { api, request, signIn } from "../../testing/api";
import { makeCase, makeEntity, makeSource } from "../testing/case-records";
import { canonicalJson } from "./content-hash";

type Session = Awaited<ReturnType<typeof signIn>>;
type Json = Record<string, unknown> & { code?: string; results?: Record<string, unknown>[]; count?: number };

let moderator: Session;
let contributor: Session;
let visitor = 0;
beforeAll(async () => {
  [moderator, contributor] = [await signIn(["casebook:moderator"]), await signIn(["casebook:contributor"])];
});

const call = <T = Json>(who: Session, method: string, path: string, body?: unknown) =>
  api<T>(method, `/casebook${path}`, { token: who.token, ...(body === undefined ? {} : { body }) });

/** A read from an address of its own. */
async function read(path: string, more: { method?: string; headers?: Record<string, string> } = {}) {
  visitor += 1;
  const headers = { "cf-connecting-ip": `192.0.2.${visitor % 250}`, ...more.headers };
  const answer = await request(more.method ?? "GET", path, { headers });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: (text ? JSON.parse(text) : null) as Json,
  };
}

const person = "entity:person/asha-of-the-bridge";
const office = "entity:organization/government_body/roads-office";
const place = "entity:location/district/koshi-hills";

async function publish(more: object = {}) {
  const made = await makeCase(contributor.token, {
    alleged_entities: [person],
    key_allegations: ["Money went nowhere"],
    description: "<p>No<b>body</b> built it</p>",
    ...more,
  });
  const answer = await call(moderator, "POST", `/cases/${made.id}/publish`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return made;
}

it("what is published is what everybody reads, whole, in one form, until it is closed", async () => {
  const source = await makeSource(contributor.token);
  const made = await publish({
    related_entities: [office, person],
    locations: [place],
    tags: ["bridge", "money"],
    evidence: [{ source_id: source.source_id, description: "Page 3" }],
  });
  const detail = await read(`/api/cases/${made.case_id}/`);
  expect(detail.status).toBe(200);
  const shown = detail.body as Json & { versionInfo: Json; content_sha256: string };
  expect(shown).toMatchObject({
    ...{
      id: made.id,
      case_id: made.case_id,
      alleged_entities: [person],
      evidence: [{ description: "Page 3" }],
    },
    versionInfo: { version_number: 1, user_id: "editorial-team", change_summary: "First published" },
    sources: [{ source_id: source.source_id, cases: [made.case_id], versionInfo: { version_number: 1 } }],
    entities: [{ entity_id: person }, { entity_id: office }, { entity_id: place }],
    audit_history: [{ version_number: 1, withdrawn_at: null }],
    updated_at: shown.versionInfo.datetime,
  });
  for (const hidden of ["contributors", "state", "version"]) expect(shown).not.toHaveProperty(hidden);
  // Anybody can compute the hash again from what is shown.
  const content = Object.fromEntries(
    [
      "case_type",
      "language",
      "title",
      "case_start_date",
      "case_end_date",
      "alleged_entities",
      "related_entities",
    ]
      .concat(["locations", "tags", "key_allegations", "description", "timeline", "evidence", "responses"])
      .concat(["translations"])
      .map((field) => [field, shown[field]]),
  );
  const canonical = canonicalJson({ case_id: made.case_id, version: 1, ...content });
  expect(shown.content_sha256).toBe(createHash("sha256").update(canonical).digest("hex"));
  expect((await read(`/api/cases/${made.id}`)).text).toBe(detail.text);
  expect((await read(`/api/cases/${made.case_id}/versions/1/`)).text).toBe(detail.text);
  const etag = detail.headers.get("etag") ?? "";
  const held = await read(`/api/cases/${made.case_id}/`, { headers: { "if-none-match": etag } });
  expect([held.status, held.headers.get("etag"), held.text]).toEqual([304, etag, ""]);
  for (const [path, status] of [
    [`/api/sources/${source.id}/`, 200],
    [`/api/entities/${encodeURIComponent(person)}`, 200],
    [`/api/entities/${person}/`, 200],
    [`/api/entities/${place}/`, 200],
  ] as const) {
    expect((await read(path)).status, path).toBe(status);
  }
  // A draft changes nothing; closing takes the whole away.
  expect(
    (await call(contributor, "PATCH", `/cases/${made.case_id}`, { title: `New ${made.id}` })).status,
  ).toBe(201);
  expect((await read(`/api/cases/${made.case_id}/`)).text).toBe(detail.text);
  expect((await call(moderator, "DELETE", `/cases/${made.id}`)).status).toBe(204);
  const gone = await read(`/api/cases/${made.case_id}/`);
  const never = await read("/api/cases/case-000000000000/");
  const told = ({ body: { request_id: _, ...body } }: typeof gone) => body;
  expect([gone.status, told(gone)]).toEqual([404, told(never)]);
  expect((await read(`/api/cases/${made.case_id}/versions/1/`)).status).toBe(404);
  expect((await read(`/api/sources/${source.id}/`)).status).toBe(404);
});

it("filters and search find what they say, and pages end", async () => {
  const word = `w${crypto.randomUUID().slice(0, 8)}`;
  const one = await publish({ title: `Élan ${word}`, tags: [word, "one"], related_entities: [office] });
  const two = await publish({
    title: `Second ${word}`,
    tags: [word],
    case_type: "PROMISES",
    locations: [place],
  });
  const found = async (query: string) =>
    ((await read(`/api/cases/?${query}`)).body.results ?? []).map(({ case_id }) => case_id).sort();
  const both = [one.case_id, two.case_id].sort();
  expect(await found(`search=${word.slice(1)}`)).toEqual(both);
  expect(await found(`search=elan,${word}&page=`)).toEqual([one.case_id]);
  expect(await found(`search=nobody%20el%20${word}`)).toEqual([one.case_id]);
  expect(await found(`tags=${word}&tags=one`)).toEqual([one.case_id]);
  expect(await found(`tags=${word}&case_type=PROMISES&nothing=1`)).toEqual([two.case_id]);
  expect(await found(`tags=${word}&entity=${office}`)).toEqual([one.case_id]);
  expect(await found(`tags=${word}&location=${place}`)).toEqual([two.case_id]);
  const list = await read(`/api/cases?tags=${word}`);
  expect(list.body).toMatchObject({ count: 2, next: null, previous: null });
  expect(list.body.results?.map(({ case_id }) => case_id)).toEqual([two.case_id, one.case_id]);
  for (const [query, status] of [
    ["case_type=OTHER", 400],
    ["page=0", 404],
    ["page=99", 404],
    ["page=x", 404],
    [`tags=none-${word}&page=1`, 200],
    [`search=${Array(11).fill("a").join("+")}`, 400],
  ] as const) {
    expect((await read(`/api/cases/?${query}`)).status, query).toBe(status);
  }
  const entities = await read("/api/entities/?search=ASHA&type=person");
  expect(entities.body.results).toMatchObject([{ entity_id: person, display_name: "Asha Of The Bridge" }]);
  const figures = (await read("/api/statistics/")).body;
  expect(figures.published_cases).toBe((await read("/api/cases/")).body.count);
  expect(figures.entities_tracked).toBe((await read("/api/entities/")).body.count);
});

it("more tags than a case can have are the tags of none", async () => {
  const tags = Array.from({ length: 120 }, (_, at) => `tag ${at}`);
  for (let at = 0; at < tags.length; at += 30) await publish({ tags: tags.slice(at, at + 30) });
  const asked = async (count: number) => {
    const query = new URLSearchParams(tags.slice(0, count).map((tag) => ["tags", tag]));
    const { status, body } = await read(`/api/cases/?${query}`);
    return [status, body.count];
  };
  expect([await asked(30), await asked(31), await asked(120)]).toEqual([
    ...[
      [200, 1],
      [200, 0],
      [200, 0],
    ],
  ]);
});

it("other sites may read and nothing more; who sends a wrong credential hears of it", async () => {
  const list = await read("/api/cases/");
  expect(list.headers.get("access-control-allow-origin")).toBe("*");
  expect(list.headers.get("cache-control")).toBe("public, no-cache");
  expect(list.headers.get("ratelimit-limit")).toBe("100");
  expect((await read("/api/cases/none/")).headers.get("access-control-allow-origin")).toBe("*");
  const refused = await read("/api/cases/", { method: "DELETE" });
  expect([
    refused.status,
    refused.headers.get("allow"),
    refused.headers.get("access-control-allow-origin"),
  ]).toEqual([...[405, "GET, HEAD, OPTIONS", null]]);
  expect((await read("/api/cases/", { method: "OPTIONS" })).status).toBe(204);
  const head = await read("/api/cases/", { method: "HEAD" });
  expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", list.headers.get("etag")]);
  expect((await read("/api/cases/", { headers: { authorization: "Bearer none" } })).status).toBe(401);
  expect((await read("/api/cases/", { headers: { cookie: "__Host-access=none" } })).status).toBe(200);
});

it("an address reads a hundred times an hour, and sends five words to the editors", async () => {
  const headers = { "cf-connecting-ip": "198.51.100.7" };
  let answer = await read("/api/statistics/", { headers });
  for (let i = 1; i < 100; i++) answer = await read("/api/sources/none", { headers });
  expect([answer.status, answer.headers.get("ratelimit-remaining")]).toEqual([404, "0"]);
  const over = await read("/api/cases/", { headers });
  expect([over.status, Number(over.headers.get("retry-after")) > 3000]).toEqual([429, true]);
  const send = (more: object = {}) =>
    request("POST", "/api/feedback/", {
      headers,
      body: { feedbackType: "content", subject: "A date", description: "It fell in 2024", ...more },
    });
  expect((await send({ feedbackType: "praise" })).status).toBe(400);
  const sent = (await (await send({ contactInfo: { name: "Asha" } })).json()) as Json & { id: string };
  expect(sent).toMatchObject({ status: "submitted", feedbackType: "content", subject: "A date" });
  for (let i = 0; i < 4; i++) expect((await send()).status).toBe(201);
  expect((await send()).status).toBe(429);
  const listed = await call<{ data: Json[] }>(moderator, "GET", "/feedback?q=date");
  expect(listed.body.data.find(({ id }) => id === sent.id)).toMatchObject({ has_contact: true });
  expect(JSON.stringify(listed.body)).not.toContain("Asha");
  const revealed = await call(moderator, "POST", `/feedback/${sent.id}/reveal`);
  expect(revealed.body.contactInfo).toEqual({ name: "Asha" });
});

it("what came before a source was public does not show, and it is the moderators' from then on", async () => {
  const source = await makeSource(contributor.token);
  const path = `/sources/${source.source_id}`;
  expect((await call(contributor, "PATCH", path, { title: "Secret" })).body.versionInfo).toMatchObject({
    ...{ version_number: 2, change_summary: "Changed: title", user_id: contributor.personId },
  });
  const evidence = [{ source_id: source.source_id, description: "Page 3" }];
  const made = await publish({ evidence });
  expect((await call(contributor, "PATCH", path, { title: "Another" })).body).toMatchObject({
    detail: "Only moderators can change a published source",
  });
  const edits = { title: "Audit", url: "https://example.org/audit" };
  expect((await call(moderator, "PATCH", path, edits)).body).toMatchObject({
    ...{ is_public: true, cited_by: [{ case_id: made.case_id, version: 1, state: "PUBLISHED" }] },
    versionInfo: { version_number: 3, change_summary: "Changed: title, url" },
  });
  const shown = await read(`/api/sources/${source.source_id}/`);
  expect(shown.body).toMatchObject({
    versionInfo: { version_number: 2, user_id: "editorial-team", change_summary: "Changed: title, url" },
    audit_history: [{ version_number: 2 }, { version_number: 1, change_summary: "First published" }],
  });
  expect(shown.text).not.toContain("Secret");
  expect((await call(moderator, "DELETE", path)).status).toBe(204);
  expect((await read(`/api/sources/${source.source_id}/`)).status).toBe(404);
  expect((await read(`/api/cases/${made.case_id}/`)).body).toMatchObject({ sources: [], evidence });
  expect((await call(contributor, "GET", path)).status).toBe(404);
  expect((await call(moderator, "POST", `${path}/restore`)).body.is_deleted).toBe(false);
  const events = await call<{ data: { action: string }[] }>(moderator, "GET", `${path}/events`);
  expect(events.body.data.map(({ action }) => action)).toEqual([
    ...["restored", "deleted", "changed", "changed", "created"],
  ]);
  const wrong = await call<{ errors: object[] }>(moderator, "POST", "/sources", {
    title: " ",
    url: "ftp://x",
  });
  expect(wrong.body.errors).toMatchObject([
    { path: "title", message: "Title is required" },
    { path: "description", message: "Description is required" },
    { path: "url" },
  ]);
  const again = { title: "A", description: "B", source_id: source.source_id };
  expect((await call(moderator, "POST", "/sources", again)).body).toMatchObject({
    errors: [{ path: "source_id", message: "Source ID already exists" }],
  });
});

it("an entity is read by who has to do with it, and stays while something names it", async () => {
  const stranger = await signIn(["casebook:contributor"]);
  const entity = await makeEntity(contributor.token);
  const path = `/entities/${encodeURIComponent(entity.entity_id)}`;
  expect((await call(contributor, "GET", path)).body.id).toBe(entity.id);
  expect((await call(stranger, "GET", path)).status).toBe(403);
  expect((await call(stranger, "PATCH", path, { display_name: "X" })).status).toBe(403);
  expect((await call(moderator, "POST", "/entities", { entity_id: entity.entity_id })).status).toBe(409);
  expect((await call(moderator, "POST", "/entities", { entity_id: "entity:person/A" })).body).toMatchObject({
    errors: [{ path: "entity_id", message: expect.stringMatching(/^Invalid entity ID: entity:person\/A/) }],
  });
  const made = await publish({ alleged_entities: [entity.entity_id] });
  await makeSource(stranger.token, { related_entity_ids: [entity.entity_id] });
  expect((await call(stranger, "GET", path)).status).toBe(200);
  await call(moderator, "PATCH", path, { display_name: "Asha Rai", change_summary: "As she signs" });
  expect((await read(`/api/entities/${entity.id}/`)).body).toMatchObject({
    ...{ display_name: "Asha Rai", alleged_cases: [made.case_id] },
    audit_history: [{ version_number: 1, user_id: "editorial-team", change_summary: "As she signs" }],
  });
  expect((await call(moderator, "DELETE", path)).body).toMatchObject({
    ...{ code: "in_use", uses: { alleged: 1, related: 0, location: 0, sources: 1 } },
  });
  const unused = await makeEntity(contributor.token);
  expect((await call(moderator, "DELETE", `/entities/${unused.id}`)).status).toBe(204);
});
