import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { api, db, signIn } from "../../testing/api";
import { makeAssessment } from "../testing/records";
import type { PersonRecord } from "./schemas";

type Made = PersonRecord & { code: string; temporary_password: string | null; invitation_url: string | null };
const call = (token: string, method: string, path: string, body?: unknown) =>
  api<Made>(method, `/workshops${path}`, { token, ...(body === undefined ? {} : { body }) });

let staff: string;
let [first, second] = ["", ""];
beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
  [first, second] = [(await makeAssessment(staff)).id, (await makeAssessment(staff)).id];
});

it("makes somebody new a facilitator, with credentials that are shown once", async () => {
  const body = { name: "Sittie Guro", email: "Sittie@example.org", assessment_ids: [first] };
  const made = await call(staff, "POST", "/people", body);
  expect(made).toMatchObject({ status: 201, body: { role: "facilitator", assessment_ids: [first] } });
  const { id, temporary_password: password } = made.body;
  expect(made.body.invitation_url).toMatch(/\/reset\?token=/);
  const signedIn = await api<{ access_token: string }>("POST", "/auth/login", {
    body: { email: body.email, password },
  });
  expect(signedIn.status).toBe(200);
  const letter = await db.get<{ body: string }>(
    sql`SELECT body FROM outbox WHERE recipient LIKE 'sittie@example.org'`,
  );
  expect(letter?.body).toContain(made.body.invitation_url);
  const known = await call(staff, "POST", "/people", {
    ...body,
    email: "SITTIE@example.org",
    assessment_ids: [second],
  });
  expect(known.body).toMatchObject({ id, temporary_password: null, invitation_url: null });
  expect(known.body.assessment_ids.toSorted()).toEqual([first, second].toSorted());
  expect((await call(staff, "GET", "/people?role=facilitator&q=sittie")).body).toMatchObject({ total: 1 });
  expect((await call(staff, "PATCH", `/people/${id}`, { assessment_ids: [] })).status).toBe(400);
  const less = await call(staff, "PATCH", `/people/${id}`, { assessment_ids: [second] });
  expect(less.body.assessment_ids).toEqual([second]);
  expect((await call(staff, "DELETE", `/people/${id}`)).status).toBe(204);
  expect((await call(staff, "PATCH", `/people/${id}`, { assessment_ids: [first] })).status).toBe(404);
  const person = await db.get(sql`SELECT deactivated_at IS NULL AS active FROM people WHERE id = ${id}`);
  expect(person).toEqual({ active: 0 });
});

it("takes no participant, no contact of two people, and no assessment that is none", async () => {
  const participant = await signIn(["workshops:participant"]);
  const [one, other] = [`${participant.personId}@milepost.test`, "+639171234567"];
  await call(staff, "POST", "/people", { name: "Omar", phone: other, assessment_ids: [first] });
  const body = { name: "Somebody", email: one, assessment_ids: [first] };
  await db.run(sql`UPDATE people SET email = ${one}, email_key = ${one} WHERE id = ${participant.personId}`);
  expect((await call(staff, "POST", "/people", body)).body.code).toBe("role_conflict");
  expect((await call(staff, "POST", "/people", { ...body, phone: other })).status).toBe(409);
  const nowhere = await call(staff, "POST", "/people", { ...body, assessment_ids: [first, "asm_none"] });
  expect(nowhere).toMatchObject({ status: 400, body: { errors: [{ path: "assessment_ids.1" }] } });
});

it("tells who joins a team by mail, once for each assessment that is new to them, and nobody of what they did", async () => {
  const made = await call(staff, "POST", "/people", {
    ...{ name: "Bai Guro", email: "bai@example.org", assessment_ids: [first] },
  });
  const letters = () =>
    db.all<{ body: string }>(
      sql`SELECT body FROM outbox WHERE recipient = 'bai@example.org' ORDER BY created_at, id`,
    );
  expect(await letters()).toHaveLength(1);
  const title = async (id: string) =>
    (await db.get<{ title: string }>(sql`SELECT title FROM assessments WHERE id = ${id}`))?.title ?? "?";

  const team = [{ person_id: made.body.id, role: "facilitator" }];
  expect((await call(staff, "PATCH", `/assessments/${second}`, { team })).status).toBe(200);
  const [, joined, ...more] = await letters();
  expect(joined?.body).toContain(`- ${await title(second)}\n`);
  expect(joined?.body).toContain("/mana/workshops/");
  expect(joined?.body).not.toContain("/reset?token=");
  expect(more).toEqual([]);

  // Who stays on the team, and who is on it as something else, hears nothing.
  const observer = { person_id: made.body.id, role: "observer" };
  await call(staff, "PATCH", `/assessments/${second}`, { team: [...team, observer] });
  await call(staff, "PATCH", `/people/${made.body.id}`, { assessment_ids: [first, second] });
  expect(await letters()).toHaveLength(2);

  const third = await call(staff, "POST", "/assessments", { title: "A third one", team });
  expect(third.status).toBe(201);
  expect((await letters())[2]?.body).toContain("- A third one\n");
  await call(staff, "PATCH", `/people/${made.body.id}`, { assessment_ids: [first] });
  await call(staff, "PATCH", `/people/${made.body.id}`, { assessment_ids: [first, third.body.id] });
  expect(await letters()).toHaveLength(4);

  const own = await signIn(["workshops:staff"]);
  await db.run(sql`UPDATE people SET email = 'own@example.org' WHERE id = ${own.personId}`);
  await call(own.token, "PATCH", `/assessments/${first}`, {
    team: [{ person_id: own.personId, role: "facilitator" }],
  });
  expect(await db.all(sql`SELECT 1 FROM outbox WHERE recipient = 'own@example.org'`)).toEqual([]);
});
