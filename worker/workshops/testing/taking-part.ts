import type { Page } from "playwright-core";
import { Client } from "../../../web/e2e/client";

// Somebody who takes part, as tests with a browser need them: registered by calls, let in by their link.

interface Made {
  id: string;
  invitation_url: string;
}
type Answers = Record<string, { value: unknown; revision: number }>;

export const questions = [
  {
    id: "words",
    type: "long_text",
    prompt: { en: "What is needed?", fil: "Ano ang kailangan?" },
    required: true,
  },
  { id: "many", type: "number", prompt: { en: "How many?", fil: "Ilan?" } },
  {
    ...{
      id: "issues",
      type: "repeater",
      prompt: { en: "Which issues?", fil: "Anong mga isyu?" },
      max_items: 3,
    },
    fields: [{ name: "issue", label: { en: "Issue", fil: "Isyu" }, type: "text" }],
  },
];

/** An assessment with a first workshop, and whoever takes part in it. */
export async function assessment() {
  const staff = await Client.signIn();
  const mark = crypto.randomUUID().slice(0, 8);
  const region = await staff.post<Made>("/workshops/places", { level: "region", name: `Region ${mark}` });
  const province = await staff.post<Made>("/workshops/places", {
    ...{ level: "province", name: `Province ${mark}`, parent_id: region.id },
  });
  const { id } = await staff.post<Made>("/workshops/assessments", { title: `Water ${mark}` });
  const base = `/workshops/assessments/${id}`;
  await staff.put(`${base}/workshops/workshop_1/questions`, { questions });
  const join = async (name: string, { locale = "en", isNew = false } = {}) => {
    const made = await staff.post<Made>(`${base}/participants`, {
      ...{ name, email: `${mark}-${name.toLowerCase()}@example.org`, locale },
      ...{ stakeholder_type: "farmer", province_id: province.id },
    });
    if (!isNew) {
      await staff.post(`${base}/participants/${made.id}/onboarding`, {
        ...{ consent: true, consent_on_paper: true, stakeholder_type: "farmer", province_id: province.id },
      });
    }
    const answers = async () =>
      (await staff.get<{ answers: Answers }>(`${base}/participants/${made.id}/workshops/workshop_1`)).answers;
    const link = async () => {
      const { data } = await staff.post<{ data: { url: string }[] }>(`${base}/participants/links`, {
        participant_ids: [made.id],
      });
      return new URL(data[0]?.url ?? "").pathname;
    };
    return { ...made, answers, link, stored: async (id: string) => (await answers())[id]?.value };
  };
  const pages = `/mana/workshops/assessments/${id}/participant`;
  return { id, staff, base, join, pages, workshop: `${pages}/workshops/workshop_1/` };
}
export type Joined = Awaited<ReturnType<Awaited<ReturnType<typeof assessment>>["join"]>>;

export async function enter(page: Page, who: Joined) {
  await page.goto(await who.link());
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/participant/);
}
export const words = (page: Page) => page.locator('[name="a.words"]');
export const state = (page: Page) => page.locator(".answers-state");
export const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator(".answering-way").waitFor();
};
