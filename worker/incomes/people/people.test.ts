import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { administrator, api, db, signIn } from "../../testing/api";
import { asMember, bareCase, invitedMember, unit } from "../testing/world";
import type { UserRecord } from "./schemas";

type Session = Awaited<ReturnType<typeof signIn>>;
interface Refused {
  code?: string;
  cases?: { id: string }[];
}
type Answered = UserRecord & Refused & { invitation_url: string | null };

const [own, foreign] = [newId("businessUnit"), newId("businessUnit")];
let all: Session;
let admin: Session;
beforeAll(async () => {
  all = await administrator();
  admin = await signIn([]);
  await atomically(db, [unit(own), unit(foreign), ...asMember(admin.personId, "admin", [own])]);
});

const call = <T = Answered>(as: Session, method: string, path: string, body?: unknown) =>
  api<T>(method, `/incomes${path}`, { token: as.token, ...(body === undefined ? {} : { body }) });
const address = () => `${newId("person")}@example.org`;

/** Somebody of these units, known by id. */
async function someone(role: Parameters<typeof invitedMember>[0], units: string[]): Promise<string> {
  const { id, statements } = invitedMember(role, units);
  await atomically(db, statements);
  return id;
}

const tokenOf = (url: string | null) => new URL(url ?? "").searchParams.get("token");
const redeem = (token: string | null) =>
  api("POST", "/auth/reset", { body: { token, new_password: "a password of my own" } });

