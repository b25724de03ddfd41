import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, request } from "../../testing/api";
import { chooseMailing } from "../mailings/choices";
import { signInAlert } from "./sign-in-alert";
import { cookiesOf, personWithPassword } from "./testing";

const firefox = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const phone =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36";

const signIn = (
  email: string | null,
  from: { agent: string; ip: string; cookie?: string },
  password = "the right password",
) =>
  request("POST", "/api/v1/auth/login", {
    body: { email, password },
    headers: {
      "user-agent": from.agent,
      "cf-connecting-ip": from.ip,
      ...(from.cookie ? { cookie: from.cookie } : {}),
    },
  });
const mailTo = (email: string | null) =>
  db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${email} ORDER BY created_at`,
  );

it("a sign-in on another device or from another network is told by mail, and no other", async () => {
  const { email } = await personWithPassword({ name: "Ana Rai" });
  const desk = { agent: firefox(120), ip: "203.0.113.9" };
  const first = await signIn(email, desk);
  await signIn(email, { ...desk, agent: firefox(121) });
  await signIn(email, { ...desk, ip: "203.0.200.1" }); // the same network, as far as it is kept
  expect(await mailTo(email)).toEqual([]);

  await signIn(email, { agent: phone, ip: "198.51.100.7" }, "a wrong password");
  expect(await mailTo(email)).toEqual([]);
  await signIn(email, { agent: phone, ip: "198.51.100.7" });
  const [mail] = await mailTo(email);
  expect(mail?.subject).toBe("A new sign-in to your Milepost account");
  expect(mail?.body).toContain("Chrome on Android");
  expect(mail?.body).toContain("begins with 198.51.");
  expect(mail?.body).not.toContain("198.51.100");
  expect(mail?.body).toContain("https://milepost.test/profile");
  expect(mail?.body).toContain("https://milepost.test/unsubscribe/");

  await signIn(email, { agent: phone, ip: "198.51.100.8" });
  await signIn(email, { agent: phone, ip: "192.0.2.4", cookie: cookiesOf(first) }); // a device that knows them
  expect(await mailTo(email)).toHaveLength(1);
});

it("who does not want it, or reads no mail, is told nothing", async () => {
  const unwilling = await personWithPassword();
  const by = { actor: null, requestId: "test", now: Date.now() };
  await chooseMailing(db, by, { personId: unwilling.id, mailing: signInAlert.name, isWanted: false });
  const mute = await personWithPassword({ email: null, phone: "+9779800000321" });
  for (const ip of ["203.0.113.9", "198.51.100.7"]) {
    expect((await signIn(unwilling.email, { agent: phone, ip })).status).toBe(200);
    const body = { phone: mute.phone, password: "the right password" };
    const headers = { "user-agent": phone, "cf-connecting-ip": ip };
    expect((await request("POST", "/api/v1/auth/login", { body, headers })).status).toBe(200);
  }
  expect(await mailTo(unwilling.email)).toEqual([]);
});

it("it is written in the person's language, and stands among the mail that they choose", async () => {
  const { email, id } = await personWithPassword();
  await db.run(sql`UPDATE people SET locale = 'fr' WHERE id = ${id}`);
  const first = await signIn(email, { agent: firefox(120), ip: "203.0.113.9" });
  await signIn(email, { agent: phone, ip: "203.0.113.9" });
  expect(await mailTo(email)).toMatchObject([{ subject: "Une nouvelle connexion à votre compte Milepost" }]);
  const profile = await request("GET", "/dashboard/settings/profile", {
    headers: { cookie: cookiesOf(first) },
  });
  expect(await profile.text()).toContain("Connexions ailleurs");
});
