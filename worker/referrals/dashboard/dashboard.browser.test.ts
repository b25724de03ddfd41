import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { speak } from "../../../web/e2e/languages";
import { makeProgramme } from "../testing/programme";

/** Whether anything is drawn in this colour. */
const isDrawnIn = (page: Page, colour: string) =>
  page.evaluate((variable) => {
    const probe = document.createElement("i");
    probe.style.color = `var(${variable})`;
    document.body.appendChild(probe);
    const wanted = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
    probe.remove();
    const canvas = document.querySelector<HTMLCanvasElement>(".uplot canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let i = 0; i < pixels.length; i += 4) {
      const isOpaque = (pixels[i + 3] ?? 0) > 200;
      if (isOpaque && wanted.every((part, at) => Math.abs((pixels[i + at] ?? 0) - part) < 12)) return true;
    }
    return false;
  }, colour);

test("the chart keeps its lines in another range, and takes the colours of another theme", async ({
  visitor,
}) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor({ colorScheme: "light" });
  await signInAsAdmin(page);
  await page.goto("/dashboard?days=30");
  await page.locator(".uplot canvas").first().waitFor();
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);

  const range = page.locator("summary").filter({ hasText: "Last 30 days" });
  await range.click();
  const from = await page.getByLabel("From", { exact: true }).inputValue();
  const earlier = new Date(Date.parse(from) - 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("From", { exact: true }).fill(earlier);
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(`**from=${earlier}**`);
  await page.locator(".uplot canvas").first().waitFor();
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);

  // A figure that is pressed is the one that the trend shows, in its own colour.
  await page.getByRole("link", { name: "Clicks", exact: true }).click();
  await page.waitForURL("**metric=clicks**");
  await page.locator(".uplot canvas").first().waitFor();
  await expect.poll(() => isDrawnIn(page, "--series-4")).toBe(true);
  await page.getByRole("link", { name: "Sign-ups", exact: true }).and(page.locator(".kpi__link")).click();
  await page.waitForURL("**metric=signups**");

  // What is chosen follows at once, leads on to the other views, and is taken out by its chip.
  await page.locator("summary").filter({ hasText: "Filter" }).click();
  await page.getByLabel("Campaign", { exact: true }).selectOption({ index: 1 });
  await page.waitForURL(/campaign_id=cmp_/);
  const timing = page.getByRole("link", { name: "Timing", exact: true });
  await expect.poll(() => timing.getAttribute("href")).toContain("campaign_id=");
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /^Take out / }).click();
  await page.waitForURL((url) => !url.search.includes("campaign_id"));
  expect(page.url(), "the days stay").toContain(`from=${earlier}`);
  expect(await page.getByRole("link", { name: /^Take out / }).count(), "nothing is filtered").toBe(0);
});

test("the first figure is seen at once: on a laptop in the upper third, on a phone above the middle", async ({
  visitor,
}) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  for (const [width, height, most] of [
    [1280, 800, 240],
    [390, 844, 320],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/dashboard?days=30");
    const figure = await page.locator(".kpi__value").first().boundingBox();
    expect(figure?.y, `${width} wide`).toBeLessThanOrEqual(most);
  }
});

test("a notice pushes no figure down, on a phone and in French", async ({ visitor }) => {
  const admin = await Client.signIn();
  await makeProgramme(admin);
  const phone = `+97798${String(Date.now()).slice(-8)}`;
  await admin.post("/officers", { name: "Asha Rai", phone });
  await new Client("").post("/auth/forgot", { phone });
  const page = await visitor({ locale: "fr-FR" });
  await signInAsAdmin(page);
  await speak(page, "fr", admin);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/dashboard?days=30");
  await page.getByText(/oublié (son|leur) mot de passe/).waitFor();
  const figure = await page.locator(".kpi__value").first().boundingBox();
  await speak(page, "en", admin);
  expect(figure?.y).toBeLessThanOrEqual(320);
});

test("what the trend says of a day moves nothing, on a phone and on a desk", async ({ visitor }) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/dashboard?days=30");
    await page.locator(".uplot canvas").first().waitFor();
    const tall = () =>
      page
        .locator(".trend")
        .first()
        .evaluate((trend) => trend.clientHeight);
    const before = await tall();
    const plot = page.locator(".trend__plot").first();
    const said = page.locator(".trend__says").first();
    for (const share of [0.1, 0.5, 0.95]) {
      const { width: wide } = (await plot.boundingBox()) ?? { width: 0 };
      await plot.hover({ position: { x: wide * share, y: 20 } });
      await expect.poll(() => said.textContent()).toContain("·");
      expect(await tall(), `${width}px`).toBe(before);
    }
  }
});

