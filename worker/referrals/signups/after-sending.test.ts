import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { campaign, clickOn, linkOf, someone } from "../testing/signups";
import { findSignupForm } from "./find-signup-form";
import { submitForm } from "./submit-form";

// What a hosted form says of who invites, and what follows once it is sent.

let token = "";
beforeAll(async () => {
  token = (await administrator()).token;
});

const get = async (path: string) => {
  const answer = await request("GET", path, { headers: { accept: "text/html" } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const send = (slug: string, fields: Record<string, string>, query = "") =>
  request("POST", `/signup/${slug}${query}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
  });
const mailsTo = (to: string) =>
  db.all<{ subject: string; body: string }>(sql`SELECT subject, body FROM outbox WHERE recipient = ${to}`);

describe("invited by", () => {
  it("names the officer whose link led here, where the campaign wants it, by what is genuine alone", async () => {
    const own = await campaign({ names_officer: true });
    const link = await linkOf(own);
    await db.run(sql`UPDATE people SET name = 'Asha <Rai>' WHERE id = ${link.officer.personId}`);
    const click = await clickOn(link, Date.now() - 5000);
    const words = "Invited by Asha &lt;Rai>";
    for (const query of [`?click_id=${click}`, `?ref=${link.code}`, `?ref=${link.code}&click_id=${click}`]) {
      expect((await get(`/signup/${own.slug}${query}`)).text, query).toContain(words);
    }
    expect((await get(`/signup/${own.slug}?ref=${link.code}&lang=fr`)).text).toContain("Invitation de Asha");
    const refused = await send(own.slug, { email: "nobody", ref: link.code });
    expect(await refused.text()).toContain(words);
    const forged = `${link.code.slice(0, -1)}${link.code.endsWith("A") ? "B" : "A"}`;
    for (const query of ["", `?ref=${forged}`]) {
      expect((await get(`/signup/${own.slug}${query}`)).text, query).not.toContain("Invited by");
    }
    // Another campaign's link, a campaign that does not want it, an officer who no longer takes part.
    const other = await campaign({ names_officer: true });
    expect((await get(`/signup/${other.slug}?ref=${link.code}`)).text).not.toContain("Invited by");
    const silent = await campaign();
    const quiet = await linkOf(silent, { officer: link.officer });
    expect((await get(`/signup/${silent.slug}?ref=${quiet.code}`)).text).not.toContain("Invited by");
    await api("DELETE", `/officers/${link.officer.id}`, { token });
    expect((await get(`/signup/${own.slug}?ref=${link.code}`)).text).not.toContain("Invited by");
  });
});

describe("the next step", () => {
  const group = "https://chat.whatsapp.com/group";
  const step = {
    ...{ url: "https://example.org/test?a=1&b=2", label: { en: "Take the test", fr: "Passer le test" } },
    ...{ whatsapp_url: group, calendar: true, calendar_on: "2031-05-01" },
  };

  it("is offered to whoever has sent the form, in their language, and to nobody else", async () => {
    const { slug } = await campaign({ next_step: step });
    const sent = await send(slug, { email: someone() });
    expect(sent.status).toBe(303);
    const location = sent.headers.get("location") ?? "";
    const { text } = await get(location);
    for (const words of ["Take the test", "https://example.org/test?a=1&amp;b=2", group, "1 May 2031"]) {
      expect(text).toContain(words);
    }
    expect((await get(`${location}&lang=fr`)).text).toContain("Passer le test");
    for (const path of [`/signup-success?campaign=${slug}`, `/signup-success?campaign=${slug}&sent=x`]) {
      const other = await get(path);
      expect([other.status, other.text.includes(group)]).toEqual([200, false]);
    }
    const elsewhere = await campaign({ next_step: step });
    expect((await get(location.replace(slug, elsewhere.slug))).text).not.toContain(group);
    // When a form was served says nothing of whether it was sent.
    const served = /name="served" value="([^"]+)"/.exec((await get(`/signup/${slug}`)).text)?.[1];
    expect((await get(`/signup-success?campaign=${slug}&sent=${served}`)).text).not.toContain(group);
  });

  it("has a calendar file of the day that the campaign names, else of its first day", async () => {
    const named = await campaign({ name: "Spring, 2031", next_step: step });
    const file = await get(`/signup/${named.slug}/calendar.ics`);
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(file.headers.get("content-disposition")).toContain(`${named.slug}.ics`);
    expect(file.text).toContain("DTSTART;VALUE=DATE:20310501\r\n");
    expect(file.text).toContain("SUMMARY:Spring\\, 2031\r\n");
    const first = await campaign({ starts_on: "2020-02-29", next_step: { calendar: true } });
    expect((await get(`/signup/${first.slug}/calendar.ics`)).text).toContain("DTEND;VALUE=DATE:20200301\r\n");
    for (const slug of [(await campaign()).slug, "no-such"]) {
      expect((await get(`/signup/${slug}/calendar.ics`)).status).toBe(404);
    }
  });

  it("changes nothing where a campaign has none", async () => {
    const { slug } = await campaign();
    const sent = await send(slug, { email: someone() });
    expect(sent.headers.get("location")).toBe(`/signup-success?campaign=${slug}`);
  });
});

describe("a confirmation by mail", () => {
  it("goes to who signs up for the first time, in the form's language, with nothing that they typed", async () => {
    const next_step = { url: "https://example.org/test", whatsapp_url: "https://chat.whatsapp.com/g" };
    const { slug } = await campaign({ name: "Printemps", confirms_by_mail: true, next_step });
    const email = someone();
    for (const _ of [1, 2]) await send(slug, { email, first_name: "Zqx buy now" }, "?lang=fr");
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("Votre inscription à Printemps");
    for (const words of ["https://example.org/test", "https://chat.whatsapp.com/g", "/your-data"]) {
      expect(mails[0]?.body).toContain(words);
    }
    expect(mails[0]?.body).not.toContain("Zqx");
    // It goes with the person.
    await api("DELETE", `/candidates?email=${email}`, { token });
    expect(await mailsTo(email)).toEqual([]);
  });

  it("goes out once in production too, and not where the campaign does not want it", async () => {
    const quiet = await campaign();
    const email = someone();
    await send(quiet.slug, { email });
    expect(await mailsTo(email)).toEqual([]);
    const { slug } = await campaign({ confirms_by_mail: true });
    const [before] = await db.all<{ n: number }>(
      sql`SELECT count(*) AS n FROM jobs WHERE kind = 'send-mail'`,
    );
    const form = await findSignupForm(db, slug, Date.now());
    if (!form) throw new Error("no form");
    const env = { ...testEnv, ENVIRONMENT: "production" as const };
    const ctx = { waitUntil: () => {} };
    const asked = new Request(`${origin}/signup/${slug}`, { method: "POST" });
    const once = someone();
    for (const _ of [1, 2]) {
      await submitForm({ env, db, ctx, now: Date.now() }, form, asked, { email: once }, "en");
    }
    const [after] = await db.all<{ n: number }>(sql`SELECT count(*) AS n FROM jobs WHERE kind = 'send-mail'`);
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
    expect(await mailsTo(once)).toEqual([]); // sealed
  });
});
