import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, signIn } from "../../testing/api";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince, type Registered, register } from "../testing/registered";

let token: string;
let assessmentId: string;
let province: string;
beforeAll(async () => {
  token = (await administrator()).token;
  assessmentId = (await makeAssessment(token, [], { language: "fil" })).id;
  province = await makeProvince(token);
});

const path = (more = "", assessment = assessmentId) =>
  `/workshops/assessments/${assessment}/participants${more}`;
const call = (method: string, more: string, body?: object) =>
  api<Record<string, unknown>>(method, path(more), { token, ...(body ? { body } : {}) });

const importFile = (text: string, query = "", fileName = "people.csv") => {
  const body = new FormData();
  body.set("file", new Blob([text]), fileName);
  return api<Record<string, unknown>>("POST", path(`/import${query}`), { token, body });
};

it("a participant signs in with the password that is shown once; the same contact is no second account", async () => {
  const made = await register(token, assessmentId, province, { phone: "+639170000001" });
  expect(made).toMatchObject({
    locale: "fil",
    status: "invited",
    opened: [],
    current: "",
    waiting_for: "workshop_1",
  });
  const login = await api("POST", "/auth/login", {
    body: { email: made.email, password: made.temporary_password },
  });
  expect(login.body).toMatchObject({ user: { must_change_password: true } });
  const body = { name: "Other", stakeholder_type: "elder", province_id: province };
  const again = await call("POST", "", { ...body, email: made.email?.toUpperCase() });
  expect(again.body).toMatchObject({
    status: 409,
    detail: "A participant with this e-mail address already exists",
  });
  const byPhone = await call("POST", "", { ...body, phone: "+639170000001" });
  expect(byPhone.body).toMatchObject({
    status: 409,
    detail: "A participant with this phone number already exists",
  });
});

it("who is known elsewhere joins with the sign-in they have; staff and facilitators do not", async () => {
  const other = await makeAssessment(token);
  const known = await register(token, other.id, province);
  const joined = await register(token, assessmentId, province, {
    email: known.email,
    phone: "+639170000002",
  });
  expect(joined).toMatchObject({
    ...{ person_id: known.person_id, phone: "+639170000002" },
    ...{ temporary_password: null, invitation_url: null },
  });
  expect((await call("PATCH", `/${joined.id}`, { email: "new@example.org" })).status).toBe(403);
  expect((await call("PATCH", `/${joined.id}`, { name: "Called Otherwise" })).body.name).toBe(
    "Called Otherwise",
  );
  const staff = await signIn(["workshops:staff"]);
  const refused = await call("POST", "", {
    ...{ name: "Staff", email: `${staff.personId}@milepost.test` },
    ...{ stakeholder_type: "other", province_id: province },
  });
  expect(refused.body).toMatchObject({ status: 409, code: "role_conflict" });
});

it("who chooses another language gets mails in it too, and keeps it where a facilitator changes something else", async () => {
  const made = await register(token, assessmentId, province, { locale: "en" });
  const own = await signIn([], { personId: made.person_id });
  await db.run(sql`UPDATE people SET must_change_password = 0 WHERE id = ${made.person_id}`);
  const choose = (locale: string) => api("PATCH", "/me", { token: own.token, body: { locale } });
  expect((await choose("fil")).status).toBe(200);
  expect((await call("GET", `/${made.id}`)).body.locale).toBe("fil");
  await call("PATCH", `/${made.id}`, { office_business_name: "Sample Cooperative" });
  expect((await api<{ locale: string }>("GET", "/me", { token: own.token })).body.locale).toBe("fil");
  await choose("fr-SN");
  expect((await call("GET", `/${made.id}`)).body.locale).toBe("fr");
  await call("PATCH", `/${made.id}`, { locale: "en" });
  expect((await api<{ locale: string }>("GET", "/me", { token: own.token })).body.locale).toBe("en");
});

it("an account ends with its role; what was submitted is erased only on purpose", async () => {
  const made = await register(token, assessmentId, province);
  await db.run(
    sql`UPDATE participants SET completed = '{"workshop_1":{"at":1,"version":1}}' WHERE id = ${made.id}`,
  );
  expect((await call("DELETE", `/${made.id}`)).body).toMatchObject({ code: "has_answers" });
  expect((await call("DELETE", `/${made.id}?erase=true`)).status).toBe(204);
  expect((await call("GET", `/${made.id}`)).status).toBe(404);
  const left = await db.get<{ name: string; grants: number }>(sql`SELECT name,
    (SELECT count(*) FROM grants WHERE person_id = p.id) AS grants FROM people p WHERE id = ${made.person_id}`);
  expect(left).toEqual({ name: "–", grants: 0 });
  const next = await register(token, assessmentId, province);
  expect(next.number).toBe((made as Registered).number + 1);
});

