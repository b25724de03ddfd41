import { beforeAll, expect, it } from "vitest";
import { administrator, api, request } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
let other: Awaited<ReturnType<typeof signedInOfficer>>;
let campaign: string;
let slug: string;
let link: string;

beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
  other = await signedInOfficer();
  const made = await runningCampaign(admin.token, {
    name: "Nursing <2027>",
    description: "Become a nurse.\nTwo years.",
    officer_ids: [officer.id, other.id],
  });
  campaign = made.id;
  const record = await api("GET", `/campaigns/${campaign}`, { token: admin.token });
  slug = String(record.body.slug);
  const body = { officer_id: officer.id, campaign_id: campaign };
  link = String((await api("POST", "/referrals", { token: admin.token, body })).body.id);
});

const kit = (query = "", who = officer) => page(`/dashboard/links/${link}/share${query}`, who);

it("each way of sharing carries its own tag, in a message that names the campaign", async () => {
  const { status, html } = await kit();
  expect(status).toBe(200);
  for (const tag of ["whatsapp", "sms", "telegram", "facebook", "messenger", "x", "linkedin", "email"]) {
    expect(html).toContain(`%3Fs%3D${tag}`);
  }
  expect(html).toContain("Nursing%20%3C2027%3E%20is%20open");
  expect(html).not.toContain("<2027>");
});

it("speaks the language asked for, also one that the campaign alone has", async () => {
  const saved = await submit(`/dashboard/campaigns/${campaign}/messages`, admin, {
    message_en: "",
    message_fr: "Salut, {campaign} : {link}",
    language: "sw",
    message: "Karibu {campaign}, uliza {officer}",
  });
  expect([saved.status, saved.location]).toEqual([303, `/dashboard/campaigns/${campaign}/settings`]);
  expect((await kit("?message=sw")).html).toContain("Karibu Nursing &lt;2027>, uliza");
  expect((await kit("?message=fr")).html).toContain("Salut, Nursing");
  expect((await kit("?message=en")).html).toContain("is open");
  expect((await kit("?message=__proto__")).status).toBe(200);
});

it("a message is refused with a language that is none, and what was typed stays", async () => {
  const typed = { language: "Kiswahili", message: "Karibu sana" };
  const refused = await submit(`/dashboard/campaigns/${campaign}/messages`, admin, typed);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Karibu sana");
  expect(refused.html).toContain("language tag");
});

it("officers share their own links alone, and change no messages", async () => {
  expect((await kit("", other)).status).toBe(404);
  expect((await page(`/dashboard/links/${link}/poster`, other)).status).toBe(404);
  expect((await page(`/dashboard/campaigns/${campaign}/messages`, officer)).status).toBe(403);
});

it("the poster has the code with its own tag, in the language of the message", async () => {
  const { html } = await page(`/dashboard/links/${link}/poster?message=fr`, officer);
  expect(html).toContain("Scannez pour vous inscrire");
  expect(html).toContain(`/api/v1/referrals/${link}/qr.svg?for=poster`);
  const svg = async (query: string) =>
    (
      await request("GET", `/api/v1/referrals/${link}/qr.svg${query}`, {
        headers: { authorization: `Bearer ${officer.token}` },
      })
    ).text();
  expect(await svg("?for=poster")).not.toBe(await svg(""));
});

it("cards are eight to a sheet, or one for a print shop, each with the code and whom to ask", async () => {
  for (const [size, count] of [
    ["a4", 8],
    ["a6", 1],
    ["constructor", 8],
  ] as const) {
    const { status, html } = await page(`/dashboard/links/${link}/cards?size=${size}&message=fr`, officer);
    expect(status).toBe(200);
    expect(html.match(/class="give-card"/g)).toHaveLength(count);
    expect(html.match(new RegExp(`/api/v1/referrals/${link}/qr.svg"`, "g"))).toHaveLength(count);
    expect(html).toContain("Scannez pour vous inscrire");
    expect(html).toContain("Adressez-vous à");
  }
  expect((await page(`/dashboard/links/${link}/cards`, other)).status).toBe(404);
});

it("the hosted form tells messengers what it is, with an absolute picture", async () => {
  const html = await (await request("GET", `/signup/${slug}`, { headers: { accept: "text/html" } })).text();
  expect(html).toContain('<meta property="og:title" content="Nursing &lt;2027>"');
  expect(html).toContain('<meta property="og:description" content="Become a nurse."');
  expect(html).toMatch(/<meta property="og:image" content="https?:\/\/[^"]+\.png"/);
});

it("a link that leads nowhere has no poster: the page says why, and offers nothing to print", async () => {
  const body = { officer_id: officer.id, campaign_id: campaign };
  const { id } = (await api<{ id: string }>("POST", "/referrals", { token: admin.token, body })).body;
  await submit(`/dashboard/links/${id}/revoke`, admin);
  const { status, html } = await page(`/dashboard/links/${id}/poster`, officer);
  expect(status).toBe(200);
  expect(html).toContain("revoked");
  expect(html).not.toContain("data-print");
  expect(html).not.toContain("qr.svg");
  const cards = await page(`/dashboard/links/${id}/cards`, officer);
  expect(cards.html).toContain("revoked");
  expect(cards.html).not.toContain("qr.svg");
});

it("the poster is a file too, for whose link it is; where it cannot be, the page says how to print it", async () => {
  const file = (id: string, who = officer) =>
    request("GET", `/dashboard/links/${id}/poster.pdf?message=fr`, {
      headers: { cookie: `__Host-access=${who.token}`, accept: "text/html" },
    });
  const answer = await file(link);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="poster-${slug}.pdf"`);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(new TextDecoder("latin1").decode(await answer.arrayBuffer())).toMatch(/^%PDF-1\.\d.*%%EOF\s*$/s);
  expect((await page(`/dashboard/links/${link}/poster?message=fr`, officer)).html).toContain(
    `/dashboard/links/${link}/poster.pdf?message=fr`,
  );
  expect((await file(link, other)).status).toBe(404);

  const nepali = await runningCampaign(admin.token, { name: "नर्सिङ", officer_ids: [officer.id] });
  const make = async () => {
    const body = { officer_id: officer.id, campaign_id: nepali.id };
    return (await api<{ id: string }>("POST", "/referrals", { token: admin.token, body })).body.id;
  };
  const unwritten = await file(await make());
  const html = await unwritten.text();
  expect([unwritten.status, unwritten.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(html).toContain("letters that our PDF cannot write");
  expect(html).toContain("data-print");
  const revoked = await make();
  await submit(`/dashboard/links/${revoked}/revoke`, admin);
  const closed = await file(revoked);
  expect([closed.status, closed.headers.get("location")]).toEqual([
    303,
    `/dashboard/links/${revoked}/poster`,
  ]);
});
