import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { api } from "../../testing/api";
import { runs } from "../../testing/runs";
import { call, newTeam, type Who } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { completeContent } from "../testing/random-content";

// Numbered as in the contract.

let [writer, moderator, admin] = [] as unknown as [Who, Who, Who];
beforeAll(async () => {
  ({ writer, moderator, admin } = await newTeam());
});

/** What the tests look at in answers of many shapes. */
interface Answered {
  id?: string;
  results?: { status: number }[];
}

const ask = (method: string, path: string, body?: object) =>
  api<Answered | null>(method, `/casebook${path}`, {
    token: admin.token,
    ...(body === undefined ? {} : { body }),
  });

const states = ["DRAFT", "IN_REVIEW", "PUBLISHED", "CLOSED"];

type Asked = [method: string, path: string, body?: object];

/** Every call on the case, on a source and on people, as one who may make it would. */
async function callsOn(id: string): Promise<Asked[]> {
  const source = await makeSource(writer.token);
  const remark = { field: "general", text: "Since when?" };
  const comment = (await call(writer, "POST", `/${id}/comments`, remark)).body.id;
  const person_ids = [writer.personId];
  const publish_at = new Date(Date.now() + 86_400_000).toISOString();
  const document = new FormData();
  document.append("file", new Blob(["What the auditors found"]), "audit.txt");
  const newcomer = () => ({
    name: "Asha Rai",
    email: `${crypto.randomUUID()}@example.org`,
    role: "contributor",
  });
  const invited = await ask("POST", "/people", newcomer());
  const removed = await ask("POST", "/people", newcomer());
  const of = (method: string, base: string, ...paths: string[]) =>
    paths.map((path): Asked => [method, `${base}${path}`]);
  const [one, paper] = [`/cases/${id}`, `/sources/${source.id}`];
  return [
    ...of(
      "GET",
      one,
      "",
      "/versions",
      "/compare?from=1&to=1",
      "/readiness",
      "/contributors",
      "/comments",
      "/events",
    ),
    ...["contributors", "submit", "publish", "close"].map(
      (action): Asked => [
        "POST",
        "/cases/bulk",
        { action, ids: [id], ...(action === "contributors" ? { person_ids } : {}) },
      ],
    ),
    ["PUT", `${one}/contributors`, { person_ids }],
    ["PUT", `${one}/reviewer`, { person_id: moderator.personId }],
    ...["PUT", "DELETE"].map((method): Asked => [method, `${one}/watch`]),
    ["POST", `${one}/comments`, remark],
    ["POST", `/comments/${comment}/replies`, { text: "In 2024." }],
    ...of("POST", `/comments/${comment}`, "/resolve", "/reopen"),
    ["PUT", `${one}/lock`, { take_over: true }],
    ["PATCH", one, { tags: ["anew"] }],
    ...of("POST", one, "/draft", "/submit", "/publish"),
    ["POST", `${one}/needs-changes`, { reason: "Look again." }],
    ["PUT", `${one}/schedule`, { publish_at }],
    ...of("DELETE", one, "/schedule", "/lock", ""),
    ...states.map((to): Asked => ["PUT", `${one}/state`, { state: to }]),
    ...of("GET", paper, "", "/events", "/contributors"),
    ["PATCH", paper, { title: "Another title" }],
    ["PUT", `${paper}/contributors`, { person_ids }],
    ["PUT", `${paper}/document`, document],
    ...of("POST", paper, "/archive", "/restore"),
    ...of("DELETE", paper, "", "/document"),
    ["GET", "/people"],
    ["POST", "/people", newcomer()],
    ["GET", `/people/${moderator.personId}`],
    ["PATCH", `/people/${moderator.personId}`, { role: "moderator" }],
    ["POST", `/people/${invited.body?.id}/invite`],
    ["DELETE", `/people/${removed.body?.id}`],
  ];
}

/** How many calls there are. */
const CALLS = 49;

// A quarter of the runs each.
it.each(states)(
  "12: an administrator is let into every call on a case in %s, on sources and on people",
  async (begun) => {
    const some = fc.shuffledSubarray([...Array(CALLS).keys()], { minLength: runs(14, CALLS) });
    await fc.assert(
      fc.asyncProperty(completeContent([]), some, async (given, order) => {
        const made = (await call(writer, "POST", "", given)).body;
        const calls = await callsOn(made.id);
        expect(calls).toHaveLength(CALLS);
        await call(admin, "PUT", `/${made.id}/state`, { state: begun });
        for (const at of order) {
          const [method, path, body] = calls[at] as Asked;
          const answer = await ask(method, path, body);
          // What the state forbids may be refused; the caller is not.
          for (const { status } of [answer, ...(answer.body?.results ?? [])]) {
            const isLetIn = status < 300 || [400, 409].includes(status);
            expect([method, path, status, isLetIn]).toEqual([method, path, status, true]);
          }
        }
      }),
      { numRuns: runs(1, 25) },
    );
  },
);
