import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { issueKey } from "../../core/testing/suite";
import { api, db } from "../../testing/api";
import type { CommentRecord } from "../comments/schemas";
import {
  begin,
  call,
  complete,
  messages,
  newTeam,
  newTitle,
  type Team,
  type Who,
} from "../testing/case-calls";

let [writer, other, moderator, admin] = [] as unknown as [Who, Who, Who, Who];
let team: Team;

beforeAll(async () => {
  team = await newTeam();
  ({ writer, other, moderator, admin } = team);
});

it("changes what was read, and says what changed meanwhile", async () => {
  const made = await begin(writer, complete);
  const read = async () => {
    const { token } = writer;
    const { headers } = await api("GET", `/casebook/cases/${made.id}`, { token });
    return headers.get("etag") ?? "";
  };
  const etag = await read();
  await call(writer, "PUT", `/${made.id}/lock`);
  await call(writer, "POST", `/${made.id}/comments`, { field: "title", text: "Shorter?" });
  await call(writer, "PUT", `/${made.id}/watch`);
  expect(await read()).toBe(etag);
  const held = { "if-match": etag };
  expect((await call(writer, "PATCH", `/${made.id}`, { tags: ["a"] }, held)).status).toBe(200);
  const stale = await call(writer, "POST", `/${made.id}/submit`, {}, held);
  expect([stale.status, stale.body.detail]).toEqual([412, "The case was changed meanwhile"]);
  expect((await call(writer, "PATCH", `/${made.id}`, { tags: 1 }, held)).status).toBe(400);
  expect((await call(writer, "PUT", `/${made.id}/state`, { state: "CLOSED" }, held)).status).toBe(412);
  const bulk = {
    action: "publish",
    ids: [made.id, "csv_none", made.case_id],
    etags: [await read(), "x", etag],
  };
  expect((await call(moderator, "POST", "/bulk", bulk)).body.results).toEqual([
    { id: made.id, status: 200, code: null, detail: null },
    { id: "csv_none", status: 404, code: "not_found", detail: "Case not found" },
    { id: made.case_id, status: 412, code: "precondition_failed", detail: "The case was changed meanwhile" },
  ]);
});

it("locks a case for who edits it, until that is taken over", async () => {
  const made = await begin(writer, complete);
  const lock = await call(writer, "PUT", `/${made.id}/lock`);
  expect(lock.body.holder.id).toBe(writer.personId);
  const refused = await call(moderator, "PATCH", `/${made.id}`, { tags: ["x"] });
  expect(refused.body).toMatchObject({ code: "locked", lock: { holder: { id: writer.personId } } });
  expect((await call(moderator, "PUT", `/${made.id}/lock`, {})).status).toBe(409);
  expect((await call(moderator, "POST", `/${made.id}/submit`)).status).toBe(200);
  expect((await call(moderator, "PUT", `/${made.id}/lock`, { take_over: true })).status).toBe(200);
  expect((await call(writer, "PATCH", `/${made.id}`, { tags: ["x"] })).status).toBe(409);
  expect((await call(writer, "DELETE", `/${made.id}/lock`)).status).toBe(204);
  expect((await call(writer, "PATCH", `/${made.id}`, { tags: ["x"] })).status).toBe(409);
  expect((await call(moderator, "DELETE", `/${made.id}/lock`)).status).toBe(204);
  expect((await call(writer, "PATCH", `/${made.id}`, { tags: ["x"] })).status).toBe(200);
});

it("a lock holds for five minutes after its holder's last PATCH, though that changed nothing", async () => {
  const made = await begin(writer, complete);
  await call(writer, "PUT", `/${made.id}/lock`);
  const held = async () =>
    (await db.get<{ until: number }>(sql`SELECT until FROM casebook_locks WHERE case_id = ${made.case_id}`))
      ?.until ?? 0;
  for (const body of [{}, { tags: ["roads"] }]) {
    await db.run(sql`UPDATE casebook_locks SET until = ${Date.now() + 1000} WHERE case_id = ${made.case_id}`);
    expect((await call(writer, "PATCH", `/${made.id}`, body)).status).toBe(200);
    expect(await held()).toBeGreaterThan(Date.now() + 240_000);
  }
});

