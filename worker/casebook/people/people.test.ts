import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, signIn } from "../../testing/api";

type Session = Awaited<ReturnType<typeof signIn>>;
interface Person {
  id: string;
  role: string;
  status: string;
  invited: boolean;
  invitation_url: string | null;
  detail: string;
  data: Person[];
}

let organiser: Session;
let admin: Session;
let moderator: Session;
beforeAll(async () => {
  organiser = await administrator();
  [admin, moderator] = [await signIn(["casebook:admin"]), await signIn(["casebook:moderator"])];
});

const call = (who: Session, method: string, path: string, body?: unknown) =>
  api<Person>(method, `/casebook/people${path}`, {
    token: who.token,
    ...(body === undefined ? {} : { body }),
  });
const someone = (role: string) => ({ name: "Asha Rai", email: `${crypto.randomUUID()}@example.org`, role });
const insufficient = { status: 403, body: { detail: "Insufficient permissions" } };

it("a moderator looks after contributors alone", async () => {
  const made = await call(moderator, "POST", "", someone("contributor"));
  expect(made).toMatchObject({ status: 201, body: { role: "contributor", status: "active", invited: true } });
  expect(made.body.invitation_url).toContain("/reset?token=");
  for (const role of ["moderator", "admin"]) {
    expect(await call(moderator, "POST", "", someone(role))).toMatchObject(insufficient);
    expect(await call(moderator, "PATCH", `/${made.body.id}`, { role })).toMatchObject(insufficient);
  }
  for (const id of [admin.personId, moderator.personId, organiser.personId]) {
    expect(await call(moderator, "GET", `/${id}`)).toMatchObject(insufficient);
    expect(await call(moderator, "PATCH", `/${id}`, { name: "" })).toMatchObject(insufficient);
    expect(await call(moderator, "DELETE", `/${id}`)).toMatchObject(insufficient);
  }
  const { body } = await call(moderator, "GET", "?limit=100");
  expect(new Set(body.data.map(({ role }) => role))).toEqual(new Set(["contributor"]));
  expect((await call(moderator, "POST", `/${made.body.id}/invite`)).body.invitation_url).toContain("token=");
  expect((await call(moderator, "PATCH", `/${made.body.id}`, { status: "inactive" })).body.status).toBe(
    "inactive",
  );
});

it("an administrator moves roles, and withdrawing the last one deactivates", async () => {
  const { body: made } = await call(admin, "POST", "", someone("moderator"));
  expect((await call(admin, "PATCH", `/${made.id}`, { role: "contributor" })).body.role).toBe("contributor");
  expect((await call(admin, "DELETE", `/${made.id}`)).status).toBe(204);
  expect((await call(admin, "GET", `/${made.id}`)).status).toBe(404);
  const known = { person_id: made.id, role: "contributor" };
  expect(await call(admin, "POST", "", known)).toMatchObject(insufficient);
  await db.run(sql`UPDATE people SET password_hash = 'of before' WHERE id = ${made.id}`);
  const back = await call(organiser, "POST", "", known);
  expect(back.body).toMatchObject({ id: made.id, status: "active", invited: true });
  // What they knew before opens nothing: they choose a password anew.
  expect(back.body.invitation_url).toContain("/reset?token=");
  const kept = await db.get(sql`SELECT password_hash FROM people WHERE id = ${made.id}`);
  expect(kept).toEqual({ password_hash: null });
  expect((await call(organiser, "POST", "", known)).status).toBe(409);
  const held = someone("contributor");
  await call(admin, "POST", "", held);
  expect((await call(admin, "POST", "", held)).status).toBe(409);
});

it("of somebody with grants elsewhere the organisation's administrator alone changes more than the role", async () => {
  const elsewhere = await signIn(["casebook:contributor", "referrals:viewer"]);
  const path = `/${elsewhere.personId}`;
  expect(await call(admin, "PATCH", path, { name: "Another" })).toMatchObject(insufficient);
  expect((await call(admin, "PATCH", path, { role: "moderator" })).body.role).toBe("moderator");
  expect((await call(organiser, "PATCH", path, { name: "Another" })).status).toBe(200);
  expect((await call(admin, "DELETE", path)).status).toBe(204);
  expect((await api("GET", "/me", { token: elsewhere.token })).status).toBe(200);
});
