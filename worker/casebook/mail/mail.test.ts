import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { chooseMailing } from "../../core/mailings/choices";
import { api, db, request, signIn, testEnv } from "../../testing/api";
import { publishDue } from "../schedule/publish-due";
import { makeCase } from "../testing/case-records";
import { complete, moveTo, publishCase, visit } from "../testing/public-cases";
import { PAUSE, tellJob, tellLaterJob } from "./tell-team";

/** Runs what waits of the casebook's mail, twice over: nobody is told twice. */
async function runJobs(now = Date.now()) {
  const call = systemCall(testEnv, "test", now);
  for (const work of [tellJob, tellLaterJob]) {
    const rows = await db.all<{ id: string; subject: string }>(sql`
      SELECT id, subject FROM jobs WHERE kind = ${work.kind} AND due_at <= ${now} ORDER BY created_at`);
    for (const { id, subject } of rows) {
      for (let turn = 0; turn < 2; turn++) await work.run(call, subject, () => {});
      await db.run(sql`DELETE FROM jobs WHERE id = ${id}`);
    }
  }
}

const mailTo = (personId: string) =>
  db.all<{ subject: string; body: string }>(sql`
    SELECT o.subject, o.body FROM outbox o JOIN people p ON p.email = o.recipient WHERE p.id = ${personId}`);

it("a key watches a case for whoever made it, until it watches no more", async () => {
  const [maker, contributor] = [await signIn(["organisation:admin"]), await signIn(["casebook:contributor"])];
  const { body: key } = await api<{ key: string }>("POST", "/api-keys", {
    ...{ token: maker.token, body: { name: "Newsroom", scopes: ["admin"] } },
  });
  const heard = async () => (await mailTo(maker.personId)).length;
  const made = await makeCase(contributor.token, complete);
  const [watch, comment] = [
    `/casebook/cases/${made.case_id}/watch`,
    `/casebook/cases/${made.case_id}/comments`,
  ];
  const before = await heard();
  for (const [method, expected] of [
    ["PUT", before + 1],
    ["DELETE", before + 1],
  ] as const) {
    expect((await api(method, watch, { token: key.key })).status).toBe(204);
    const body = { field: "general", text: "Look" };
    await api("POST", comment, { token: contributor.token, body });
    await runJobs(Date.now() + (method === "DELETE" ? PAUSE + 1000 : 0));
    expect(await heard()).toBe(expected);
  }
});

it("the team hears at once, then once in ten minutes of all that happened, and never of words or of themselves", async () => {
  const [moderator, contributor] = [
    await signIn(["casebook:moderator"]),
    await signIn(["casebook:contributor"]),
  ];
  const title = `Secret ${crypto.randomUUID()}`;
  const made = await makeCase(contributor.token, { ...complete, title });
  await api("POST", `/casebook/cases/${made.id}/submit`, { token: contributor.token });
  await runJobs();
  expect((await mailTo(moderator.personId)).map(({ subject }) => subject)).toEqual([
    "A case was submitted for review",
  ]);
  expect(await mailTo(contributor.personId)).toEqual([]);

  const body = { field: "general", text: `Comment ${title}` };
  await api("POST", `/casebook/cases/${made.id}/needs-changes`, {
    ...{ token: moderator.token, body: { reason: `Reason ${title}` } },
  });
  await runJobs();
  await api("POST", `/casebook/cases/${made.id}/comments`, { token: moderator.token, body });
  await api("POST", `/casebook/cases/${made.id}/comments`, { token: moderator.token, body });
  await runJobs();
  expect(await mailTo(contributor.personId)).toHaveLength(1);
  await runJobs(Date.now() + PAUSE + 1000);
  const mails = await mailTo(contributor.personId);
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    "A case has a new comment",
    "A case needs changes",
  ]);
  for (const mail of mails) {
    expect(JSON.stringify(mail)).not.toContain(title);
    expect(mail.body).toContain(`/dashboard/casebook/cases/${made.case_id}`);
  }
});

