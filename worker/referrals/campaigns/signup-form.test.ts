import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { campaignCallsOf } from "../testing/campaigns";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import type { CampaignRecord } from "./schemas";

// What a campaign's form asks, as the API takes and answers it; and a campaign made like another.

let admin: Awaited<ReturnType<typeof administrator>>;
let calls: ReturnType<typeof campaignCallsOf>;
beforeAll(async () => {
  admin = await administrator();
  calls = campaignCallsOf(admin.token);
});

const text = (id: string) => ({ id, label: { en: `About ${id}` }, kind: "text", required: false });
const choice = { id: "c", label: { en: "Which?", fr: "Lequel ?" }, kind: "choice", required: true };
const edit = (id: string, body: object) =>
  api<CampaignRecord & { errors?: { path: string; message: string }[] }>("PATCH", `/campaigns/${id}`, {
    token: admin.token,
    body,
  });

describe("what a form asks", () => {
  it("is nothing at first, is kept as it was given, and is left alone by other edits", async () => {
    const { body: made } = await calls.create({});
    expect(made).toMatchObject({
      translations: {},
      phone: "off",
      asks_region: "off",
      questions: [],
      goal: null,
      next_step: {},
    });
    const asked = {
      translations: { fr: { description: "Venez", consent_text: "J’accepte" } },
      phone: "required",
      asks_region: "optional",
      questions: [text("a"), { ...choice, choices: ["One", { en: "Two", fr: "Deux" }] }],
      goal: 500,
      ...{ names_officer: true, confirms_by_mail: true },
      next_step: {
        ...{ url: "https://example.org/next", label: { en: "Test", fr: "Essai" } },
        ...{ whatsapp_url: "https://chat.whatsapp.com/abc", calendar: true, calendar_on: "2020-05-01" },
      },
    };
    expect((await edit(made.id, asked)).body).toMatchObject(asked);
    expect((await edit(made.id, { name: "Other" })).body).toMatchObject(asked);
    expect(
      (await edit(made.id, { goal: null, translations: { fr: { description: "" } } })).body,
    ).toMatchObject({
      ...{ goal: null, translations: {}, questions: asked.questions },
    });
    const trail = await db.all<{ detail: string }>(
      sql`SELECT detail FROM audit_events WHERE subject_id = ${made.id} ORDER BY id`,
    );
    expect(JSON.parse(trail[1]?.detail ?? "")).toEqual({
      fields: Object.keys(asked),
      changes: {
        phone: { before: "off", after: "required" },
        asks_region: { before: "off", after: "optional" },
        goal: { before: null, after: 500 },
        names_officer: { before: false, after: true },
        confirms_by_mail: { before: false, after: true },
      },
    });
  });

  it.each([
    [{ questions: [{ ...text("a"), kind: "date" }] }, "questions.0.kind"],
    [{ questions: [text("a"), text("a")] }, "questions.1.id"],
    [{ questions: [text("")] }, "questions.0.id"],
    [{ questions: [text("__proto__")] }, "questions.0.id"],
    [{ questions: [{ ...text("a"), label: {} }] }, "questions.0.label.en"],
    [{ questions: [{ ...text("a"), label: "Why?" }] }, "questions.0.label"],
    [{ questions: [{ ...text("a"), choices: ["x"] }] }, "questions.0.choices"],
    [{ questions: [{ ...choice, choices: ["x"] }] }, "questions.0.choices"],
    [{ questions: [{ ...choice, choices: ["x", "y", "x"] }] }, "questions.0.choices.2"],
    [{ questions: [{ ...choice, choices: ["x", { fr: "y" }] }] }, "questions.0.choices.1"],
    [{ questions: Array.from({ length: 11 }, (_, i) => text(`q${i}`)) }, "questions"],
    [{ phone: "maybe" }, "phone"],
    [{ translations: { de: { description: "Komm" } } }, "translations.de"],
    [{ translations: { fr: { description: 1 } } }, "translations.fr.description"],
    [{ goal: 0 }, "goal"],
    [{ goal: 1.5 }, "goal"],
    [{ goal: "9" }, "goal"],
    [{ names_officer: "yes" }, "names_officer"],
    [{ next_step: { url: "javascript:alert(1)" } }, "next_step.url"],
    [{ next_step: { url: "https://milepost.test/r/x" } }, "next_step.url"],
    [{ next_step: { label: { en: "On" } } }, "next_step.url"],
    [{ next_step: { whatsapp_url: "https://whatsapp.com.evil.example/x" } }, "next_step.whatsapp_url"],
    [{ next_step: { calendar_on: "2026-02-30", calendar: true } }, "next_step.calendar_on"],
  ])("is refused where it is no form: %j", async (body, path) => {
    const { body: made } = await calls.create({});
    const refused = await edit(made.id, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.[0]?.path).toBe(path);
    expect(refused.body.errors?.[0]?.message).not.toBe("This is not valid.");
    expect((await calls.create(body)).status).toBe(400);
    expect((await calls.read(made.id)).body).toEqual(made);
  });
});

