import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoAxeViolations, type Look } from "./axe";
import { Client, makeProgramme, type Programme } from "./client";
import { complaints } from "./complaints";
import { productUrl } from "./here";
import { signIn, signInAsAdmin, test } from "./journey";
import { englishIn, speak } from "./languages";
import { officerPaths } from "./sights";

/**
 * axe sees a page twice: once in each theme, each language and each width, not in all eight together. From page to
 * page these change partners, so that every three meet on some pages.
 */
function lookOf(page: number, language: number): Look {
  const isDark = (page + language) % 2 === 1;
  const isWide = (Math.floor(page / 2) + language) % 2 === 1;
  return { colorScheme: isDark ? "dark" : "light", width: isWide ? 1280 : 390 };
}

/** Every page in both languages; in French, no word of the English catalogue is left on it. */
async function look(page: Page, paths: string[], person?: Client): Promise<void> {
  const heard = complaints(page);
  const english: string[] = [];
  for (const [l, language] of (["en", "fr"] as const).entries()) {
    await speak(page, language, person);
    for (const [p, path] of paths.entries()) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBeLessThan(500);
      expect(new URL(page.url()).pathname, "no page leads elsewhere").toBe(path.replace(/\?.*/, ""));
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      if (language === "fr") english.push(...(await englishIn(page)).map((words) => `${path}: ${words}`));
      await expectNoAxeViolations(page, [lookOf(p, l)]);
    }
  }
  await speak(page, "en", person);
  expect(english).toEqual([]);
  expect(heard).toEqual([]);
}

async function withSignup(admin: Client): Promise<Programme & { signupId: string }> {
  const programme = await makeProgramme(admin);
  const { key } = await admin.post<{ key: string }>("/api-keys", { name: "axe", scopes: ["track:write"] });
  const { signup_id } = await new Client(key).post<{ signup_id: string }>("/track/signup", {
    email: `${programme.link.id}@example.org`,
    campaign_id: programme.campaign.id,
  });
  return { ...programme, signupId: signup_id };
}

test("what anybody may open holds WCAG 2.1 AA", { timeout: 180_000 }, async ({ visitor }) => {
  const admin = await Client.signIn();
  const { campaign, link } = await makeProgramme(admin);
  const revoked = await makeProgramme(admin);
  await admin.post(`/referrals/${revoked.link.id}/revoke`);
  const invited = await admin.post<{ invitation_url: string }>("/officers", {
    name: "Ines Ba",
    email: `invited-${link.id}@example.org`,
  });
  const page = await visitor();
  await look(page, [
    "/login",
    "/forgot",
    "/reset?token=none",
    invited.invitation_url.replace(productUrl, ""),
    `/r/${revoked.link.code}`,
    `/signup/${campaign.slug}`,
    `/signup-success?campaign=${campaign.slug}`,
    "/signup/there-is-none",
    "/r/forged",
    "/nowhere",
    "/docs/api",
  ]);
});

test("what an administrator opens holds WCAG 2.1 AA", { timeout: 240_000 }, async ({ visitor }) => {
  const admin = await Client.signIn();
  const { campaign, officer, link, signupId } = await withSignup(admin);
  const page = await visitor();
  await signInAsAdmin(page);
  await look(
    page,
    [
      "/dashboard",
      "/dashboard?officer=nobody+at+all",
      "/dashboard/insight/compare",
      "/dashboard/insight/timing",
      "/dashboard/insight/geography",
      "/dashboard/insight/sources",
      "/dashboard/insight/matrix",
      "/dashboard/insight/year",
      "/dashboard/insight/matrix?by=type&sort=-spread",
      "/dashboard/campaigns",
      "/dashboard/campaigns?q=nothing+like+it",
      "/dashboard/campaigns/new",
      `/dashboard/campaigns/${campaign.id}`,
      `/dashboard/campaigns/${campaign.id}/edit`,
      `/dashboard/campaigns/${campaign.id}/targets`,
      "/dashboard/follow-ups",
      "/dashboard/officers",
      "/dashboard/officers/new",
      "/dashboard/officers/import",
      `/dashboard/officers/${officer.id}`,
      `/dashboard/officers/${officer.id}/edit`,
      "/dashboard/links",
      "/dashboard/links/new",
      "/dashboard/links/bulk",
      `/dashboard/links/bulk?campaign_id=${campaign.id}`,
      `/dashboard/links/${link.id}`,
      `/dashboard/campaigns/${campaign.id}/messages`,
      "/dashboard/signups",
      `/dashboard/signups/${signupId}`,
      ...[
        "profile",
        "organisation",
        "users",
        "users/new",
        "api-keys",
        "audit-log",
        "dead-letters",
        "outbox",
      ].map((name) => `/dashboard/settings/${name}`),
    ],
    admin,
  );
});

test("what an officer opens holds WCAG 2.1 AA", { timeout: 120_000 }, async ({ visitor }) => {
  const admin = await Client.signIn();
  const { campaign, officer, link } = await makeProgramme(admin);
  await admin.put(`/campaigns/${campaign.id}/targets/${officer.id}`, { goal: 12 });
  const page = await visitor();
  await signIn(page, officer);
  await look(page, officerPaths({ link, campaign }), await Client.signIn(officer));
});

test("the page that asks for a password of one's own holds WCAG 2.1 AA", async ({ visitor }) => {
  const email = `first-${Date.now()}@example.org`;
  const admin = await Client.signIn();
  const officer = await admin.post<{ temporary_password: string }>("/officers", { name: "First", email });
  const page = await visitor();
  await signIn(page, { email, password: officer.temporary_password });
  await page.waitForURL("**/change-password");
  await expectNoAxeViolations(page);
});
