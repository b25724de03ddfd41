import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db, origin, request } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { campaign, rowOf, someone } from "../testing/signups";

// A campaign's own questions, its request for a phone number and its translations, through the hosted form's door.

const questions = [
  { id: "district", label: { en: "Which district?", fr: "Quel district ?" }, kind: "text", required: true },
  {
    ...{ id: "course", label: { en: "Which course?", fr: "Quel cours ?" }, kind: "choice" },
    ...{ choices: ["IT", { en: "Sewing", fr: "Couture" }], required: false },
  },
  { id: "children", label: { en: "How many children?" }, kind: "number", required: false },
];
let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
  await db.run(sql`UPDATE organisation SET country = 'NP'`);
});

const open = async (slug: string, query = "") =>
  (await request("GET", `/signup/${slug}${query}`, { headers: { accept: "text/html" } })).text();
async function send(slug: string, fields: Record<string, string>, query = "") {
  const answer = await request("POST", `/signup/${slug}${query}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
  });
  return { status: answer.status, html: await answer.text() };
}
const newest = async () => {
  const row = await db.get<{ id: string }>(sql`SELECT id FROM signups ORDER BY id DESC LIMIT 1`);
  return rowOf(row?.id ?? "");
};
const count = () => db.get(sql`SELECT count(*) AS n FROM signups`);
const reveal = async (id: string) =>
  (
    await api<{ email: string; phone: string | null; answers: { id: string; answer: string | number }[] }>(
      "POST",
      `/signups/${id}/reveal`,
      { token: admin.token },
    )
  ).body;
const fieldOf = (html: string, name: string) =>
  new RegExp(`<(?:input|select)[^>]*name="${name.replace(".", "\\.")}"[^>]*>`).exec(html)?.[0] ?? "";

describe("own questions", () => {
  it("are asked in order, in the visitor's language, each with its label", async () => {
    const { slug } = await campaign({ questions });
    const html = await open(slug);
    const places = ["Which district?", "Which course?", "How many children?"].map((words) =>
      html.indexOf(words),
    );
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(fieldOf(html, "answer.district")).toContain("required");
    expect(html).toContain('<option value="Sewing">Sewing</option>');
    const french = await open(slug, "?lang=fr");
    for (const words of ["Quel district ?", "Quel cours ?", "How many children?", ">Couture</option>"]) {
      expect(french.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")).toContain(words);
    }
    expect(french).toContain('<option value="Sewing">Couture</option>');
  });

  it("are answered with the sign-up, encrypted, and shown to who reveals it, noted in the trail", async () => {
    const { slug } = await campaign({ questions });
    const email = someone();
    const sent = {
      email,
      "answer.district": " Kaski ",
      "answer.course": "Sewing",
      "answer.children": "1 200,5",
    };
    expect((await send(slug, sent)).status).toBe(303);
    const row = await newest();
    expect(JSON.stringify(row)).not.toMatch(/Kaski|Sewing|1200/);
    expect(await reveal(row.id)).toEqual({
      email,
      phone: null,
      answers: [
        { id: "district", label: questions[0]?.label, answer: "Kaski" },
        { id: "course", label: questions[1]?.label, answer: "Sewing" },
        { id: "children", label: questions[2]?.label, answer: 1200.5 },
      ],
    });
    const before = await page(`/dashboard/signups/${row.id}`, admin);
    expect(before.html).not.toContain("Kaski");
    const shown = await submit(`/dashboard/signups/${row.id}/reveal`, admin);
    expect(shown.html).toContain("Kaski");
    const trail = await db.all(
      sql`SELECT 1 FROM audit_events WHERE subject_id = ${row.id} AND action = 'signup.address_revealed'`,
    );
    expect(trail).toHaveLength(2);
    const held = await api<{ signups: { answers: { answer: unknown }[] }[] }>(
      "GET",
      `/candidates?email=${email}`,
      {
        token: admin.token,
      },
    );
    expect(held.body.signups[0]?.answers.map(({ answer }) => answer)).toEqual(["Kaski", "Sewing", 1200.5]);
  });

  it.each([
    ["1,200", "en", 1200],
    ["1,20,000.5", "en", 120_000.5],
    ["3,5", "en", 3.5],
    ["0,250", "en", 0.25],
    ["1,200", "fr", 1.2],
    ["1 200,5", "fr", 1200.5],
  ])("take %s on a page in %s for %d", async (typed, language, answer) => {
    const { slug } = await campaign({ questions });
    const sent = { email: someone(), "answer.district": "Kaski", "answer.children": typed };
    expect((await send(slug, sent, `?lang=${language}`)).status).toBe(303);
    expect((await reveal((await newest()).id)).answers[1]).toMatchObject({ id: "children", answer });
  });

  it.each([
    [{}, "answer.district", "Answer this question."],
    [{ "answer.district": "x".repeat(501) }, "answer.district", "Use at most 500 characters."],
    [{ "answer.district": "K", "answer.course": "Law" }, "answer.course", "Choose one of the answers shown."],
    [{ "answer.district": "K", "answer.children": "two" }, "answer.children", "Give a number, like 3."],
  ])("refuse %j beside %s, keep what was typed and change nothing", async (typed, field, words) => {
    const { slug } = await campaign({ questions });
    const before = await count();
    const refused = await send(slug, { email: "asha@example.org", ...typed });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(words);
    expect(refused.html).toContain(`href="#field-${field}"`);
    expect(fieldOf(refused.html, field)).toContain('aria-invalid="true"');
    expect(fieldOf(refused.html, "email")).toContain('value="asha@example.org"');
    expect(await count()).toEqual(before);
  });

  it("may be left open where they are not required, and tell all faults at once", async () => {
    const { slug } = await campaign({ questions, phone: "required" });
    const refused = await send(slug, { email: "nobody" });
    for (const words of ["like name@example.org", "Answer this question.", "Give your phone number."]) {
      expect(refused.html).toContain(words);
    }
    expect((await send(slug, { email: someone(), "answer.district": "K", phone: "9841234567" })).status).toBe(
      303,
    );
    expect((await reveal((await newest()).id)).answers).toHaveLength(1);
  });

  it("are not asked of who goes on from another device, and cost a form without them nothing", async () => {
    const { slug } = await campaign();
    expect(await open(slug)).not.toMatch(/name="(?:answer\.|phone)/);
    expect((await send(slug, { email: someone(), "answer.x": "y", phone: "12" })).status).toBe(303);
    expect(await newest()).toMatchObject({ answers_encrypted: null, phone_encrypted: null });
  });
});

describe("a region", () => {
  it("is asked for first where the campaign wants it, and is kept as an answer", async () => {
    const { slug } = await campaign({
      asks_region: "required",
      questions: questions.map((one) => ({ ...one, required: false })),
    });
    const html = await open(slug, "?lang=fr");
    expect(html).toContain("Votre région");
    expect(html.indexOf("answer._region")).toBeLessThan(html.indexOf("answer.district"));
    expect((await send(slug, { email: someone() })).html).toContain('href="#field-answer._region"');
    await send(slug, { email: someone(), "answer._region": " Kaski " });
    expect((await reveal((await newest()).id)).answers).toEqual([
      { id: "_region", label: { en: "Your region", fr: "Votre région" }, answer: "Kaski" },
    ]);
  });
});

describe("a phone number", () => {
  it("is asked for, read as people write it, kept in E.164 and encrypted", async () => {
    const { slug } = await campaign({ phone: "required" });
    for (const typed of ["984-123 4567", "00977 9841234567", "+977 (0)9841234567"]) {
      expect((await send(slug, { email: someone(), phone: typed })).status).toBe(303);
      const row = await newest();
      expect(JSON.stringify(row)).not.toContain("9841234567");
      expect((await reveal(row.id)).phone).toBe("+9779841234567");
    }
    const refused = await send(slug, { email: someone(), phone: "12" });
    expect([refused.status, refused.html.includes("like +977")]).toEqual([400, true]);
    expect(fieldOf(refused.html, "phone")).toContain('value="12"');
  });

  it("may be left out where it is optional", async () => {
    const { slug } = await campaign({ phone: "optional" });
    expect((await send(slug, { email: someone(), phone: " " })).status).toBe(303);
    expect(await newest()).toMatchObject({ phone_encrypted: null, phone_hash: null });
    expect((await send(slug, { email: someone(), phone: "nine" })).status).toBe(400);
  });

  it("is said of in the consent, whose words are kept as they were shown", async () => {
    const own = await campaign({
      ...{ phone: "optional", consent_text: "I agree." },
      translations: { fr: { consent_text: "J’accepte." } },
    });
    const html = await open(own.slug);
    expect(html).toMatch(/I agree\.\s+If I give my phone number/);
    const french = await open(own.slug, "?lang=fr");
    expect(french).toMatch(/J’accepte\.\s+Si je donne mon numéro/);
    const box = /value="(yes \w+)"/.exec(french)?.[1] ?? "";
    // Read in French, sent from a page in English.
    expect((await send(own.slug, { email: someone(), consent: box })).status).toBe(303);
    expect(JSON.parse((await newest()).evidence).consent).toMatch(/^J’accepte\.\n\nSi je donne/);
    const without = await campaign({ phone: "optional" });
    expect(fieldOf(await open(without.slug), "consent")).toBe("");
    await send(without.slug, { email: someone(), phone: "9841234567" });
    expect(JSON.parse((await newest()).evidence).consent).toMatch(/^If I give my phone number/);
    await send(without.slug, { email: someone() });
    expect(JSON.parse((await newest()).evidence).consent).toBeUndefined();
  });
});

describe("the visitor's language", () => {
  it("says the campaign's translations, the campaign's own words where there are none", async () => {
    const { slug } = await campaign({
      description: "Join us.",
      translations: { fr: { description: "Rejoignez-nous." } },
    });
    expect(await open(slug)).toContain("Join us.");
    const french = await open(slug, "?lang=fr-SN");
    expect(french).toContain("Rejoignez-nous.");
    expect(french).not.toContain("Join us.");
    const plain = await campaign({ description: "Join us." });
    expect(await open(plain.slug, "?lang=fr")).toContain("Join us.");
  });

  it("may be changed with all that is typed, without script and cookies, and signs nobody up", async () => {
    const { slug } = await campaign({ questions, phone: "optional", consent_text: "I agree." });
    const before = await count();
    const html = await open(slug);
    const button = /<button[^>]*formaction="([^"]+)"[^>]*>Français/.exec(html);
    expect(button?.[0]).toContain(`form="form-signup-${slug}"`);
    const typed = {
      ...{ email: "half typed", first_name: "Asha", phone: "98", intent: "language" },
      ...{ "answer.district": "Kaski", "answer.course": "Sewing" },
    };
    const { status, html: french } = await send(slug, typed, new URL(button?.[1] ?? "", origin).search);
    expect(status).toBe(200);
    expect(french).toContain('lang="fr"');
    expect(fieldOf(french, "email")).toContain('value="half typed"');
    expect(fieldOf(french, "first_name")).toContain('value="Asha"');
    expect(fieldOf(french, "phone")).toContain('value="98"');
    expect(fieldOf(french, "answer.district")).toContain('value="Kaski"');
    expect(french).toMatch(/<option value="Sewing" selected[^>]*>Couture/);
    expect(french).not.toContain("aria-invalid");
    expect(await count()).toEqual(before);
  });
});
