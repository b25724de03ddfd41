import { beforeAll, expect, it } from "vitest";
import { cookieNames } from "../../core/identity/cookies";
import { issueKey } from "../../core/testing/suite";
import { request, signIn } from "../../testing/api";
import { makeSource } from "../testing/case-records";
import { publishCase } from "../testing/public-cases";

// The lines of the access matrix (testing/access.ts) for the calls beside /api/v1: whoever asks is let in, and everybody
// gets the same bytes. A bad bearer is nobody's, a stale cookie nobody.

const callers = [
  ...["nobody", "no role", "a contributor on it", "a contributor who is not", "a moderator"],
  ...["an admin of the casebook", "an administrator", "a key", "a key of admins", "a stale cookie"],
] as const;
const headersOf = new Map<string, Record<string, string>>();

const reads = [
  "cases",
  "cases/:case",
  "cases/:version",
  "cases/:case/versions/1",
  "sources",
  "sources/:source",
]
  .concat("entities", "entities/:entity", "schema", "oembed?url=https://milepost.test/cases/:case")
  .map((path) => `/api/${path}`);
const posts = {
  "/api/feedback/": {
    status: 201,
    body: { feedbackType: "content", subject: "A date", description: "It fell in 2024." },
  },
  "/api/subscriptions/": { status: 202, body: { email: "reader@example.org" } },
};

let ids: Record<string, string>;
beforeAll(async () => {
  const [writer, moderator] = [await signIn(["casebook:contributor"]), await signIn(["casebook:moderator"])];
  const { source_id } = await makeSource(writer.token);
  const entity = "entity:person/asha-of-access";
  const evidence = [{ source_id, description: "Page 3" }];
  const made = await publishCase(moderator.token, { alleged_entities: [entity], evidence });
  ids = { case: made.case_id, version: made.id, source: source_id, entity };
  const signed = async (role: string) => (await signIn([role])).token;
  const tokens = [
    ...[null, await signed("elsewhere:guest"), writer.token, await signed("casebook:contributor")],
    ...[moderator.token, await signed("casebook:admin"), await signed("organisation:admin")],
    ...[(await issueKey([])).key, (await issueKey(["admin"])).key],
  ];
  for (const [at, token] of tokens.entries()) {
    headersOf.set(callers[at] ?? "", token === null ? {} : { authorization: `Bearer ${token}` });
  }
  headersOf.set("a stale cookie", { cookie: `${cookieNames.access}=gone` });
});

let visitor = 0;
const ask = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
  visitor += 1;
  const from = { "cf-connecting-ip": `203.0.113.${visitor % 250}` };
  const answer = await request(method, path, {
    headers: { ...headers, ...from },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text(), etag: answer.headers.get("etag") };
};

it.each(reads)("GET %s: in for everybody, with the same bytes", async (template) => {
  const path = template.replace(/:(case|version|source|entity)\b/, (_, kind: string) => ids[kind] ?? "");
  const nobody = await ask("GET", path, {});
  expect(nobody.status).toBe(200);
  for (const who of callers) {
    expect({ who, ...(await ask("GET", path, headersOf.get(who) ?? {})) }).toEqual({ who, ...nobody });
  }
  expect((await ask("HEAD", path, headersOf.get("a moderator") ?? {})).etag).toBe(nobody.etag);
  for (const bad of ["Bearer nobody", "Bearer ", "Basic YTpi"]) {
    const { status, text } = await ask("GET", path, { authorization: bad });
    expect([bad, status, text]).toEqual([
      bad,
      401,
      expect.stringContaining('"detail":"Authentication required'),
    ]);
  }
});

it.each(Object.entries(posts))("POST %s: in for everybody", async (path, { status, body }) => {
  for (const who of callers) {
    expect([who, (await ask("POST", path, headersOf.get(who) ?? {}, body)).status]).toEqual([who, status]);
  }
});
