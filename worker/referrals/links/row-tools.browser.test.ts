import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { Client } from "../../../web/e2e/client";
import { phone, signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeLink } from "../testing/programme";

const isSeen = (tools: Locator) => tools.evaluate((element) => getComputedStyle(element).opacity === "1");

test("a row of links gives the link and its code to a pointer and to keys, and moves nothing", async ({
  visitor,
}) => {
  const { link } = await makeLink(await Client.signIn());
  const page = await visitor({ permissions: ["clipboard-write"] });
  await signInAsAdmin(page);
  await page.goto("/dashboard/links");
  const row = page.locator(`tr[data-key="${link.id}"]`);
  const tools = row.locator(".row-tools");
  await row.scrollIntoViewIfNeeded();
  await page.locator("h1").hover();
  expect(await isSeen(tools)).toBe(false);
  const before = await row.boundingBox();
  await row.hover();
  expect(await isSeen(tools)).toBe(true);
  expect(await row.boundingBox()).toEqual(before);
  await tools.getByRole("button", { name: /^Copy link/ }).click();
  const copied = tools.locator("[data-copied]");
  await copied.waitFor();
  expect(await copied.getAttribute("data-copy")).toBe(`${link.url}?s=copy`);

  await page.locator("h1").hover();
  await tools.getByRole("link", { name: /^QR code of/ }).focus();
  expect(await isSeen(tools)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/dashboard/links/${link.id}/scan`);
});

test("on a phone they stand in the row", async ({ visitor }) => {
  const { campaign, link } = await makeLink(await Client.signIn());
  const page = await visitor(phone);
  await signInAsAdmin(page);
  await page.goto(`/dashboard/campaigns/${campaign.id}/links`);
  const tools = page.locator(`tr[data-key="${link.id}"] .row-tools`);
  expect(await isSeen(tools)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await tools.getByRole("link", { name: /^QR code of/ }).tap();
  await page.waitForURL(`**/dashboard/links/${link.id}/scan`);
});