it("a file makes all or nothing, and tells each fault at its row and column", async () => {
  const head = "first_name;last_name;email;phone;stakeholder_type;province;locale";
  const taken = await register(token, assessmentId, province);
  const rows = [
    `Ali;One;ali.one@example.org;;farmer;${province};`,
    `Bai;Two;;;elder;${province};`, // nobody could reach her
    `Ali;Again;ALI.ONE@example.org;;farmer;${province};`,
    `Known;Here;${taken.email};;farmer;${province};`,
  ];
  const skipped = [
    { row: 3, reason: "no_contact" },
    { row: 4, reason: "repeated" },
    { row: 5, reason: "already_participant" },
  ];
  const tried = await importFile([head, ...rows].join("\r\n"), "?dry_run=true");
  expect([tried.status, tried.body]).toEqual([200, { rows: 4, valid: 1, errors: [], skipped }]);
  const wrong = await importFile(
    [head, ...rows, "Cy;;cy@;;nobody;nowhere;de", `;;d@example.org;;elder;;`].join("\n"),
  );
  expect(wrong.status).toBe(400);
  expect(
    (wrong.body.errors as { row: number; column: string }[]).map(({ row, column }) => `${row} ${column}`),
  ).toEqual([
    ...["6 email", "6 stakeholder_type", "6 locale", "6 province"],
    ...["7 first_name", "7 province"],
  ]);
  // Lengths are of characters, as in a form: what takes two units counts once.
  const long = await importFile(
    [120, 121]
      .map((n) => `${"🌾".repeat(n)};;e${n}@example.org;;elder;${province};`)
      .reduce((all, one) => `${all}\n${one}`, head),
    "?dry_run=true",
  );
  expect(long.body).toMatchObject({ rows: 2, valid: 1, errors: [{ row: 3, column: "first_name" }] });
  const made = await importFile(`\uFEFF${[head, ...rows].join("\n")}`);
  expect(made.body).toMatchObject({ created: 1, joined: 0, skipped, participants: [{ name: "Ali One" }] });
  const found = await api<{ total: number }>("GET", path("?q=ali one"), { token });
  expect(found.body.total).toBe(1);
});

it("a file that is none, or lacks columns, is refused by name", async () => {
  const missing = await importFile("name,phone\nA,1");
  expect([missing.status, missing.body.detail]).toEqual([
    400,
    "Missing required columns: stakeholder_type, province",
  ]);
  for (const answer of [await importFile("name", "", "people.txt"), await importFile("\0n\0a\0m\0e")]) {
    expect([answer.status, answer.body.detail]).toEqual([415, "File must be a CSV file"]);
  }
  const large = await importFile("x".repeat(5 * 1024 * 1024 + 1));
  expect([large.status, large.body.detail]).toEqual([413, "File size must be less than 5MB"]);
});

it("five thousand rows take seconds", async () => {
  const head = "name,email,stakeholder_type,province";
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `Person ${i},p${i}@many.example.org,farmer,${province}`,
  );
  const { id } = await makeAssessment(token);
  const body = new FormData();
  body.set("file", new Blob([[head, ...rows].join("\n")]), "many.csv");
  const made = await api<{ created: number; participants: { number: number; name: string }[] }>(
    "POST",
    path("/import", id),
    { token, body },
  );
  expect([made.status, made.body.created]).toEqual([201, 5000]);
  expect(made.body.participants[4999]).toMatchObject({ number: 5000, name: "Person 4999" });
});

it("a list is filtered by how far people are", async () => {
  const { id } = await makeAssessment(token);
  const [one, two] = [await register(token, id, province), await register(token, id, province)];
  await db.run(
    sql`UPDATE participants SET completed = '{"workshop_1":{"at":1,"version":1}}' WHERE id = ${one.id}`,
  );
  const ids = async (query: string) =>
    (await ask<{ data: { id: string }[] }>(token, "GET", `/assessments/${id}/participants${query}`)).data.map(
      (each) => each.id,
    );
  expect(await ids("?submitted=workshop_1")).toEqual([one.id]);
  expect(await ids("?not_submitted=workshop_1")).toEqual([two.id]);
  expect(await ids("?sort=-number")).toEqual([two.id, one.id]);
});