it("who was taken off a case hears no more of it, not even of what waited, though they watched it and wrote there", async () => {
  const [moderator, contributor] = [
    await signIn(["casebook:moderator"]),
    await signIn(["casebook:contributor"]),
  ];
  const made = await makeCase(contributor.token, complete);
  const at = `/casebook/cases/${made.case_id}`;
  const body = { field: "general", text: "Look" };
  await api("PUT", `${at}/watch`, { token: contributor.token });
  const mine = await api<{ id: string }>("POST", `${at}/comments`, { token: contributor.token, body });
  const reply = () =>
    api("POST", `/casebook/comments/${mine.body.id}/replies`, {
      token: moderator.token,
      body: { text: "So" },
    });
  await reply();
  await runJobs();
  await reply();
  await runJobs();
  expect(await mailTo(contributor.personId)).toHaveLength(1);
  await api("PUT", `${at}/contributors`, { token: moderator.token, body: { person_ids: [] } });
  await reply();
  await runJobs(Date.now() + PAUSE + 1000);
  expect(await mailTo(contributor.personId)).toHaveLength(1);
});

it("while a reviewer reviews no more, the moderators hear of what is submitted, and the queue has it as nobody's", async () => {
  const [moderator, former, contributor] = [
    await signIn(["casebook:moderator"]),
    await signIn(["casebook:moderator"]),
    await signIn(["casebook:contributor"]),
  ];
  const title = `Waits ${crypto.randomUUID()}`;
  const made = await makeCase(contributor.token, { ...complete, title });
  const at = `/casebook/cases/${made.case_id}`;
  const admin = await signIn(["casebook:admin"]);
  await api("PUT", `${at}/reviewer`, { token: admin.token, body: { person_id: former.personId } });
  await runJobs();
  const nobodys = async () =>
    (await request("GET", "/dashboard/casebook/review?reviewer=none", { token: moderator.token })).text();
  const submit = async () => {
    await api("POST", `${at}/submit`, { token: contributor.token });
    await runJobs(Date.now() + PAUSE + 1000);
  };
  await submit();
  expect([(await mailTo(former.personId)).length, (await mailTo(moderator.personId)).length]).toEqual([1, 0]);
  expect(await nobodys()).not.toContain(title);
  await db.run(sql`UPDATE grants SET role = 'contributor' WHERE person_id = ${former.personId}`);
  expect(await nobodys()).toContain(title);
  await api("PUT", `${at}/state`, { token: contributor.token, body: { state: "DRAFT" } });
  await submit();
  expect([(await mailTo(former.personId)).length, (await mailTo(moderator.personId)).length]).toEqual([1, 1]);
});

it("a time that is off is told once to who set it, at the case, and not to who wants no such mail", async () => {
  const [first, second] = [await signIn(["casebook:moderator"]), await signIn(["casebook:moderator"])];
  const admin = await signIn(["casebook:admin"]);
  const by = systemCall(testEnv, "test").by;
  await chooseMailing(db, by, {
    ...{ personId: second.personId, mailing: "casebook.publications", isWanted: false },
  });
  for (const [one, expected] of [
    [first, ["A case will not be published at the time that was set"]],
    [second, []],
  ] as const) {
    const made = await makeCase(one.token, complete);
    const at = `/casebook/cases/${made.case_id}`;
    await api("PUT", `${at}/watch`, { token: one.token });
    const publish_at = new Date(Date.now() + 3_600_000).toISOString();
    await api("PUT", `${at}/schedule`, { token: one.token, body: { publish_at } });
    await api("PATCH", at, { token: admin.token, body: { tags: ["roads"] } });
    for (let turn = 0; turn < 2; turn++) {
      await publishDue.run(systemCall(testEnv, "test"), "");
      await runJobs();
    }
    const mails = await mailTo(one.personId);
    expect(mails.map(({ subject }) => subject)).toEqual(expected);
    for (const { body } of mails) expect(body).toContain(`/dashboard/casebook/cases/${made.case_id}`);
  }
});

it("who does not want a kind of mail does not get it", async () => {
  const [moderator, contributor] = [
    await signIn(["casebook:moderator"]),
    await signIn(["casebook:contributor"]),
  ];
  const made = await makeCase(contributor.token, complete);
  const by = systemCall(testEnv, "test").by;
  const choice = { personId: contributor.personId, mailing: "casebook.publications", isWanted: false };
  await chooseMailing(db, by, choice);
  await moveTo(moderator.token, made.id, "PUBLISHED");
  await runJobs();
  expect(await mailTo(contributor.personId)).toEqual([]);
});

