import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { db, origin, request, testEnv } from "../../testing/api";
import { apiKey, campaign, clickOn, linkOf, rowOf, settledSignUp, someone } from "../testing/signups";
import { openDataLink, sealDataLink } from "./data-link";

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const form = { origin, "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
const ask = (who: string, language = "en") =>
  request("POST", "/your-data", {
    body: new URLSearchParams({ who }).toString(),
    headers: { ...form, "accept-language": language },
  });
const mailsTo = (who: string) =>
  db.all<{ subject: string; body: string }>(sql`SELECT subject, body FROM outbox WHERE recipient = ${who}`);
const page = async (token: string) => {
  const answer = await request("GET", `/your-data/held?token=${token}`, { headers: { accept: "text/html" } });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const erase = (token: string) =>
  request("POST", "/your-data/held", { body: new URLSearchParams({ token }).toString(), headers: form });

async function signedUp(more: Record<string, unknown> = {}) {
  const link = await linkOf(await campaign());
  const email = someone();
  const click_id = await clickOn(link, Date.now() - 60_000);
  return {
    email,
    row: await settledSignUp(await apiKey(), { email, click_id, first_name: "Asha", ...more }),
  };
}

/** Without what is another in each answer: the id of the request, and the nonce. */
const plain = (html: string) => html.replace(/nonce="[^"]*"/g, "").replace(/[\da-f]{32}/g, "");

it("answers on screen the same whoever asks, and by mail whoever signed up", async () => {
  const { email } = await signedUp();
  const [known, unknown] = [await ask(email.toUpperCase()), await ask("nobody@example.org")];
  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(plain(await known.text())).toBe(plain(await unknown.text()));
  await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
  expect(await mailsTo("nobody@example.org")).toEqual([]);
});

it.each(["maria.example.org", "maria", "не адрес"])(
  "says of words that they are no address: %s",
  async (who) => {
    const answer = await ask(who);
    const html = await answer.text();
    expect([answer.status, html.includes("country code")]).toEqual([400, false]);
    expect(html).toContain("e-mail address");
    const number = await ask("98123");
    expect([number.status, (await number.text()).includes("country code")]).toEqual([400, true]);
  },
);

it("writes to a mailbox once in ten minutes, in the language of the page", async () => {
  const { email } = await signedUp();
  for (let i = 0; i < 3; i++) expect((await ask(email, "fr")).status).toBe(200);
  await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
  expect((await mailsTo(email))[0]?.subject).toContain("Vos données");
});

it("writes to the address that signed up, where a number is asked about", async () => {
  const { email } = await signedUp({ phone: "+9779841234567" });
  expect((await ask("+977 984-1234567")).status).toBe(200);
  await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
});

it("shows what is held and erases it, with the link of the mail alone", async () => {
  const { email, row } = await signedUp({ external_id: "their <id>" });
  await ask(email);
  await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
  const token = /token=([\w-]+)/.exec((await mailsTo(email))[0]?.body ?? "")?.[1] ?? "";
  expect(token).not.toContain("@");
  const shown = await page(token);
  expect(shown.status).toBe(200);
  for (const held of [email, "Asha", "their &lt;id>", row.occurred_at ? "Field campaign" : ""]) {
    expect(shown.html).toContain(held);
  }
  expect(shown.headers.get("cache-control")).toContain("no-store");
  expect((await erase(`${token}x`)).status).toBe(410);
  expect((await rowOf(row.id)).email_masked).toBe(row.email_masked);
  for (const _ of [1, 2]) {
    const done = await erase(token);
    expect([done.status, (await done.text()).includes("Your data is erased")]).toEqual([200, true]);
  }
  expect(await rowOf(row.id)).toMatchObject({ email_masked: "", counted: 1 });
  expect((await page(token)).html).toContain("We hold nothing of you");
  expect(await mailsTo(email)).toEqual([]);
  const [event] = await db.all<{ actor_kind: string; detail: string }>(
    sql`SELECT actor_kind, detail FROM audit_events WHERE action = 'signup.erased' AND subject_id = ${row.id}`,
  );
  expect(event).toEqual({ actor_kind: "public", detail: "{}" });
});

it("opens with no link that is over, forged or altered", async () => {
  const now = Date.now();
  const token = await sealDataLink(testEnv.DATA_KEY, "asha@example.org", now);
  expect(await openDataLink(testEnv.DATA_KEY, token, now + 86_399_000)).toBe("asha@example.org");
  expect(await openDataLink(testEnv.DATA_KEY, token, now + 86_400_000)).toBeNull();
  const over = await sealDataLink(testEnv.DATA_KEY, "asha@example.org", now - 86_400_001);
  for (const wrong of ["", "x", over, `${token.slice(0, -2)}AA`, "%00", "A".repeat(4000)]) {
    expect([wrong.length, (await page(wrong)).status]).toEqual([wrong.length, 410]);
    expect((await erase(wrong)).status).toBe(410);
  }
});

it("says what is wrong with what was typed", async () => {
  for (const wrong of ["", "12", "nobody@", "x".repeat(5000)]) {
    const answer = await ask(wrong);
    expect([wrong.length, answer.status]).toEqual([wrong.length, 400]);
    expect(await answer.text()).toContain("field-who-fault");
  }
});

it("is linked from the form that a candidate signs up with", async () => {
  const running = await campaign();
  const html = await (
    await request("GET", `/signup/${running.slug}`, { headers: { accept: "text/html" } })
  ).text();
  expect(html).toContain('href="/your-data"');
});
