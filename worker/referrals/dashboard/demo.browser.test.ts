import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { atRest } from "../../../web/e2e/axe";
import { signIn, test } from "../../../web/e2e/journey";
import { type Product, startProduct } from "../../../web/e2e/product";

// A year of a programme: twenty officers, campaigns that ran, run and are to come, all that a dashboard has to say.
let product: Product;
beforeAll(async () => {
  product = await startProduct({ demo: true });
}, 180_000);
afterAll(() => product.stop());

const screens = [
  { width: 1280, height: 800, firstFigure: 240, tall: 2_000 },
  { width: 390, height: 844, firstFigure: 320, tall: 4_000 },
] as const;

async function asAdmin(visitor: (options: object) => Promise<Page>): Promise<Page> {
  const page = await visitor({ baseURL: product.url });
  await signIn(page, product.admin);
  return page;
}

test("with a year of data the first figure is seen at once, and no campaign's first tab is long", {
  timeout: 180_000,
}, async ({ visitor }) => {
  const page = await asAdmin(visitor);
  await page.goto("/dashboard/campaigns?limit=100");
  const campaigns = await page
    .locator('tbody a[href^="/dashboard/campaigns/cmp_"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(campaigns.length).toBeGreaterThan(5);
  for (const query of ["", "?days=365"]) {
    await page.goto(`/dashboard${query}`);
    for (const { width, height, firstFigure } of screens) {
      await page.setViewportSize({ width, height });
      await atRest(page);
      const figure = await page.locator(".kpi__value").first().boundingBox();
      expect(figure?.y, `the dashboard${query} at ${width}`).toBeLessThanOrEqual(firstFigure);
    }
  }
  for (const path of new Set(campaigns)) {
    await page.goto(path);
    for (const { width, height, tall } of screens) {
      await page.setViewportSize({ width, height });
      await atRest(page);
      const high = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(high, `${path} at ${width}`).toBeLessThanOrEqual(tall);
    }
  }
});

/** Chromium writes each page's object uncompressed. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("with twenty officers and all campaigns the dashboard is printed on two pages, upright and across", {
  timeout: 120_000,
}, async ({ visitor }) => {
  const page = await asAdmin(visitor);
  await page.emulateMedia({ media: "print" });
  for (const query of ["?days=30", "?days=365"]) {
    await page.goto(`/dashboard${query}`);
    expect(await page.locator("#leaderboard .figure__picture tbody tr").count()).toBeGreaterThanOrEqual(20);
    for (const landscape of [false, true]) {
      await page.setViewportSize({ width: landscape ? 1046 : 718, height: 720 });
      await atRest(page);
      for (const row of [1, 10, 20]) {
        const name = page.locator("#leaderboard .figure__picture tbody tr").nth(row - 1);
        expect(await name.isVisible(), `officer ${row} on paper`).toBe(true);
      }
      const printed = await page.locator("#campaigns tbody tr:visible").count();
      const all = await page.locator("#campaigns tbody tr").count();
      expect(printed).toBe(Math.min(8, all));
      const pages = pagesOf(await page.pdf({ format: "A4", landscape }));
      expect(pages, `${query}, ${landscape ? "across" : "upright"}`).toBeLessThanOrEqual(2);
    }
  }
});
