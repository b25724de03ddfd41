import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { issueApiKey } from "../../core/identity/issue-api-key";
import { grantRole } from "../../core/identity/people";
import { login } from "../../core/identity/testing";
import { administrator, api, db, signIn } from "../../testing/api";
import { submit } from "../testing/pages";

// Who may take over, or lock out, whom: whoever holds each role of theirs, or one above it.

type Session = Awaited<ReturnType<typeof signIn>>;
let tracker: Session;
let organisation: Session;
let adminKey: string;
beforeAll(async () => {
  tracker = await signIn(["referrals:admin"]);
  organisation = await administrator();
  const id = newId("apiKey");
  const by = { actor: null, requestId: "test", now: Date.now() };
  adminKey =
    (await issueApiKey(db, by, { id, name: "automation", scopes: ["admin"], expiresAt: null })) ?? "";
});

interface Made {
  id: string;
  email: string;
  password: string;
  personId: string;
}

/** An officer who holds other roles too. */
async function officerWho(...roles: string[]): Promise<Made> {
  const email = `${newId("officer")}@example.org`;
  const { body } = await api<{ id: string; temporary_password: string }>("POST", "/officers", {
    token: organisation.token,
    body: { name: "Asha Rai", email },
  });
  const row = await db.get<{ person_id: string }>(sql`SELECT person_id FROM officers WHERE id = ${body.id}`);
  const personId = row?.person_id ?? "";
  const by = { actor: null, requestId: "test", now: Date.now() };
  await atomically(
    db,
    roles.map((role) => grantRole(personId, ...(role.split(":") as [string, string]), by)),
  );
  return { id: body.id, email, password: body.temporary_password, personId };
}

/** Everything by which somebody's sign-in could be taken or ended. */
const ways: [string, (made: Made, caller: Session | string) => Promise<{ status: number }>][] = [
  ...(
    [
      ["a new password", "POST", "/reset-password", undefined],
      ["another address", "PATCH", "", { email: "mine@example.org" }],
      ["another number", "PATCH", "", { phone: "+9779812345678" }],
      ["deactivation by PATCH", "PATCH", "", { status: "inactive" }],
      ["deactivation", "DELETE", "", undefined],
    ] as const
  ).map(([name, method, path, body]): (typeof ways)[number] => [
    name,
    ({ id }, caller) =>
      api(method, `/officers/${id}${path}`, {
        token: typeof caller === "string" ? caller : caller.token,
        ...(body ? { body } : {}),
      }),
  ]),
];
const pages: typeof ways = [
  [
    "a new password",
    ({ id }, caller) => submit(`/dashboard/officers/${id}/reset-password`, caller as Session),
  ],
  ["deactivation", ({ id }, caller) => submit(`/dashboard/officers/${id}/deactivate`, caller as Session)],
  [
    "another address",
    ({ id }, caller) =>
      submit(`/dashboard/officers/${id}/edit`, caller as Session, {
        name: "Asha Rai",
        email: "mine@example.org",
        region: "",
        max_links: "10",
      }),
  ],
];

const untouched = async ({ email, password }: Made) => (await login({ email, password })).status === 200;

it.each([...ways, ...pages])(
  "of an officer who administers the organisation a tracker's admin sets no %s",
  async (_, act) => {
    const made = await officerWho("organisation:admin");
    expect((await act(made, tracker)).status).toBe(403);
    expect(await untouched(made)).toBe(true);
  },
);

it.each(ways)("of an administrator a key sets no %s", async (_, act) => {
  for (const role of ["organisation:admin", "referrals:admin"]) {
    const made = await officerWho(role);
    expect((await act(made, adminKey)).status).toBe(403);
    expect(await untouched(made)).toBe(true);
  }
});

it.each([...ways, ...pages])(
  "of an officer, and of an equal, a tracker's admin sets %s; whoever administers all, of anybody",
  async (_, act) => {
    const equals = [await officerWho(), await officerWho("referrals:admin")];
    for (const made of equals) {
      expect([200, 204, 303]).toContain((await act(made, tracker)).status);
      await db.run(
        sql`UPDATE people SET email = id, email_key = id, phone = NULL WHERE id = ${made.personId}`,
      );
    }
    const above = await officerWho("organisation:admin");
    expect([200, 204, 303]).toContain((await act(above, organisation)).status);
    await db.run(
      sql`UPDATE people SET email = id, email_key = id, phone = NULL WHERE id = ${above.personId}`,
    );
  },
);

