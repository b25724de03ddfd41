import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { api, db, signIn, testEnv } from "../../testing/api";
import { moveCaseBy } from "../cases/move-case";
import { makeCase } from "../testing/case-records";
import { publishDue } from "./publish-due";

const complete = {
  ...{ alleged_entities: ["entity:person/ram-thapa"], key_allegations: ["It was never built."] },
  description: "What happened.",
};
const hour = 3_600_000;
const inAnHour = () => new Date(Date.now() + hour).toISOString();
const tick = (later: number) => publishDue.run(systemCall(testEnv, "test", Date.now() + later), "");

async function scheduled() {
  const moderator = await signIn(["casebook:moderator"]);
  const call = (method: string, path: string, body?: unknown) =>
    // biome-ignore lint/suspicious/noExplicitAny: looked at field by field
    api<any>(method, `/casebook/cases${path}`, { token: moderator.token, ...(body ? { body } : {}) });
  const { id } = await makeCase(moderator.token, complete);
  const publish_at = inAnHour();
  const answer = await call("PUT", `/${id}/schedule`, { publish_at, accepted: ["no_evidence"] });
  expect([answer.status, answer.body.publish_at]).toEqual([200, publish_at]);
  const read = async () => (await call("GET", `/${id}`)).body;
  const actions = async () =>
    (await call("GET", `/${id}/events`)).body.data.map(({ action }: { action: string }) => action);
  return { ...moderator, id, call, read, actions };
}

const mails = async (personId: string) =>
  (await db.all(sql`SELECT 1 FROM outbox WHERE recipient = ${`${personId}@milepost.test`}`)).length;

it("publishes once, when the time has come, in the name of who scheduled it", async () => {
  const { id, personId, read, actions, call } = await scheduled();
  await tick(hour - 60_000);
  expect((await read()).state).toBe("DRAFT");
  await Promise.all([tick(hour + 1000), tick(hour + 1000)]);
  await tick(hour + 60_000);
  expect(await read()).toMatchObject({
    ...{ state: "PUBLISHED", publish_at: null, public_version: 1 },
    versionInfo: { user_id: personId, change_summary: "First published" },
  });
  expect(await actions()).toEqual(["published", "scheduled", "created"]);
  expect((await call("GET", `/${id}/events`)).body.data[0].accepted).toEqual(["no_evidence"]);
  expect(await mails(personId)).toBe(0);
});

it("publishes what a key scheduled, in its name, and ends with it", async () => {
  const { token } = await signIn(["organisation:admin"]);
  const key = (
    await api<{ id: string; key: string }>("POST", "/api-keys", {
      ...{ token, body: { name: "Newsroom", scopes: ["admin"] } },
    })
  ).body;
  const made = async () => {
    const { id } = await makeCase(token, complete);
    const body = { publish_at: inAnHour() };
    const answer = await api("PUT", `/casebook/cases/${id}/schedule`, { token: key.key, body });
    expect(answer.status).toBe(200);
    // biome-ignore lint/suspicious/noExplicitAny: looked at field by field
    return async () => (await api<any>("GET", `/casebook/cases/${id}/events`, { token })).body.data;
  };
  const published = await made();
  await tick(60_000);
  await tick(hour + 1000);
  expect((await published())[0]).toMatchObject({
    action: "published",
    user: { id: key.id, name: "Newsroom" },
  });
  const ended = await made();
  await api("DELETE", `/api-keys/${key.id}`, { token });
  await tick(60_000);
  expect((await ended())[0].action).toBe("unscheduled");
});

it("what is put off or cancelled once it was found to be due is not published", async () => {
  const { id, personId, call, read } = await scheduled();
  const { by } = systemCall(testEnv, "test", Date.now() + hour + 1000);
  const asked = { by, caller: { id: personId, role: "moderator" }, id, ifMatch: undefined } as const;
  const publish = () => moveCaseBy(db, asked, "publish", { isScheduled: true });
  const publish_at = new Date(Date.now() + 2 * hour).toISOString();
  await call("PUT", `/${id}/schedule`, { publish_at });
  await publish();
  expect(await read()).toMatchObject({ state: "DRAFT", publish_at });
  await call("DELETE", `/${id}/schedule`);
  await publish();
  expect(await read()).toMatchObject({ state: "DRAFT", publish_at: null, public_version: null });
});

it("is cancelled by a change, and tells who scheduled it where that was somebody else", async () => {
  const { id, personId, read, actions } = await scheduled();
  const { token } = await signIn(["casebook:admin"]);
  await api("PATCH", `/casebook/cases/${id}`, { token, body: { tags: ["roads"] } });
  expect((await read()).publish_at).toBeNull();
  await tick(hour + 1000);
  await tick(hour + 1000);
  expect([(await read()).state, await mails(personId)]).toEqual(["DRAFT", 1]);
  expect(await actions()).toEqual(["unscheduled", "scheduled", "created"]);
});

it("ends with the role of who scheduled it, and with their own word", async () => {
  const first = await scheduled();
  await db.run(sql`UPDATE grants SET role = 'contributor' WHERE person_id = ${first.personId}`);
  await tick(0);
  expect(await mails(first.personId)).toBe(1);
  const second = await scheduled();
  expect((await second.call("DELETE", `/${second.id}/schedule`)).status).toBe(204);
  await tick(hour + 1000);
  expect([(await second.read()).state, await mails(second.personId)]).toEqual(["DRAFT", 0]);
});

it("is not published in the name of somebody who may not any more, though its time has come meanwhile", async () => {
  const { id, personId } = await scheduled();
  await db.run(sql`UPDATE grants SET role = 'contributor' WHERE person_id = ${personId}`);
  await tick(hour + 1000);
  const state = await db.get(sql`SELECT state FROM casebook_versions WHERE id = ${id}`);
  expect([state, await mails(personId)]).toEqual([{ state: "DRAFT" }, 1]);
});

it("takes an open version that is complete, and a time to come within a year", async () => {
  const { id, call } = await scheduled();
  const nextYear = new Date();
  nextYear.setUTCFullYear(nextYear.getUTCFullYear() + 1);
  const beside = (ms: number) => new Date(nextYear.getTime() + ms).toISOString();
  expect((await call("PUT", `/${id}/schedule`, { publish_at: beside(-hour) })).status).toBe(200);
  for (const publish_at of ["2020-01-01T00:00:00Z", beside(hour), "2999-01-01T00:00:00Z"]) {
    expect((await call("PUT", `/${id}/schedule`, { publish_at })).body.errors[0].path).toBe("publish_at");
  }
  await call("PUT", `/${id}/state`, { state: "CLOSED" });
  const refused = await call("PUT", `/${id}/schedule`, { publish_at: inAnHour() });
  expect([refused.status, refused.body.code]).toEqual([400, "invalid_transition"]);
});
