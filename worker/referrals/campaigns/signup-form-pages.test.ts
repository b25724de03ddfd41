import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

// The page of a campaign's sign-up form, sent as a browser without script sends it.

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});
const text = (id: string) => ({ id, label: { en: `About ${id}` }, kind: "text", required: false });
const read = async (id: string) =>
  (await api<Record<string, unknown>>("GET", `/campaigns/${id}`, { token: admin.token })).body;
const idsIn = (html: string) =>
  [...html.matchAll(/name="questions\.\d+\.id" value="([^"]*)"/g)].map(([, id]) => id);

async function opened(fields: Record<string, unknown> = {}) {
  const { id } = await runningCampaign(admin.token, fields);
  const action = `/dashboard/campaigns/${id}/form`;
  let { html } = await page(action, admin);
  return {
    id: String(id),
    html: () => html,
    press: async (typed: Record<string, string>) => {
      const answer = await submit(action, admin, { ...formIn(html, action), ...typed });
      if (answer.html) html = answer.html;
      return answer;
    },
  };
}

describe("the page of a sign-up form", () => {
  it("adds, moves and removes questions before it saves them, and keeps what is typed", async () => {
    const form = await opened({ questions: [text("a"), text("b")] });
    await form.press({ change: "add" });
    const [, , added] = idsIn(form.html());
    expect(added).toMatch(/^q\w{8}$/);
    await form.press({
      "questions.2.label.en": "Which course?",
      "questions.2.kind": "choice",
      change: "up.2",
    });
    expect(idsIn(form.html())).toEqual(["a", added, "b"]);
    await form.press({ change: "down.0" });
    expect(idsIn(form.html())).toEqual([added, "a", "b"]);
    await form.press({ change: "remove.2" });
    expect(idsIn(form.html())).toEqual([added, "a"]);
    expect((await read(form.id)).questions).toEqual([text("a"), text("b")]);

    const refused = await form.press({});
    expect(refused.status).toBe(400);
    expect(refused.html).toContain("Give at least two answers to choose from.");
    expect(refused.html).toContain('href="#field-questions.0.choices"');
    expect(refused.html).toContain('value="Which course?"');
    const saved = await form.press({
      "questions.0.choices": "IT\r\nSewing, cutting\r\n",
      "questions.0.choices_fr": "\r\nCouture, coupe",
      "questions.0.label.fr": "Quel cours ?",
      "questions.0.required": "on",
    });
    expect([saved.status, saved.location]).toEqual([303, `/dashboard/campaigns/${form.id}/form`]);
    expect((await read(form.id)).questions).toEqual([
      {
        ...{ id: added, label: { en: "Which course?", fr: "Quel cours ?" }, kind: "choice", required: true },
        choices: ["IT", { en: "Sewing, cutting", fr: "Couture, coupe" }],
      },
      text("a"),
    ]);
  });

  it("saves phone, consent and translations, and what nobody changed stays, whatever it has become", async () => {
    const form = await opened({ consent_text: "I agree.", questions: [text("a")] });
    await api("PATCH", `/campaigns/${form.id}`, { token: admin.token, body: { questions: [text("b")] } });
    await form.press({
      phone: "optional",
      "translations.fr.description": "Venez",
      "translations.fr.consent_text": "J’accepte.",
    });
    expect(await read(form.id)).toMatchObject({
      ...{ phone: "optional", consent_text: "I agree.", questions: [text("b")] },
      translations: { fr: { description: "Venez", consent_text: "J’accepte." } },
    });
    const other = await opened({ questions: [text("a")] });
    await api("PATCH", `/campaigns/${other.id}`, { token: admin.token, body: { questions: [text("b")] } });
    const clash = await other.press({ "questions.0.label.en": "Mine" });
    expect([clash.status, clash.html.includes("Somebody else has changed this")]).toEqual([409, true]);
    expect((await read(other.id)).questions).toEqual([text("b")]);
    expect((await other.press({})).status).toBe(303);
    expect((await read(other.id)).questions).toMatchObject([{ id: "a", label: { en: "Mine" } }]);
  });

  it("saves what comes after sending, and shows it again", async () => {
    const form = await opened();
    const step = { "next_step.url": "https://example.org/a", "next_step.label.en": "Take the test" };
    const refused = await form.press({ ...step, "next_step.whatsapp_url": "https://example.org/group" });
    expect([refused.status, refused.html.includes('href="#field-next_step.whatsapp_url"')]).toEqual([
      400,
      true,
    ]);
    // Words in French alone are not dropped unseen.
    const french = { "next_step.url": step["next_step.url"], "next_step.label.fr": "Passez le test" };
    const lacking = await form.press({ ...french, "next_step.label.en": "" });
    expect([lacking.status, lacking.html.includes('href="#field-next_step.label.en"')]).toEqual([400, true]);
    expect(lacking.html).toContain('value="Passez le test"');
    await form.press({ ...step, "next_step.label.fr": "" });
    const ticks = { names_officer: "on", confirms_by_mail: "on", "next_step.calendar": "on" };
    await form.press({ ...step, ...ticks, "next_step.whatsapp_url": "https://chat.whatsapp.com/x" });
    const saved = await read(form.id);
    expect(saved).toMatchObject({
      ...{ names_officer: true, confirms_by_mail: true },
      next_step: {
        ...{ url: "https://example.org/a", label: { en: "Take the test" } },
        ...{ whatsapp_url: "https://chat.whatsapp.com/x", calendar: true },
      },
    });
    const action = `/dashboard/campaigns/${form.id}/form`;
    const { names_officer: _, ...shown } = formIn((await page(action, admin)).html, action);
    expect((await submit(action, admin, shown)).status).toBe(303);
    expect(await read(form.id)).toEqual({ ...saved, names_officer: false });
  });

  it("stops at ten questions, is in French, and is no officer's", async () => {
    const form = await opened({ questions: Array.from({ length: 10 }, (_, i) => text(`q${i}`)) });
    expect(form.html()).not.toContain('value="add"');
    const officer = await signedInOfficer();
    expect((await page(`/dashboard/campaigns/${form.id}/form`, officer)).status).toBe(403);
    await api("PATCH", "/me", { token: admin.token, body: { locale: "fr" } });
    expect((await page(`/dashboard/campaigns/${form.id}/form`, admin)).html).toContain("Ce qu’il demande");
    await api("PATCH", "/me", { token: admin.token, body: { locale: "en" } });
  });
});

it("a campaign is duplicated by a form, once however often that is sent", async () => {
  const { id } = await runningCampaign(admin.token, { goal: 30 });
  const action = `/dashboard/campaigns/${id}/duplicate`;
  const values = formIn((await page(action, admin)).html, action);
  expect((await submit(action, admin, { ...values, name: "", starts_on: "" })).html).toContain(
    "This is needed.",
  );
  const typed = { ...values, name: "The next", starts_on: "2031-02-01" };
  const [first, second] = [await submit(action, admin, typed), await submit(action, admin, typed)];
  expect(first.status).toBe(303);
  expect(second.location).toBe(first.location);
  expect(await read((first.location ?? "").slice(21))).toMatchObject({ name: "The next", goal: 30 });
  expect((await page(`/dashboard/campaigns/${id}`, admin)).html).toContain("0 of 30 sign-ups");
});
