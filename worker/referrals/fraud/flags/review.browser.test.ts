import type { Page } from "playwright-core";
import { expect } from "vitest";
import { bringAxe, expectNoAxeViolations } from "../../../../web/e2e/axe";
import { Client, eventually } from "../../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../../web/e2e/journey";
import { makeLink } from "../../testing/programme";

interface Flags {
  data: { id: string; status: string; note: string | null }[];
  total: number;
}

/** A campaign with three alike sign-ups to review, and the address of their queue. */
async function suspects() {
  const admin = await Client.signIn();
  const { campaign, link } = await makeLink(admin);
  for (let n = 0; n < 3; n++) {
    const { click_id } = await admin.post<{ click_id: string }>("/track/click", { ref_code: link.code });
    await admin.post("/track/signup", { email: `suspect${n}.${link.id}@mailinator.com`, click_id });
  }
  const flags = (status: string) =>
    admin.get<Flags>(`/fraud/flags?campaign_id=${campaign.id}&status=${status}`);
  await eventually(
    () => flags("open"),
    ({ total }) => total === 3,
  );
  return { flags, path: `/dashboard/fraud?campaign_id=${campaign.id}` };
}

const boxes = (page: Page) => page.locator('#decide input[name^="flag_"]');
const isFocused = (page: Page, at: number) =>
  boxes(page)
    .nth(at)
    .evaluate((box) => box === document.activeElement);

test("j and k move, c, d and u decide of the sign-up that has the focus", async ({ visitor }) => {
  const { flags, path } = await suspects();
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(path);
  await page.waitForSelector(".review-keys");
  await page.keyboard.press("j");
  expect(await isFocused(page, 0)).toBe(true);
  await page.keyboard.press("j");
  expect(await isFocused(page, 1)).toBe(true);
  await page.keyboard.press("k");
  expect(await isFocused(page, 0)).toBe(true);
  await page.keyboard.press("c");
  await page.waitForSelector("text=1 sign-up was confirmed as fraud.");
  expect((await flags("confirmed")).total).toBe(1);

  // What comes next has the focus.
  await page.waitForSelector(".review-keys");
  await expect.poll(() => isFocused(page, 0)).toBe(true);
  await page.keyboard.press("d");
  await page.waitForSelector("text=1 sign-up was dismissed and counts.");
  expect((await flags("dismissed")).total).toBe(1);

  await page.goto(`${path}&status=confirmed`);
  await page.waitForSelector(".review-keys");
  await page.keyboard.press("j");
  await page.keyboard.press("u");
  await page.waitForSelector("text=1 decision was taken back.");
  expect((await flags("open")).total).toBe(2);
});

test("the bar comes when something is ticked, and forgets its note when nothing is", async ({ visitor }) => {
  const { flags, path } = await suspects();
  const page = await visitor();
  await bringAxe(page);
  await signInAsAdmin(page);
  await page.goto(path);
  const bar = page.locator(".decide-bar");
  expect(await bar.isVisible()).toBe(false);
  await boxes(page).first().check();
  expect(await bar.isVisible()).toBe(true);
  expect(await bar.evaluate((at) => at.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await expectNoAxeViolations(page);
  await page.getByLabel("Note").fill("Not meant to be kept");
  await boxes(page).first().uncheck();
  expect(await bar.isVisible()).toBe(false);
  await boxes(page).first().check();
  expect(await page.getByLabel("Note").inputValue()).toBe("");
  await boxes(page).nth(1).check();
  await page.getByLabel("Note").fill("The same hand");
  await page.getByRole("button", { name: "Confirm those ticked" }).click();
  await page.waitForSelector("text=2 sign-ups were confirmed as fraud.");
  expect((await flags("confirmed")).data.map(({ note }) => note)).toEqual(["The same hand", "The same hand"]);
});

test("without script the bar stays, and what is ticked is decided", async ({ visitor }) => {
  const { flags, path } = await suspects();
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  await page.goto(path);
  expect(await page.locator(".decide-bar").isVisible()).toBe(true);
  await boxes(page).first().check();
  await page.getByRole("button", { name: "Dismiss those ticked" }).click();
  await page.waitForSelector("text=1 sign-up was dismissed and counts.");
  expect((await flags("dismissed")).total).toBe(1);
});