it("a role of a module that one does not administer is beyond reach", async () => {
  const made = await officerWho("elsewhere:guest");
  expect((await api("DELETE", `/officers/${made.id}`, { token: tracker.token })).status).toBe(403);
});

it("what takes nothing over is left to the tracker's admin, the same contact written again too", async () => {
  const made = await officerWho("organisation:admin");
  const edit = (body: object) => api("PATCH", `/officers/${made.id}`, { token: tracker.token, body });
  expect((await edit({ region: "Koshi", max_links: 3 })).status).toBe(200);
  expect((await edit({ name: "Asha R.", email: made.email.toUpperCase(), phone: null })).status).toBe(200);
  expect(await untouched(made)).toBe(true);
});

it("an administrator who is an officer changes their own", async () => {
  const made = await officerWho("referrals:admin", "organisation:admin");
  const self = await signIn([], { personId: made.personId });
  await db.run(sql`UPDATE people SET must_change_password = 0 WHERE id = ${made.personId}`);
  await db.run(sql`DELETE FROM grants WHERE person_id = ${made.personId} AND module = 'organisation'`);
  const answer = await api("PATCH", `/officers/${made.id}`, {
    token: self.token,
    body: { phone: "+9779800000077" },
  });
  expect(answer.status).toBe(200);
});

it("a file of officers takes nobody's address over", async () => {
  const made = await officerWho("organisation:admin");
  const form = new FormData();
  form.set("file", new Blob([`name,email,phone\nMe,${made.email},\n`], { type: "text/csv" }), "officers.csv");
  expect((await api("POST", "/officers/import", { token: tracker.token, body: form })).status).toBe(400);
  expect(await untouched(made)).toBe(true);
});

it("a role granted at the same moment is reckoned with: the batch itself looks", async () => {
  const made = await officerWho();
  const by = { actor: null, requestId: "test", now: Date.now() };
  const [reset] = await Promise.all([
    api("POST", `/officers/${made.id}/reset-password`, { token: tracker.token }),
    atomically(db, [grantRole(made.personId, "organisation", "admin", by)]),
  ]);
  expect((reset.status === 403) === (await untouched(made))).toBe(true);
});

const linkOf = (url: string | null | undefined) => new URL(url ?? "").searchParams.get("token");
const redeem = (token: string | null) =>
  api("POST", "/auth/reset", { body: { token, new_password: "my own password" } });

it("deactivation and another contact end the links that an officer was sent", async () => {
  for (const change of [
    (id: string) => api("DELETE", `/officers/${id}`, { token: organisation.token }),
    (id: string) =>
      api("PATCH", `/officers/${id}`, { token: organisation.token, body: { email: `x.${id}@example.org` } }),
    (id: string) =>
      api("PATCH", `/officers/${id}`, { token: organisation.token, body: { phone: "+9779811119999" } }),
  ]) {
    const { body } = await api<{ id: string; invitation_url: string }>("POST", "/officers", {
      token: organisation.token,
      body: { name: "Asha Rai", email: `${newId("officer")}@example.org` },
    });
    expect([200, 204]).toContain((await change(body.id)).status);
    await api("PATCH", `/officers/${body.id}`, { token: organisation.token, body: { status: "active" } });
    expect(await redeem(linkOf(body.invitation_url))).toMatchObject({
      status: 400,
      body: { code: "token_invalid" },
    });
  }
});

it("who gets a wider role is out of reach of those who made their first password or link", async () => {
  const made = async (by: Session) => {
    const email = `${newId("officer")}@example.org`;
    const { body } = await api<Record<"id" | "temporary_password" | "invitation_url", string>>(
      "POST",
      "/officers",
      {
        token: by.token,
        body: { name: "Asha Rai", email },
      },
    );
    const row = await db.get<{ id: string }>(sql`SELECT person_id AS id FROM officers WHERE id = ${body.id}`);
    const grants = [{ module: "organisation", role: "admin" }];
    const path = `/users/${row?.id}`;
    expect((await api("PATCH", path, { token: organisation.token, body: { grants } })).status).toBe(200);
    const token = new URL(body.invitation_url).searchParams.get("token");
    const signedIn = await login({ email, password: body.temporary_password });
    const reset = await api("POST", "/auth/reset", { body: { token, new_password: "Climbed to the top 9" } });
    return [signedIn.status, reset.status];
  };
  expect(await made(tracker)).toEqual([401, 400]);
  expect(await made(organisation)).toEqual([200, 204]);
});
