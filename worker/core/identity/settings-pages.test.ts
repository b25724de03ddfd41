import { expect, it } from "vitest";
import { administrator, api, db, origin, request, signIn, testEnv } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { people } from "../db/tables";
import { csrfToken } from "./csrf";
import { requestReset, resetPassword } from "./reset-password";
import "../testing/garden";
import { cookiesOf, personWithPassword } from "./testing";

type Session = Awaited<ReturnType<typeof administrator>>;
const settings = "/dashboard/settings";

const visit = (path: string, { token }: Session) =>
  request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${token}` } });

/** Sends a form as its page would. */
async function send(path: string, session: Session, fields: Record<string, string>): Promise<Response> {
  const csrf = await csrfToken(testEnv, session.sessionId);
  return request("POST", path, {
    body: new URLSearchParams({ csrf, ...fields }).toString(),
    headers: {
      accept: "text/html",
      cookie: `__Host-access=${session.token}`,
      "content-type": "application/x-www-form-urlencoded",
      origin,
    },
  });
}

it("the settings open at the organisation for an administrator, at the profile for anybody else", async () => {
  expect((await visit(settings, await administrator())).headers.get("location")).toBe(
    `${settings}/organisation`,
  );
  const helper = await signIn(["garden:helper"]);
  expect((await visit(settings, helper)).headers.get("location")).toBe(`${settings}/profile`);
});

it("a helper opens their own profile alone, and nothing else is shown to them", async () => {
  const helper = await signIn(["garden:helper"]);
  const profile = await visit(`${settings}/profile`, helper);
  expect(profile.status).toBe(200);
  expect(await profile.text()).not.toContain(`${settings}/users`);
  for (const name of [
    "organisation",
    "users",
    "users/new",
    "api-keys",
    "audit-log",
    "dead-letters",
    "outbox",
  ]) {
    expect([name, (await visit(`${settings}/${name}`, helper)).status]).toEqual([name, 403]);
  }
  expect((await send(`${settings}/organisation`, helper, { name: "Mine" })).status).toBe(403);
});

it("an invitation is made once for a form, its link shown with the first answer alone", async () => {
  const admin = await administrator();
  const fields = {
    name: "Invited Person",
    email: "invited.once@milepost.test",
    "role.garden:owner": "on",
    idempotency_key: crypto.randomUUID(),
  };
  const first = await send(`${settings}/users/new`, admin, fields);
  expect(first.status).toBe(200);
  expect(await first.text()).toMatch(/\/reset\?token=[\w-]+/);
  const again = await send(`${settings}/users/new`, admin, fields);
  expect([again.status, again.headers.get("location")]).toEqual([303, `${settings}/users`]);
  const made = (await db.select().from(people)).filter(({ email }) => email === fields.email);
  expect(made).toHaveLength(1);
});

it("an invitation that is refused is shown again with what was typed, ticked and what is wrong", async () => {
  const admin = await administrator();
  const fields = { name: "No Contact", phone: "12", "role.garden:owner": "on" };
  const refused = await send(`${settings}/users/new`, admin, fields);
  expect(refused.status).toBe(400);
  const text = await refused.text();
  expect(text).toContain('value="No Contact"');
  expect(text).toContain("Give the number with its country code");
  expect(text).toMatch(/id="check-role.garden:owner-on"[^>]* checked/);
});

it("an invitation that lacks everything is told all of it at once, in the order of the page", async () => {
  const refused = await send(`${settings}/users/new`, await administrator(), { name: "" });
  expect(refused.status).toBe(400);
  const text = await refused.text();
  const places = ["#field-name", "#field-email", "#field-grants"].map((id) =>
    text.indexOf(`<a href="${id}"`),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

const knock = (form: Record<string, string>) =>
  request("POST", "/login", {
    body: `${new URLSearchParams(form)}`,
    headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
  });

it("who signs in with empty fields is told so beside each, and it counts as no attempt", async () => {
  for (let i = 0; i < 7; i++) {
    const answer = await knock({ email: " ", password: "" });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain("Give an e-mail address or a phone number.");
    expect(text).toContain("Give your password.");
  }
  const half = await (await knock({ email: "half@example.org", password: "" })).text();
  expect(half).toContain('value="half@example.org"');
  expect(half).not.toContain("Give an e-mail address");
});

it("who failed too often is told in how many minutes to come back", async () => {
  const typed = { email: "nobody-at-all@example.org", password: "wrong password" };
  for (let i = 0; i < 5; i++) expect((await knock(typed)).status).toBe(401);
  const closed = await knock(typed);
  expect(closed.status).toBe(429);
  expect(Number(closed.headers.get("retry-after"))).toBeGreaterThan(800);
  expect(await closed.text()).toContain("Too many failed attempts. Try again in 15 minutes.");
});

it("the last administrator cannot deactivate themself: the page says why", async () => {
  const admin = await administrator();
  for (const { id } of await db.select({ id: people.id }).from(people)) {
    if (id !== admin.personId) await send(`${settings}/users/${id}/deactivate`, admin, {});
  }
  const refused = await send(`${settings}/users/${admin.personId}/deactivate`, admin, {});
  expect(refused.status).toBe(303);
  expect(decodeURIComponent(refused.headers.getSetCookie().join())).toContain("__Host-message=bad:");
  expect((await visit(`${settings}/profile`, admin)).status).toBe(200);
});

it("ending another session of one's own keeps this one; everywhere ends both", async () => {
  const here = await signIn(["garden:helper"]);
  const there = await signIn([], { personId: here.personId });
  await send(`${settings}/profile/sessions/${there.sessionId}/end`, here, {});
  expect((await visit(`${settings}/profile`, there)).status).toBe(303);
  expect((await visit(`${settings}/profile`, here)).status).toBe(200);
  const everywhere = await send(`${settings}/profile/sign-out-everywhere`, here, {});
  expect(everywhere.headers.get("location")).toBe("/login");
  expect((await visit(`${settings}/profile`, here)).status).toBe(303);
});

it("a stranger's session is 404, and a form without its token changes nothing", async () => {
  const mine = await administrator();
  const theirs = await administrator();
  expect((await send(`${settings}/profile/sessions/${theirs.sessionId}/end`, mine, {})).status).toBe(404);
  const forged = await send(`${settings}/profile`, mine, { csrf: "forged", name: "Forged" });
  expect(forged.status).toBe(403);
  expect(await (await visit(`${settings}/profile`, mine)).text()).not.toContain("Forged");
});

it("who types no address where a link is asked for is told so, and nobody else is", async () => {
  const ask = (email: string) =>
    request("POST", "/forgot", {
      body: `${new URLSearchParams({ email })}`,
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    });
  for (const typed of ["", "rubbish", "asha at example"]) {
    const answer = await ask(typed);
    expect([
      answer.status,
      (await answer.text()).includes("Give an e-mail address or a phone number."),
    ]).toEqual([400, true]);
  }
  for (const typed of ["nobody@example.org", "+977 981 234 5678"])
    expect((await ask(typed)).status).toBe(200);
});

it("a first sign-in leads to a password of one's own, and from there to the page that was asked for", async () => {
  const person = await personWithPassword({ mustChangePassword: true });
  const send = (path: string, fields: Record<string, string>, cookie = "") =>
    request("POST", path, {
      body: `${new URLSearchParams(fields)}`,
      headers: {
        cookie,
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      },
    });
  const password = "the right password";
  const signedIn = await send("/login", {
    email: person.email ?? "",
    password,
    next: "/dashboard/settings/profile?a=1",
  });
  const onward = "/change-password?next=%2Fdashboard%2Fsettings%2Fprofile%3Fa%3D1";
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, onward]);
  const cookie = cookiesOf(signedIn);
  const html = await (await request("GET", onward, { headers: { cookie } })).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  expect(hidden("next")).toBe("/dashboard/settings/profile?a=1");
  const fields = { csrf: hidden("csrf"), next: hidden("next"), current_password: password };
  const changed = await send("/change-password", { ...fields, new_password: "one of my own now" }, cookie);
  expect([changed.status, changed.headers.get("location")]).toEqual([303, "/dashboard/settings/profile?a=1"]);
  const elsewhere = await request("GET", "/change-password?next=//evil.example", { headers: { cookie } });
  expect(await elsewhere.text()).not.toContain("evil");
});

it("somebody with a phone alone who forgot their password is answered by a link, or put away", async () => {
  const phone = "+9779812340001";
  const admin = await administrator();
  const person = await personWithPassword({ email: null, phone });
  const by = { actor: null, requestId: "test", now: Date.now() };
  const list = `${settings}/users`;
  const ask = () => requestReset(testEnv, db, by, { phone });
  const page = async () => (await visit(list, admin)).text();
  await ask();
  expect(await page()).toContain(`${list}/${person.id}/password-link`);
  const helper = await signIn(["garden:helper"]);
  expect((await send(`${list}/${person.id}/password-link`, helper, {})).status).toBe(403);
  const made = await send(`${list}/${person.id}/password-link`, admin, {});
  expect([made.status, made.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const [, token = ""] = /\/reset\?token=([\w-]+)/.exec(await made.text()) ?? [];
  expect(await page()).not.toContain(`${person.id}/password-link`);
  await resetPassword(db, by, { token, new_password: "a newer one of mine" });
  await ask();
  expect(await page()).toContain(`${list}/${person.id}/password-link`);
  expect((await send(`${list}/${person.id}/dismiss-password-request`, admin, {})).status).toBe(303);
  expect(await page()).not.toContain(`${list}/${person.id}/password-link`);
});

it("the own profile, saved from a page opened before another change, undoes nothing of it", async () => {
  const helper = await signIn(["garden:helper"]);
  const here = `${settings}/profile`;
  const open = async () => formIn(await (await visit(here, helper)).text(), here);
  const change = (body: object) => api("PATCH", "/me", { token: helper.token, body });
  const me = async () => (await api("GET", "/me", { token: helper.token })).body;
  const first = await open();
  await change({ locale: "fr" });
  expect((await send(here, helper, { ...first, name: "Mine" })).status).toBe(303);
  expect(await me()).toMatchObject({ name: "Mine", locale: "fr" });
  await change({ locale: "en" });
  const second = await open();
  await change({ name: "Theirs" });
  const refused = await send(here, helper, { ...second, name: "Mine again" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("“Theirs”");
  expect(await me()).toMatchObject({ name: "Theirs" });
});
