import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../../web/e2e/client";
import { productUrl } from "../../web/e2e/here";
import { phone, signIn, signInAsAdmin, test } from "../../web/e2e/journey";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** A value that the page offers to be taken elsewhere. */
async function copied(page: Page, label: string): Promise<string> {
  const field = page.locator(".copy-field", { hasText: label });
  return (await field.locator("code").first().textContent()) ?? "";
}

const mark = Date.now().toString(36);
const campaign = `Winter ${mark}`;
// First by name: of more officers than a form's boxes hold, which other tests may have made, it is among those shown.
const officer = {
  name: `Aabida ${mark}`,
  email: `aabida-${mark}@example.org`,
  password: "rain on a tin roof",
};
const candidate = `candidate-${mark}@example.org`;

async function addOfficer(page: Page): Promise<string> {
  await page.goto("/dashboard/officers/new");
  await page.getByLabel("Name").fill(officer.name);
  await page.getByLabel("E-mail").fill(officer.email);
  await press(page, "Add officer");
  return copied(page, "Temporary password");
}

async function createCampaign(page: Page): Promise<string> {
  await page.goto("/dashboard/campaigns/new");
  await page.getByLabel("Name", { exact: true }).fill(campaign);
  await page.getByLabel("First day").fill("2020-01-01");
  await page.getByLabel(officer.name).check();
  await press(page, "Create campaign");
  await page.waitForURL(/\/dashboard\/campaigns\/cmp_/);
  expect(await heading(page)).toContain(campaign);
  return new URL(page.url()).pathname.replace(/\/start$/, "");
}

async function createLink(page: Page): Promise<string> {
  await page.goto("/dashboard/links/new");
  await page.getByLabel("Campaign").selectOption({ label: campaign });
  await page.getByLabel("Officer").selectOption({ label: officer.name });
  await press(page, "Create link");
  await page.waitForURL(/\/dashboard\/links\/ref_/);
  return new URL(page.url()).pathname;
}

async function changePassword(page: Page, temporary: string): Promise<void> {
  await signIn(page, { email: officer.email, password: temporary });
  expect(new URL(page.url()).pathname).toBe("/change-password");
  await page.goto("/dashboard");
  expect(new URL(page.url()).pathname, "nothing opens before the password is changed").toBe(
    "/change-password",
  );
  await page.getByLabel("New password").fill(officer.password);
  await page.locator('form[action="/change-password"] button[type="submit"]').click();
  await page.waitForURL("**/dashboard");
}

async function signUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  expect(new URL(page.url()).pathname).toMatch(/^\/signup\//);
  await page.getByLabel("E-mail address").fill(candidate);
  await press(page, "Sign up");
  await page.waitForURL("**/signup-success**");
}

async function enrol(page: Page, campaignPage: string): Promise<void> {
  await eventually(
    async () => {
      await page.goto(`/dashboard/signups?campaign_id=${campaignPage.split("/").at(-1)}`);
      return page.locator('main a[href^="/dashboard/signups/snp_"]').count();
    },
    (count) => count > 0,
  );
  await page.locator('main a[href^="/dashboard/signups/snp_"]').first().click();
  await press(page, "Mark as enrolled");
  await page.getByRole("button", { name: "Back to pending" }).waitFor();
}

/** The dashboard's figures for this campaign by their labels, as text. */
async function figures(page: Page, campaignPage: string): Promise<string> {
  await page.goto(`/dashboard?campaign_id=${campaignPage.split("/").at(-1)}`);
  return (await page.locator("main").allInnerTexts()).join(" ").replace(/\s+/g, " ");
}

test("from an empty product to an enrolment that the administrator and the officer both see", async ({
  visitor,
}) => {
  const admin = await visitor();
  await signInAsAdmin(admin);
  const temporary = await addOfficer(admin);
  const campaignPage = await createCampaign(admin);
  const linkPage = await createLink(admin);

  const inTheField = await visitor(phone);
  await changePassword(inTheField, temporary);
  await inTheField.goto(linkPage);
  const url = (await inTheField.getByText(`${productUrl}/r/`).textContent()) ?? "";

  await signUp(await visitor(phone), url);
  await enrol(admin, campaignPage);

  for (const page of [admin, inTheField]) {
    const shown = await eventually(
      () => figures(page, campaignPage),
      (text) => /Clicks\W+1\b/i.test(text) && /Enrol\w+\W+1\b/i.test(text),
    );
    expect(shown).toMatch(/Sign-ups\W+1\b/i);
  }
});