describe("a campaign like another", () => {
  it("has its settings, form, logo and active officers, and none of its links, targets, address and key", async () => {
    const [officer, gone] = [await signedInOfficer(), await signedInOfficer()];
    const settings = {
      ...{ description: "Join us", type: "training", region: "Koshi", ends_on: "2020-03-31" },
      ...{ landing_url: "https://example.org/join", attribution_model: "first_click" },
      ...{ attribution_window_days: 9, max_links_per_officer: 3, officers_create_links: true },
      ...{ allowed_origins: ["https://a.example"], consent_text: "I agree", phone: "optional", goal: 40 },
      ...{
        translations: { fr: { description: "Venez" } },
        questions: [text("a")],
        share_messages: { en: "Come" },
      },
      ...{ names_officer: true, confirms_by_mail: true },
      next_step: { url: "https://example.org/next", calendar: true, calendar_on: "2020-03-10" },
      officer_ids: [officer.id, gone.id],
    };
    const { body: source } = await calls.create({ starts_on: "2020-03-01", ...settings });
    const logo = "RIFF\u0010\u0000\u0000\u0000WEBPVP8L\u0004\u0000\u0000\u0000logo";
    await request("PUT", `/api/v1/campaigns/${source.id}/logo`, {
      ...{ token: admin.token, headers: { "content-type": "image/webp" }, body: logo },
    });
    await api("DELETE", `/officers/${gone.id}`, { token: admin.token });
    const key = { "idempotency-key": crypto.randomUUID() };
    const duplicate = () =>
      api<CampaignRecord>("POST", `/campaigns/${source.id}/duplicate`, {
        ...{ token: admin.token, headers: key, body: { name: "Autumn", starts_on: "2030-09-01" } },
      });
    const made = await duplicate();
    expect(made.status).toBe(201);
    const { officer_ids: _, ends_on: __, next_step, ...same } = settings;
    expect(made.body).toMatchObject({
      ...same,
      ...{ name: "Autumn", starts_on: "2030-09-01", ends_on: "2030-10-01", slug: "autumn" },
      next_step: { ...next_step, calendar_on: "2030-09-10" },
      ...{ status: "scheduled", officer_ids: [officer.id] },
    });
    expect(made.body.publishable_key).not.toBe(source.publishable_key);
    expect((await duplicate()).body.id).toBe(made.body.id);
    // Its logo is a file of its own.
    await api("DELETE", `/campaigns/${source.id}/logo`, { token: admin.token });
    const url = new URL(made.body.logo_url ?? "");
    expect(await (await request("GET", url.pathname)).text()).toBe(logo);
    for (const table of ["referrals", "targets"]) {
      expect(await db.all(sql`SELECT 1 FROM ${sql.raw(table)} WHERE campaign_id = ${made.body.id}`)).toEqual(
        [],
      );
    }
    const event = await db.get<{ detail: string }>(
      sql`SELECT detail FROM audit_events WHERE subject_id = ${made.body.id} AND action = 'campaign.created'`,
    );
    expect(JSON.parse(event?.detail ?? "")).toEqual({ duplicate_of: source.id });
  });

  it("needs a name and a first day, and a campaign that is there", async () => {
    const { id } = await runningCampaign(admin.token, {});
    const post = (path: string, body: object) =>
      api<{ errors?: { path: string }[] }>("POST", `/campaigns/${path}/duplicate`, {
        token: admin.token,
        body,
      });
    const refused = await post(id, {});
    expect([refused.status, refused.body.errors?.map(({ path }) => path)]).toEqual([
      400,
      ["name", "starts_on"],
    ]);
    expect((await post("cmp_none", { name: "A", starts_on: "2030-01-01" })).status).toBe(404);
    expect(testEnv.ENVIRONMENT).toBe("development");
  });
});