it("what a key does is told with the name of the key", async () => {
  const key = await issueKey(["admin"]);
  const by: Who = { token: key.key, personId: key.id };
  const made = await begin(writer, complete);
  const named = { id: key.id, name: expect.stringMatching(/./) };
  expect((await call(by, "PUT", `/${made.id}/lock`)).body.holder).toEqual(named);
  const comment = await call(by, "POST", `/${made.id}/comments`, { field: "general", text: "Look" });
  expect(comment.body.by).toEqual(named);
  const path = `/casebook/comments/${comment.body.id}/replies`;
  const replied = await api<CommentRecord>("POST", path, { token: key.key, body: { text: "So" } });
  expect(replied.body.replies.map((reply) => reply.by)).toEqual([named]);
  await call(by, "POST", `/${made.id}/submit`);
  const back = await call(by, "POST", `/${made.id}/needs-changes`, { reason: "Look again" });
  expect(back.body.needs_changes.by).toEqual(named);
  expect((await team.events(made.id))[0].user).toEqual(named);
});

it("is commented on, compared, and says what it lacks", async () => {
  const made = await team.published();
  await call(writer, "PATCH", `/${made.id}`, { tags: ["roads"], description: "Call 9841234567" });
  const { fields } = (await call(writer, "GET", `/${made.id}/compare?from=1&to=2`)).body;
  expect(fields).toEqual([
    { field: "tags", from: [], to: ["roads"] },
    { field: "description", from: complete.description, to: "Call 9841234567" },
  ]);
  const { body: ready } = await call(writer, "GET", `/${made.case_id}/readiness`);
  expect(ready).toMatchObject({ ready: true, missing: [] });
  expect(ready.advice.map(({ code }: { code: string }) => code)).toEqual([
    "no_evidence",
    "no_response",
    "personal_data",
  ]);
  const { body: comment } = await call(moderator, "POST", `/${made.case_id}/comments`, {
    field: "tags",
    text: "Why?",
  });
  expect(comment).toMatchObject({ version: 2, field: "tags", quote: null, replies: [] });
  const of = (path: string, body?: object) =>
    api<CommentRecord>("POST", `/casebook/comments/${comment.id}/${path}`, {
      token: writer.token,
      ...(body ? { body } : {}),
    });
  expect((await of("replies", { text: "See page 3." })).body.replies).toMatchObject([
    { text: "See page 3." },
  ]);
  expect((await of("resolve")).body.resolved_at).not.toBeNull();
  expect((await of("reopen")).body.resolved_at).toBeNull();
  const refused = await api("POST", `/casebook/comments/${comment.id}/resolve`, { token: other.token });
  expect(refused.status).toBe(403);
});

it("tells of twenty publications at once one, in a log that nobody changes", async () => {
  const made = await begin(writer, complete);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => call(at % 2 ? moderator : admin, "POST", `/${made.id}/publish`)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.find(({ status }) => status !== 200);
  expect(refused?.body).toMatchObject({
    ...{ status: 400, code: "invalid_transition" },
    detail: "Invalid state transition: a case can only be published from draft or review",
  });
  expect(await team.events(made.id)).toHaveLength(2);
  await expect(db.run(sql`UPDATE casebook_events SET change_summary = 'x'`)).rejects.toThrow();
  await expect(db.run(sql`DELETE FROM casebook_events`)).rejects.toThrow();
});

it("makes of twenty drafts at once one, and tells of one", async () => {
  const made = await team.published();
  const before = await team.events(made.id);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      // By both ways to a new draft: the call for it, and an edit of what is published.
      at % 2
        ? call(writer, "POST", `/${made.case_id}/draft`)
        : call(at % 4 ? moderator : admin, "PATCH", `/${made.id}`, { tags: [`t${at}`] }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  for (const { status, body } of answers) {
    if (status === 409) expect(body).toMatchObject({ code: "draft_exists", open: { version: 2 } });
    else expect([200, 201]).toContain(status);
  }
  const [latest, ...earlier] = await team.events(made.id);
  expect(latest).toMatchObject({ action: "draft_created", version: 2 });
  expect(earlier).toEqual(before);
});

it("gives one title to one of twenty who want it at once, and tells of one", async () => {
  const title = newTitle();
  const held = await Promise.all(Array.from({ length: 10 }, () => begin(writer)));
  const answers = await Promise.all(
    held.flatMap(({ id }, at) => [
      call(at % 2 ? writer : other, "POST", "", { title: at % 3 ? title : title.toUpperCase() }),
      call(writer, "PATCH", `/${id}`, { title }),
    ]),
  );
  const won = answers.filter(({ status }) => status < 300);
  expect(won).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status < 300) continue;
    expect([answer.status, messages(answer)]).toEqual([400, ["title: Another case has this title"]]);
  }
  const listed = await call(admin, "GET", `?q=${encodeURIComponent(title)}`);
  expect(listed.body.data.map(({ id }: { id: string }) => id)).toEqual([won[0]?.body.id]);
  expect(await team.events(won[0]?.body.id)).toHaveLength(1);
  for (const { id } of held) expect(await team.events(id)).toHaveLength(1);
});