describe("an admin", () => {
  it("sees those who share a unit, and no others", async () => {
    const [near, far, both] = [
      await someone("editor", [own]),
      await someone("editor", [foreign]),
      await someone("viewer", [own, foreign]),
    ];
    const { body } = await call<{ data: UserRecord[] }>(admin, "GET", "/users?limit=100");
    const seen = body.data.map(({ id }) => id);
    expect([near, far, both].map((id) => seen.includes(id))).toEqual([true, false, true]);
    expect((await call(admin, "GET", `/users/${far}`)).status).toBe(404);
    expect((await call(admin, "PATCH", `/users/${far}`, { name: "X" })).status).toBe(404);
  });

  it("makes nobody external: they come by registration or by a case", async () => {
    const id = await someone("viewer", [own]);
    expect((await call(admin, "PATCH", `/users/${id}`, { role: "user", business_unit_ids: [] })).status).toBe(
      403,
    );
    expect((await call(admin, "GET", `/users/${id}`)).body).toMatchObject({ role: "viewer" });
    const body = { name: "Out", email: address(), role: "user" };
    expect((await call(admin, "POST", "/users", body)).status).toBe(403);
  });

  it("manages editors and viewers without a foreign unit, and nobody else", async () => {
    const people: [string, number][] = [
      [await someone("editor", [own]), 200],
      [await someone("viewer", [own]), 200],
      [await someone("editor", [own, foreign]), 403],
      [await someone("admin", [own]), 403],
    ];
    for (const [id, status] of people) {
      expect((await call(admin, "PATCH", `/users/${id}`, { all_cases: false })).status).toBe(status);
      expect((await call(admin, "DELETE", `/users/${id}`)).status).toBe(status === 200 ? 204 : status);
    }
  });

  it.each([
    ["an admin", { role: "admin" }],
    ["a super administrator", { role: "super_admin" }],
    ["somebody of a foreign unit", { role: "editor", business_unit_ids: [foreign] }],
  ])("neither makes %s nor invites one", async (_, change) => {
    const id = await someone("editor", [own]);
    expect((await call(admin, "PATCH", `/users/${id}`, change)).status).toBe(403);
    const body = { name: "New", email: address(), ...change };
    expect((await call(admin, "POST", "/users", body)).status).toBe(403);
    expect((await call(all, "GET", `/users/${id}`)).body).toMatchObject({
      role: "editor",
      business_unit_ids: [own],
    });
  });

  it("gives tags as far as their own reach, and cases that they may assign", async () => {
    const id = await someone("editor", [own]);
    const [viewed, edited, other] = [newId("tag"), newId("tag"), newId("tag")];
    const [mine, hidden, shown] = [newId("case"), newId("case"), newId("case")];
    const tag = (one: string) =>
      sql`INSERT INTO tags (id, name, name_key, name_lower, created_at) VALUES (${one}, ${one}, ${one}, ${one}, 0)`;
    await atomically(db, [
      ...[viewed, edited, other].map(tag),
      sql`INSERT INTO tag_grants (person_id, tag_id, permission)
        VALUES (${admin.personId}, ${viewed}, 'view'), (${admin.personId}, ${edited}, 'edit')`,
      bareCase(mine, all.personId, own),
      bareCase(hidden, all.personId, foreign),
      bareCase(shown, all.personId, foreign),
      sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at)
        VALUES (${admin.personId}, ${shown}, 'edit', 0), (${id}, ${hidden}, 'view', 0)`,
    ]);
    const give = (body: object) => call(admin, "PATCH", `/users/${id}`, body);
    const tags = (tag_id: string, permission: string) => ({ tags: [{ tag_id, permission }] });
    const cases = (case_id: string) => ({ cases: [{ case_id, permission: "edit" }] });
    expect((await give(tags(viewed, "view"))).status).toBe(200);
    expect((await give(tags(edited, "edit"))).status).toBe(200);
    expect((await give(tags(viewed, "edit"))).status).toBe(403);
    expect((await give(tags(other, "view"))).status).toBe(403);
    // Nor do they take away what is further than that.
    const wider = [
      { tag_id: viewed, permission: "edit" },
      { tag_id: other, permission: "view" },
    ];
    await call(all, "PATCH", `/users/${id}`, { tags: [{ tag_id: edited, permission: "edit" }, ...wider] });
    expect((await give(tags(viewed, "view"))).status).toBe(403);
    expect((await give({ tags: [] })).status).toBe(200);
    const held = (await call(all, "GET", `/users/${id}`)).body.tags;
    expect(held).toHaveLength(2);
    expect(held).toEqual(expect.arrayContaining(wider));
    expect((await give(cases(mine))).status).toBe(200);
    expect((await give(cases(shown))).status).toBe(403);
    expect((await give(cases(hidden))).status).toBe(404);
    // A list replaces what is the admin's to take away; what they know nothing of stays.
    expect((await give({ cases: [] })).body).toMatchObject({ cases: [], cases_count: 0 });
    expect((await call(all, "GET", `/users/${id}`)).body.cases).toEqual([
      { case_id: hidden, permission: "view" },
    ]);
  });
});

describe("nobody", () => {
  it("changes their own role, units or grants, nor leaves by themself", async () => {
    const above = await signIn(["incomes:super_admin"]);
    for (const who of [admin, above]) {
      for (const change of [
        { role: "viewer" },
        { business_unit_ids: [own] },
        { tags: [] },
        { all_cases: true },
      ]) {
        expect((await call(who, "PATCH", `/users/${who.personId}`, change)).status).toBe(403);
      }
      expect((await call(who, "DELETE", `/users/${who.personId}`)).status).toBe(403);
      expect((await call(who, "PATCH", `/users/${who.personId}`, { name: "Maya" })).body.name).toBe("Maya");
    }
  });

  it("takes their role from an administrator of the organisation here", async () => {
    const other = await administrator();
    const paths = `/users/${other.personId}`;
    expect((await call(all, "PATCH", paths, { role: "viewer", business_unit_ids: [own] })).status).toBe(409);
    expect((await call(all, "DELETE", paths)).status).toBe(409);
  });
});

describe("somebody who is let in", () => {
  it("gets a link that works once, the inviter's units, and all cases of these", async () => {
    const email = address();
    const made = await call(admin, "POST", "/users", { name: "Asha", email, role: "viewer" });
    expect(made).toMatchObject({
      status: 201,
      body: { status: "invited", role: "viewer", all_cases: true, business_unit_ids: [own] },
    });
    const token = tokenOf(made.body.invitation_url);
    const again = await call(admin, "POST", `/users/${made.body.id}/invite`);
    expect((await redeem(token)).status).toBe(400); // a newer link voids the older
    expect((await redeem(tokenOf(again.body.invitation_url))).status).toBe(204);
    expect((await redeem(tokenOf(again.body.invitation_url))).status).toBe(400);
    expect((await call(admin, "GET", `/users/${made.body.id}`)).body.status).toBe("active");
    expect((await call(admin, "POST", `/users/${made.body.id}/invite`)).body.code).toBe("not_invited");
    expect((await call(admin, "POST", "/users", { name: "Again", email, role: "viewer" })).status).toBe(409);
  });

  it("keeps password and role where they are of another module already", async () => {
    const known = await signIn(["referrals:viewer"]);
    const email = `${known.personId}@milepost.test`;
    const made = await call(admin, "POST", "/users", { name: "Else", email, role: "editor" });
    expect(made).toMatchObject({
      status: 201,
      body: { id: known.personId, invitation_url: null, name: "Test Person" },
    });
    expect((await call(known, "GET", "/me")).body.role).toBe("editor");
    expect((await call(admin, "DELETE", `/users/${known.personId}`)).status).toBe(204);
    const me = await api<{ grants: unknown[] }>("GET", "/me", { token: known.token });
    expect(me.body.grants).toEqual([{ module: "referrals", role: "viewer" }]);
  });

  it.each([
    ["an editor without a unit", { role: "editor", business_unit_ids: [] }],
    ["somebody external with a unit", { role: "user", business_unit_ids: [own] }],
    ["an unknown unit", { role: "editor", business_unit_ids: [newId("businessUnit")] }],
    ["an unknown company", { role: "editor", business_unit_ids: [own], company_id: newId("company") }],
    ["an unknown field", { role: "editor", business_unit_ids: [own], status: "active" }],
  ])("is not %s", async (_, body) => {
    const answer = await call(all, "POST", "/users", { name: "New", email: address(), ...body });
    expect(answer.status).toBe(400);
  });

  it("loses the units with the role that has none, and sees none of theirs any more", async () => {
    const id = await someone("editor", [own]);
    expect((await call(all, "PATCH", `/users/${id}`, { role: "user" })).body).toMatchObject({
      ...{ role: "user", all_cases: false, business_unit_ids: [] },
    });
    expect((await call(all, "PATCH", `/users/${id}`, { role: "viewer" })).status).toBe(400);
  });
});

describe("somebody who leaves", () => {
  it("is out at once with an old token, and comes back by a new role", async () => {
    const who = await signIn([]);
    await atomically(db, asMember(who.personId, "editor", [own]));
    expect((await call(who, "GET", "/me")).status).toBe(200);
    expect((await call(admin, "DELETE", `/users/${who.personId}`)).status).toBe(204);
    expect((await call(who, "GET", "/me")).status).toBe(401);
    expect((await call(all, "GET", `/users/${who.personId}`)).status).toBe(404);
    const email = `${who.personId}@milepost.test`;
    const back = await call(admin, "POST", "/users", { name: "Asha", email, role: "viewer" });
    const invited = { id: who.personId, status: "invited", role: "viewer" };
    expect(back).toMatchObject({ status: 201, body: invited });
    expect((await call(who, "GET", "/me")).status).toBe(401); // the session stays ended
    // What they knew before opens nothing: they choose a password anew.
    const kept = await db.get(sql`SELECT password_hash FROM people WHERE id = ${who.personId}`);
    expect(kept).toEqual({ password_hash: null });
    expect((await redeem(tokenOf(back.body.invitation_url))).status).toBe(204);
  });

  it("hands cases over first", async () => {
    const id = await someone("editor", [own]);
    const caseId = newId("case");
    await atomically(db, [bareCase(caseId, id, own)]);
    const refused = await call(admin, "DELETE", `/users/${id}`);
    expect(refused).toMatchObject({ status: 409, body: { code: "owns_cases", cases: [{ id: caseId }] } });
    await db.run(sql`UPDATE incomes_cases SET owner_id = ${all.personId} WHERE id = ${caseId}`);
    expect((await call(admin, "DELETE", `/users/${id}`)).status).toBe(204);
  });
});

it("whom to share with is found by a part of the name or the address, and told apart from externals", async () => {
  const [inside, outside] = [await someone("editor", [foreign]), await someone("user", [])];
  const editor = await signIn([]);
  await atomically(db, asMember(editor.personId, "editor", [own]));
  const find = (q: string) =>
    call<{ id: string; external: boolean }[]>(editor, "GET", `/people?q=${encodeURIComponent(q)}`);
  expect((await find(inside)).body).toMatchObject([{ id: inside, external: false }]);
  expect((await find(outside)).body).toMatchObject([{ id: outside, external: true }]);
  expect((await find("a")).status).toBe(400);
});
