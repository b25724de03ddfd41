import { expect } from "vitest";
import { Client, eventually } from "../../web/e2e/client";
import { productUrl } from "../../web/e2e/here";
import { phone, signIn, signInAsAdmin, test } from "../../web/e2e/journey";
import { makeProgramme } from "./testing/programme";

const plain = { ...phone, javaScriptEnabled: false };

test("without script, a candidate signs up on the hosted form and is counted", async ({ visitor }) => {
  const admin = await Client.signIn();
  const { campaign, link } = await makeProgramme(admin);
  const page = await visitor(plain);
  await page.goto(link.url);

  await page.getByLabel("E-mail address").evaluate((field) => field.setAttribute("type", "text"));
  await page.getByLabel("E-mail address").fill("no address");
  await page.getByRole("button", { name: "Sign up" }).click();
  expect(await page.getByLabel("E-mail address").inputValue(), "what was typed is kept").toBe("no address");
  expect(await page.getByLabel("E-mail address").getAttribute("aria-invalid")).toBe("true");

  await page.getByLabel("E-mail address").evaluate((field) => field.setAttribute("type", "text"));
  await page.getByLabel("E-mail address").fill(`${link.id}@example.org`);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL("**/signup-success**");
  await eventually(
    () => admin.get<{ signups: number }>(`/stats/overview?campaign_id=${campaign.id}`),
    ({ signups }) => signups === 1,
  );
});

test("without script, an officer signs in, reads the dashboard and signs out", async ({ visitor }) => {
  const { officer, campaign } = await makeProgramme(await Client.signIn());
  const page = await visitor(plain);
  await page.goto("/dashboard/campaigns");
  expect(new URL(page.url()).pathname).toBe("/login");
  await signIn(page, officer);
  expect(new URL(page.url()).pathname, "back where the person was going").toBe("/dashboard/campaigns");
  expect(await page.locator("main").textContent()).toContain(campaign.name);
  await page.goto("/dashboard");
  expect(await page.locator("main").textContent()).toContain("Clicks");
  await page.locator('form[action="/logout"] button').evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForURL("**/login**");
  await page.goto("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/login");
});

test("without script, a faulty form says what is wrong and keeps what was typed", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  await page.goto("/dashboard/officers/new");
  await page.getByLabel("Name").fill("Somebody");
  await page.getByRole("button", { name: "Add officer" }).click();
  expect(await page.getByLabel("Name").inputValue()).toBe("Somebody");
  expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(0);
  expect(productUrl).toBe(new URL(page.url()).origin);
});