const mailAt = (email: string) =>
  db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${email} ORDER BY created_at, id`,
  );

const post = (path: string, from: string) =>
  request("POST", path, {
    headers: {
      ...{ "content-type": "application/x-www-form-urlencoded", origin: "https://milepost.test" },
      "cf-connecting-ip": from,
    },
    body: "",
  });

/** As mail programs send it that choose the other encoding (RFC 8058, 3.1). */
const oneClick = (path: string) => {
  const body = new FormData();
  body.append("List-Unsubscribe", "One-Click");
  return request("POST", path, { body, headers: { "cf-connecting-ip": "203.0.113.79" } });
};

it("one click of a mail program ends mail to the team, in either encoding", async () => {
  for (const isMultipart of [false, true]) {
    const [moderator, contributor] = [
      await signIn(["casebook:moderator"]),
      await signIn(["casebook:contributor"]),
    ];
    const made = await makeCase(contributor.token, complete);
    await moveTo(moderator.token, made.id, "PUBLISHED");
    await runJobs();
    const [mail] = await mailTo(contributor.personId);
    const path = /\/unsubscribe\/\S+/.exec(mail?.body ?? "")?.[0] ?? "";
    const click = isMultipart ? oneClick(path) : post(path, "203.0.113.79");
    expect((await click).status).toBe(200);
    const choices = await db.all(sql`SELECT mailing, wanted FROM mailing_choices
      WHERE person_id = ${contributor.personId}`);
    expect(choices).toEqual([{ mailing: "casebook.publications", wanted: 0 }]);
  }
});

it("a reader who follows confirms, hears of a correction and a withdrawal once each, and ends it with a click", async () => {
  const { token } = await signIn(["casebook:moderator"]);
  const title = `Named ${crypto.randomUUID()}`;
  const made = await publishCase(token, { title });
  const email = `reader-${crypto.randomUUID()}@example.org`;
  const follow = (case_id?: string) =>
    request("POST", "/api/subscriptions/", {
      ...{
        body: { email, ...(case_id ? { case_id } : {}) },
        headers: { "cf-connecting-ip": "203.0.113.77" },
      },
    });
  expect((await follow(made.case_id)).status).toBe(202);
  expect((await follow(made.case_id)).status).toBe(202); // not written to again so soon
  expect((await follow("case-000000000000")).status).toBe(202);
  const [asked, ...more] = await mailAt(email);
  expect(more).toEqual([]);
  const link = /\/follow\/confirm\/\S+/.exec(asked?.body ?? "")?.[0] ?? "";

  const draft = await api<{ id: string }>("PATCH", `/casebook/cases/${made.id}`, {
    token,
    body: { tags: ["x"] },
  });
  await moveTo(token, draft.body.id, "PUBLISHED");
  await runJobs();
  expect(await mailAt(email)).toHaveLength(1); // nothing before it is confirmed
  expect((await visit(link)).status).toBe(200);
  expect((await post(link, "203.0.113.78")).status).toBe(200);
  expect((await follow()).status).toBe(202); // the whole archive too
  const links = (await mailAt(email)).map(({ body }) => /\/follow\/confirm\/\S+/.exec(body)?.[0] ?? "");
  expect((await post(links[1] ?? "", "203.0.113.78")).status).toBe(200);

  await moveTo(token, draft.body.id, "CLOSED", "Reason of the closing");
  await runJobs();
  const told = (await mailAt(email)).slice(2);
  expect(told.map(({ subject }) => subject)).toEqual(["A case was withdrawn"]);
  expect(JSON.stringify(told)).not.toContain(title);
  expect(JSON.stringify(told)).not.toContain("Reason of the closing");
  const [byForm = "", byParts = ""] = links.map((at) => at.replace("confirm", "end"));
  expect((await post(byForm, "203.0.113.79")).status).toBe(200);
  expect((await oneClick(byParts)).status).toBe(200);
  await moveTo(token, draft.body.id, "PUBLISHED");
  await runJobs();
  expect(await mailAt(email)).toHaveLength(3);
  expect(await db.all(sql`SELECT 1 FROM casebook_followers WHERE case_id = ${made.case_id}`)).toEqual([]);
});

it("five asks an hour of an address are taken, and what is no address is refused", async () => {
  const ask = (email: string) =>
    request("POST", "/api/subscriptions/", {
      body: { email },
      headers: { "cf-connecting-ip": "203.0.113.80" },
    });
  expect((await ask("nobody")).status).toBe(400);
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) statuses.push((await ask(`n${n}@example.org`)).status);
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
});
