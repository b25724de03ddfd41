import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { administrator, api, db, signIn } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { asMember, bareCase, invitedMember, unit } from "../testing/world";

type Session = Awaited<ReturnType<typeof signIn>>;
let [own, caseId] = ["", ""];
let all: Session;
let admin: Session;
let owner: Session;
beforeEach(async () => {
  [own, caseId] = [newId("businessUnit"), newId("case")];
  all = await administrator();
  [admin, owner] = [await signIn([]), await signIn([])];
  await atomically(db, [
    unit(own),
    ...asMember(admin.personId, "admin", [own]),
    ...asMember(owner.personId, "editor", [own]),
    bareCase(caseId, owner.personId, own, { name: "Sidama" }),
  ]);
});

interface Answer {
  code?: string;
  request_id?: string;
  status?: string;
  person?: { id: string } | null;
}
const share = (as: Session, body: object) =>
  api<Answer>("POST", `/incomes/cases/${caseId}/access`, { token: as.token, body });
const decide = (as: Session, id: string | undefined, decision: string, body = {}) =>
  api<Answer>("POST", `/incomes/access-requests/${id}/${decision}`, { token: as.token, body });
const access = async () =>
  (
    await api<{ data: { person: { id: string }; permission: string }[] }>(
      "GET",
      `/incomes/cases/${caseId}/access`,
      {
        token: owner.token,
      },
    )
  ).body.data.map(({ person, permission }) => [person.id, permission]);
const subjects = async (to: string) =>
  (
    await db.all<{ subject: string }>(sql`SELECT subject FROM outbox WHERE recipient = ${to} ORDER BY id`)
  ).map(({ subject }) => subject);
const mailOf = ({ personId }: Session) => `${personId}@milepost.test`;

it("a colleague is let in at once, changed, and given up by themself", async () => {
  const foreign = newId("businessUnit");
  const colleague = await signIn([]);
  await atomically(db, [unit(foreign), ...asMember(colleague.personId, "viewer", [foreign])]);
  const person_id = colleague.personId;
  expect((await share(owner, { person_id, permission: "view" })).status).toBe(201);
  expect(await subjects(mailOf(colleague))).toEqual(["“Sidama” is shared with you"]);
  expect((await share(owner, { person_id, permission: "edit" })).status).toBe(200);
  expect(await access()).toEqual([[person_id, "edit"]]);
  expect((await share(colleague, { person_id: all.personId, permission: "view" })).status).toBe(403);
  const path = `/incomes/cases/${caseId}/access/${person_id}`;
  expect((await api("DELETE", path, { token: colleague.token })).status).toBe(204);
  expect((await api("DELETE", path, { token: colleague.token })).status).toBe(404);
});

it("who may already is not let in again", async () => {
  for (const who of [owner, admin, all]) {
    expect((await share(owner, { person_id: who.personId, permission: "view" })).body.code).toBe(
      "already_may",
    );
  }
  expect((await share(owner, { person_id: newId("person"), permission: "view" })).status).toBe(400);
});

it("an unknown address waits for an admin of the unit, then is invited as somebody external", async () => {
  const email = `${newId("person")}@example.org`;
  const asked = await share(owner, { email, name: "Léa", permission: "edit" });
  expect(asked).toMatchObject({ status: 202, body: { status: "requested" } });
  expect((await share(owner, { email, permission: "edit" })).body.request_id).toBe(asked.body.request_id);
  expect(await access()).toEqual([]);
  expect(await subjects(mailOf(admin))).toEqual(["Somebody is to be let into “Sidama”"]);
  const foreign = await signIn([]);
  const other = newId("businessUnit");
  await atomically(db, [unit(other), ...asMember(foreign.personId, "admin", [other])]);
  expect((await decide(foreign, asked.body.request_id, "approve")).status).toBe(403);
  const approved = await decide(admin, asked.body.request_id, "approve", { permission: "view" });
  expect(approved).toMatchObject({ status: 200, body: { status: "approved", permission: "view" } });
  expect(await access()).toEqual([[approved.body.person?.id, "view"]]);
  expect(await subjects(mailOf(owner))).toEqual(["Léa may open “Sidama” now"]);
  expect(await subjects(email)).toHaveLength(1);
  const user = await api<Answer>("GET", `/incomes/users/${approved.body.person?.id}`, { token: all.token });
  expect(user.body).toMatchObject({ role: "user", status: "invited", business_unit_ids: [] });
  expect((await decide(admin, asked.body.request_id, "decline")).status).toBe(409);
});

it("an admin of the unit lets somebody external in at once; declined, nobody is", async () => {
  const { id, statements } = invitedMember("user", []);
  await atomically(db, statements);
  const asked = await share(owner, { person_id: id, permission: "view" });
  const declined = await decide(admin, asked.body.request_id, "decline", { note: "Not now." });
  expect(declined.body.status).toBe("declined");
  expect(await subjects(mailOf(owner))).toEqual(["Asha Rai was not let into “Sidama”"]);
  expect(await access()).toEqual([]);
  expect((await share(admin, { person_id: id, permission: "view" })).status).toBe(201);
  expect(await access()).toEqual([[id, "view"]]);
});

it("a case is handed over to somebody active who is not external; whose it was edits it still", async () => {
  await loadMaster();
  const { id } = await makeCase(owner.token, { name: "Yirga", business_unit_id: own });
  const heir = await signIn([]);
  const external = await signIn([]);
  const invited = invitedMember("editor", [own]);
  await atomically(db, [
    ...invited.statements,
    ...asMember(heir.personId, "viewer", [own]),
    ...asMember(external.personId, "user", []),
    sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at)
      VALUES (${heir.personId}, ${id}, 'view', 0)`,
  ]);
  const hand = (as: Session, person_id: string) =>
    api<object>("POST", `/incomes/cases/${id}/owner`, { token: as.token, body: { person_id } });
  expect((await hand(heir, heir.personId)).status).toBe(403);
  for (const unfit of [external.personId, invited.id, newId("person")]) {
    expect(await hand(owner, unfit)).toMatchObject({
      status: 400,
      body: { errors: [{ path: "person_id" }] },
    });
  }
  const handed = await hand(owner, heir.personId);
  expect(handed).toMatchObject({ status: 200, body: { owner: { id: heir.personId }, right: "edit" } });
  const grants = await db.all(sql`SELECT person_id, permission FROM case_grants WHERE case_id = ${id}`);
  expect(grants).toEqual([{ person_id: owner.personId, permission: "edit" }]);
  expect((await hand(owner, heir.personId)).status).toBe(403);
  expect((await hand(heir, heir.personId)).body).toMatchObject({ right: "own" });
  expect(await subjects(mailOf(heir))).toEqual(["“Yirga” is yours now"]);
});