/** Asks for new figures now instead of within 8 seconds. */
const askNow = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));

test("an open dashboard says when it cannot be reached, recovers by itself, and leads back when signed out", async ({
  visitor,
}) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard?days=7");
  const freshness = page.locator(".freshness");
  const words = freshness.locator("[data-freshness-words]");
  await words.getByText("Live").waitFor();
  await page.context().setOffline(true);
  await askNow(page);
  await words.getByText("No connection").waitFor();
  await page.context().setOffline(false);
  await words.getByText("Live").waitFor();
  expect(await page.locator(".kpi").count(), "what was shown stays").toBeGreaterThan(0);

  await page.context().clearCookies();
  await askNow(page);
  await freshness.getByRole("link", { name: "Sign in again" }).click();
  await signInAsAdmin(page);
  await page.waitForURL("**/dashboard?days=7");
});

test("what opens on a page holds WCAG 2.1 AA too: the chart's table, the menu, a question", async ({
  visitor,
}) => {
  const { link } = await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard?days=30");
  await page.locator("#trend summary").click();
  await expectNoAxeViolations(page);
  await page.locator(".user-menu summary").click();
  await expectNoAxeViolations(page);
  await page.goto(`/dashboard/links/${link.id}`);
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expectNoAxeViolations(page);
});

test("by keyboard the first stop of a page leads past its navigation, and a question is closed again", async ({
  visitor,
}) => {
  const { link } = await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (const path of ["/dashboard", "/dashboard/settings/users"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    expect(await focused(), path).toBe("Skip to content");
    await page.keyboard.press("Enter");
    await page.waitForURL("**#main");
    expect(await page.evaluate(() => document.activeElement?.id), path).toBe("main");
  }
  await page.goto(`/dashboard/links/${link.id}`);
  await page.getByRole("button", { name: "Revoke", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Revoke?" }).waitFor();
  expect(await focused(), "nothing is revoked by pressing Enter twice").toBe("Cancel");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Revoke");
});

test("every view of the programme stands without script: figures, tables, files and links that reproduce them", async ({
  visitor,
}) => {
  const { campaign } = await makeProgramme(await Client.signIn());
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  await page.goto(`/dashboard?days=90&campaign_id=${campaign.id}`);
  const clicks = await page.locator(".kpi__value").first().textContent();
  for (const view of ["Timing", "Geography", "Sources", "Officers × campaigns", "Year over year"]) {
    const loaded = page.waitForEvent("load"); // a click waits for the first bytes alone
    await page.getByRole("link", { name: view, exact: true }).click();
    await loaded;
    const figures = await page.locator(".figure").count();
    expect(figures, view).toBeGreaterThan(0);
    for (const file of await page.locator('a[href*=".csv?"]').all()) {
      const answer = await page.request.get((await file.getAttribute("href")) ?? "");
      expect(answer.status(), view).toBe(200);
      expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    }
  }
  await page.getByRole("link", { name: "Overview", exact: true }).last().click();
  const link = await page.locator("#funnel a[data-copy]").getAttribute("href");
  await page.goto(link ?? "");
  expect(await page.locator(".kpi__value").first().textContent()).toBe(clicks);
  expect(new URL(page.url()).hash).toBe("#funnel");
});

test("campaigns are chosen for comparison by their boxes, and the address keeps the choice", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const [one, two] = [await makeProgramme(admin), await makeProgramme(admin)];
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`/dashboard/insight/compare?campaigns=${one.campaign.id}`);
  const boxes = page.locator(".compare-chooser");
  expect(await boxes.getByRole("checkbox", { checked: true }).count()).toBe(1);
  await boxes.locator(`input[value="${two.campaign.id}"]`).check();
  await boxes.getByRole("button", { name: "Compare these" }).click();
  await page.waitForURL(/c=/);
  expect(await page.locator("#compare tbody tr").count()).toBe(2);
  const link = await page.locator("#compare a[data-copy]").getAttribute("href");
  await page.goto(link ?? "");
  expect(await page.locator("#compare tbody tr").count(), "the link shows the same two").toBe(2);
});
