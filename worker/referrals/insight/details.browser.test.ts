import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

const person =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

interface Figures {
  clicks: number;
  signups: number;
}

test("pages of one record show the API's figures, without script, on a phone and a desk, by day and night", {
  timeout: 180_000,
}, async ({ visitor }) => {
  const admin = await Client.signIn();
  const { campaign, officer, link } = await makeProgramme(admin);
  for (let i = 0; i < 3; i++)
    await fetch(link.url, { redirect: "manual", headers: { "user-agent": person } });
  const of = () => admin.get<Figures>(`/stats/overview?campaign_id=${campaign.id}`);
  await expect.poll(async () => (await of()).clicks, { timeout: 15_000 }).toBe(3);

  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  const records = ["campaigns", "officers", "links"] as const;
  const ids = { campaigns: campaign.id, officers: officer.id, links: link.id };
  for (const kind of records) {
    for (const [width, colorScheme] of [
      [390, "dark"],
      [1280, "light"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/dashboard/${kind}/${ids[kind]}?days=60`);
      expect(await page.textContent('.kpi [data-figure="clicks"], [data-figure="clicks"]')).toBe("3");
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWide, `${kind} at ${width}`).toBe(false);
    }
    await page.goto(`/dashboard/${kind}/${ids[kind]}?from=2020-01-01&to=2020-01-31`);
    expect(await page.textContent('[data-figure="clicks"]')).toBe("0");
  }
});

test("lists sorted and cut, and pages of one record, hold WCAG 2.1 AA", { timeout: 240_000 }, async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { campaign, officer, link } = await makeProgramme(admin);
  const page = await visitor();
  await signInAsAdmin(page);
  for (const path of [
    `/dashboard/campaigns/${campaign.id}?days=365`,
    ...["officers", "links", "settings"].map((tab) => `/dashboard/campaigns/${campaign.id}/${tab}?days=365`),
    `/dashboard/officers/${officer.id}?days=365`,
    `/dashboard/links/${link.id}?days=365`,
    "/dashboard/links?sort=-clicks&limit=50",
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
});
