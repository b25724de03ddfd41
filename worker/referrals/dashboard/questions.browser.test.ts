import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { history, hour, importHistory } from "../testing/history";
import { makeLink, type Programme } from "../testing/programme";

/** Begins at the dashboard and counts clicks. */
async function ask(
  page: Page,
  question: string,
  answer: (click: (at: Locator) => Promise<void>) => Promise<void>,
) {
  await page.goto("/dashboard?days=30");
  let clicks = 0;
  await answer(async (at) => {
    clicks += 1;
    await at.first().click();
  });
  expect(clicks, question).toBeLessThanOrEqual(2);
}

const headings = async (page: Page) => (await page.locator("h2").allInnerTexts()).join("\n");

test("four questions of a Monday are answered from the dashboard in two clicks, in words; Back undoes each", {
  timeout: 180_000,
}, async ({ visitor }) => {
  const admin = await Client.signIn();
  const [strong, weak] = [await makeLink(admin), await makeLink(admin)];
  // Of two officers of a campaign one earns much, the other little.
  const ids = { officer_ids: [weak.officer.id, strong.officer.id] };
  await admin.call("PUT", `/campaigns/${weak.campaign.id}/officers`, ids);
  const link = await admin.call<Programme["link"]>("POST", "/referrals", {
    officer_id: strong.officer.id,
    campaign_id: weak.campaign.id,
  });
  // The day whose date was yesterday's a month before, where that month is long enough.
  const yesterday = new Date(Date.now() - 26 * hour);
  const daysOfBefore = new Date(
    Date.UTC(yesterday.getUTCFullYear(), yesterday.getUTCMonth(), 0),
  ).getUTCDate();
  await importHistory([
    ...[...history(strong, 400, 200), ...history(weak, 400, 40), ...history({ ...strong, link }, 100, 40, 2)],
    ...[...history(weak, 20, 9, 70), ...history(strong, 100, 50, 1 + daysOfBefore)],
  ]);
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);

  await ask(page, "whom should I coach this week", async (click) => {
    await click(page.getByRole("link", { name: "All officers", exact: true }));
    const first = page.locator("#officers tbody tr").first();
    expect(await headings(page)).toMatch(/Help first: .+, [\d.]+ points below their campaigns/);
    const name = /Help first: (.+), [\d.]+ points/.exec(await headings(page))?.[1];
    expect(await first.textContent()).toContain(name);
  });

  await ask(page, "did one campaign beat the other", async (click) => {
    await click(page.getByRole("link", { name: "Compare", exact: true }));
    const rows = page.locator("#compare tbody tr");
    expect(await rows.filter({ hasText: strong.campaign.name }).textContent()).toContain("50.0%");
    expect(await headings(page)).toMatch(/converts best: [\d.]+%/);
  });

  await ask(page, "where do sign-ups come from", async (click) => {
    await click(page.getByRole("link", { name: "Sources", exact: true }));
    expect(await headings(page)).toMatch(/Where links are met: .+ leads with/);
    const link = page.locator("#device a", { hasText: /sign-ups$/ }).first();
    const said = ((await link.textContent()) ?? "").replace(/\D/g, "");
    await click(link);
    expect(((await page.locator("#list-total").textContent()) ?? "").replace(/\D/g, "")).toBe(said);
    // The chips say what narrows the list, each is taken out by a press, and Back brings it again.
    const chips = page.getByRole("link", { name: /^Take out / });
    const before = await chips.count();
    expect(before).toBeGreaterThanOrEqual(3);
    await chips.filter({ hasText: "Devices" }).click();
    expect(await chips.count()).toBe(before - 1);
    await page.goBack();
    expect(await chips.count()).toBe(before);
    await page.goBack();
    expect(page.url()).toContain("/dashboard/insight/sources");
  });

  await ask(page, "this month against last", async (click) => {
    await click(page.locator("summary", { hasText: "Last 30 days" }));
    await click(page.getByRole("link", { name: "This month", exact: true }));
    // On a month's first day it has no sign-ups yet, and the last of a long one have no day to stand beside.
    const said = (await page.locator("#trend-title").textContent()) ?? "";
    expect(said).toMatch(
      /^Sign-ups (up|down|about as) .*the same days of [A-Z]|^No sign-ups|none in the days before$/,
    );
    expect(await page.locator(".kpi").nth(1).textContent()).toMatch(/\d on \d+/);
  });
});

test("what a figure means is told by a press, by touch and by key; a note stands on the line and in words", {
  timeout: 180_000,
}, async ({ visitor }) => {
  const admin = await Client.signIn();
  const programme = await makeLink(admin);
  await importHistory(history(programme, 20, 10));
  await admin.post("/notes", {
    date: new Date(Date.now() - 26 * hour).toISOString().slice(0, 10),
    text: "Radio spot",
  });
  for (const [locale, width, colorScheme] of [
    ["en", 1280, "light"],
    ["en", 390, "dark"],
  ] as const) {
    const page = await visitor({
      locale,
      colorScheme,
      viewport: { width, height: 844 },
      hasTouch: width === 390,
    });
    await signInAsAdmin(page);
    await page.goto("/dashboard?days=7");
    const meaning = page.getByText("Sign-ups that a link earned", { exact: false });
    const button = page.getByRole("button", { name: "What is Sign-ups?" });
    if (width === 390) await button.tap();
    else await button.press("Enter");
    await meaning.waitFor({ state: "visible" });
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await meaning.waitFor({ state: "hidden" });
    expect(await page.locator(".trend__notes").textContent()).toContain("Radio spot");
    expect(await page.locator(".trend__marks circle").count()).toBeGreaterThan(0);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide, `at ${width}`).toBe(false);
    await page.context().close();
  }
});
