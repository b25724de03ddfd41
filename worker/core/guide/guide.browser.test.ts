import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { phone, signInAsAdmin, test } from "../../../web/e2e/journey";

test("from the sign-in page one reads the guide from end to end on a phone, without a script", async ({
  visitor,
}) => {
  const page = await visitor({ ...phone, javaScriptEnabled: false, locale: "fr-FR" });
  await page.goto("/login");
  await page.getByRole("link", { name: "Guide" }).click();
  // A click ends before the page it leads to is there: each step waits for its address.
  const follow = async (link: Locator) => {
    const path = new URL(String(await link.getAttribute("href")), page.url()).pathname;
    await link.click();
    await page.waitForURL((url) => url.pathname === path);
  };
  await follow(page.locator(".guide__part a").first());
  const read: string[] = [];
  for (;;) {
    const { pathname } = new URL(page.url());
    read.push(pathname);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([pathname, wide]).toEqual([pathname, false]);
    const next = page.locator('a[rel="next"]');
    if ((await next.count()) === 0) break;
    await follow(next);
  }
  await follow(page.getByRole("main").getByRole("link", { name: "Guide" }));
  const listed = await page
    .locator(".guide__part a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(read).toEqual(listed);
});

test("a page leads to where it is told of, and a heading to its own address, by keyboard too", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/settings/webhooks");
  await page.getByRole("link", { name: "How this works" }).press("Enter");
  await page.waitForURL("**/help/programs");
  await page.getByRole("link", { name: "Webhooks" }).first().press("Enter");
  await page.waitForURL("**/help/programs#webhooks");
  await page.locator(".user-menu summary").click();
  await page.locator(".user-menu").getByRole("link", { name: "Guide" }).click();
  await page.waitForURL("**/help");
});
