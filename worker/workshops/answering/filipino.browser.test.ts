import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../../../web/e2e/client";
import { phone, test } from "../../../web/e2e/journey";
import { englishIn } from "../../../web/e2e/languages";
import { languages } from "../../../web/i18n/translate";
import { assessment, enter } from "../testing/taking-part";

// Where participants rarely come: no English stands there either, of a page or of what the API refuses.

const refusals = new Set(Object.keys(languages.fr.sentences));

/** What the open page says in English. */
async function englishOn(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll("body *")].flatMap(({ childNodes }) =>
      [...childNodes].map((node) => (node instanceof Text ? node.data.trim() : "")),
    ),
  );
  return [...(await englishIn(page, undefined, "fil")), ...lines.filter((line) => refusals.has(line))];
}

test("no English stands where they vote, have several accounts, or something is refused or over", {
  timeout: 120_000,
}, async ({ visitor }) => {
  const { join, pages, workshop, staff, base, id } = await assessment();
  const elsewhere = await assessment();
  const bai = await join("Bai", { locale: "fil" });
  const page = await visitor({ ...phone, javaScriptEnabled: false });
  const found: string[] = [];
  const look = async (what: string, path?: string) => {
    if (path) await page.goto(path);
    found.push(...(await englishOn(page)).map((words) => `${what}: ${words}`));
  };
  await page.goto("/login?lang=fil");
  await look("no connection", "/offline");
  await enter(page, bai);
  await look("no such page", `${pages}/workshops/workshop_9/`);
  await look("not open", workshop.replace("_1", "_3"));
  await look("not theirs", elsewhere.workshop);
  await look("nothing to vote on", `${pages}/vote/`);
  await look("another password", "/change-password");

  await page.goto(workshop);
  await page.locator('[name="a.many"]').fill("12,5");
  await page.getByRole("button", { name: "Ipadala" }).click();
  await page.locator(".field__fault").first().waitFor();
  await look("what is missing and what is no number");
  await page.goto(workshop);
  await page.locator('[name="a.words"]').fill("Kailangan ng malinis na tubig sa barangay.");
  await page.locator('[name="a.many"]').fill("1,000");
  await page.getByRole("button", { name: "Ipadala" }).click();
  await page.getByText("Naipadala mo na ang palihang ito").waitFor();
  expect(await bai.stored("many")).toBe(1000);

  const asked = await staff.post<{ id: string }>(`${base}/syntheses`, { workshop: "workshop_1" });
  const synthesis = `${base}/syntheses/${asked.id}`;
  await eventually(
    () => staff.get<{ status: string }>(synthesis),
    ({ status }) => status === "completed",
  );
  await staff.put(`${synthesis}/voting`, { open: true });
  await look("a statement to vote on", `${pages}/vote/`);
  await page.getByRole("button", { name: "Sang-ayon ako", exact: true }).click();
  await look("after voting");
  await page.locator(".vote__own summary").click();
  for (const text of ["Una", "Ikalawa", "Ikatlo", "Ikaapat"]) {
    if (!(await page.locator('[name="text"]').isVisible())) await page.locator(".vote__own summary").click();
    await page.locator('[name="text"]').fill(text);
    await page.locator(".vote__own button").click();
    await page.waitForLoadState();
  }
  await look("one sentence more than they may say");
  await page.goto(`${pages}/vote/?n=0`);
  const vote = page.getByRole("button", { name: "Sang-ayon ako", exact: true });
  await staff.put(`${synthesis}/voting`, { open: false });
  await vote.click();
  await look("a voting that is over");

  const { email, province_id } = await staff.get<{ email: string; province_id: string }>(
    `${base}/participants/${bai.id}`,
  );
  await staff.post(`${elsewhere.base}/participants`, {
    ...{ name: "Bai", email, province_id, stakeholder_type: "farmer", locale: "fil" },
  });
  await look("several accounts", "/mana/workshops/");

  const nova = await join("Nova", { locale: "fil", isNew: true });
  const link = await nova.link();
  await page.goto(link);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/onboarding/);
  await page.locator('main form button:not([hidden]):not([value="places"])').first().click();
  await page.locator(".field__fault").first().waitFor();
  await look("without consent");
  await page.goto(`${link}?lang=fil`);
  await look("a link that was used");
  await staff.patch(`/workshops/assessments/${id}`, { status: "cancelled" });
  await look("closed", `${pages}/onboarding/`);
  await page.locator('[name="consent"]').check();
  await page.locator('main form button:not([hidden]):not([value="places"])').first().click();
  await page.waitForLoadState();
  await look("consent to what is closed");
  expect(found).toEqual([]);
});
