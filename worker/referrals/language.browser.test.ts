import type { Page } from "playwright-core";
import { expect } from "vitest";
import { atRest } from "../../web/e2e/axe";
import { Client } from "../../web/e2e/client";
import { phone, signIn, signInAsAdmin, test } from "../../web/e2e/journey";
import { speak } from "../../web/e2e/languages";
import { makeLink, makeProgramme } from "./testing/programme";

test("an officer chooses French, and reads French from then on", async ({ visitor }) => {
  const { officer } = await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signIn(page, officer);
  await page.goto("/dashboard/settings/profile");
  await page.getByLabel("Language").selectOption("fr-SN");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Votre profil est enregistré.").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr-SN");
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Aller au contenu" }).waitFor({ state: "attached" });
});

test("a visitor's browser asks for French; the switch changes it, and it stays", async ({ visitor }) => {
  const { campaign, link } = await makeProgramme(await Client.signIn());
  const page = await visitor({ locale: "fr-FR", ...phone });
  await page.goto(`/r/${link.code}`);
  await page.waitForURL((url) => url.pathname === `/signup/${campaign.slug}`);
  await page.getByRole("heading", { name: "S’inscrire" }).waitFor();
  await page.getByRole("button", { name: "S’inscrire" }).click();
  await page.getByText("Indiquez").first().waitFor();
  await page.getByLabel("Adresse e-mail").fill("half typed");
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: "Sign up" }).waitFor();
  expect(await page.getByLabel("E-mail address").inputValue()).toBe("half typed");
  await page.goto("/login");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByRole("link", { name: "Français" }).click();
  await page.getByRole("heading", { name: "Connexion" }).waitFor();
});

test("without cookies the language goes along in the address", async ({ visitor }) => {
  const { campaign } = await makeProgramme(await Client.signIn());
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/signup/${campaign.slug}?lang=fr`);
  await page.context().clearCookies();
  await page.getByLabel("Adresse e-mail").fill(`fr-${campaign.slug}@example.org`);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Sign up" }).waitFor();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("button", { name: "S’inscrire" }).click();
  await page.waitForURL((url) => url.pathname === "/signup-success");
  await page.getByRole("heading", { name: "Vous êtes inscrit" }).waitFor();
});

/** Words that stand on other words, or controls on controls: each as the two texts. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // Fixed to the window, or there for screen readers alone.
    const isApart = (element: Element): boolean => {
      const { position, clipPath, clip } = getComputedStyle(element);
      return (
        position === "fixed" ||
        clipPath !== "none" ||
        clip !== "auto" ||
        (element.parentElement !== null && isApart(element.parentElement))
      );
    };
    const parts = [...document.querySelectorAll("main *")].filter(
      (element) =>
        isShown(element) &&
        !element.closest("svg, .visually-hidden, [aria-hidden=true], [popover], .u-wrap") &&
        !isApart(element) &&
        ([...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "") ||
          element.matches("input, select, textarea")),
    );
    // What is cut off, by an ellipsis or by the box that it scrolls in, is not on anything.
    const seen = (element: Element, box: DOMRect): DOMRect => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      for (let outer: Element | null = element; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflow === "visible") continue;
        const cut = outer.getBoundingClientRect();
        [left, top] = [Math.max(left, cut.left), Math.max(top, cut.top)];
        [right, bottom] = [Math.min(right, cut.right), Math.min(bottom, cut.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    /** A heading or a total that stays while rows pass behind it. */
    const isSticky = (element: Element) => {
      for (let outer: Element | null = element; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).position === "sticky") return true;
      }
      return false;
    };
    const boxes = parts.flatMap((element) => {
      if (isSticky(element)) return [];
      if (element.matches("input, select, textarea"))
        return [{ element, box: seen(element, element.getBoundingClientRect()) }];
      return [...element.childNodes]
        .filter((node) => node instanceof Text && node.data.trim() !== "")
        .map((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return { element, box: seen(element, range.getBoundingClientRect()) };
        });
    });
    const found: string[] = [];
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 3 && high > 3) {
          found.push(`${a.element.textContent?.slice(0, 30)} × ${b.element.textContent?.slice(0, 30)}`);
        }
      }
    }
    return found;
  });

async function lookFromTheRight(page: Page, paths: string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    expect(await page.locator("html").getAttribute("dir"), path).toBe("rtl");
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await atRest(page);
      const { scrollWidth, clientWidth, start } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
        start: document.querySelector("h1")?.getBoundingClientRect().right ?? 0,
      }));
      expect(scrollWidth, `${path} scrolls sideways at ${width}px`).toBeLessThanOrEqual(clientWidth);
      expect(start, `the heading of ${path} is on the right side`).toBeGreaterThan(width / 2);
      for (const pair of await overlaps(page)) found.push(`${path} ${width}px: ${pair}`);
    }
  }
  expect(found).toEqual([]);
}

test("from the right nothing runs out of the page or over anything else", { timeout: 180_000 }, async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  // Enough of everything that lists are long and boxes scroll, whatever other journeys have made.
  for (let i = 0; i < 25; i++) await makeLink(admin);
  const { campaign, officer, link } = await makeProgramme(admin);
  const page = await visitor();
  await speak(page, "ar");
  await lookFromTheRight(page, ["/login", `/signup/${campaign.slug}`, "/r/forged"]);
  await signIn(page, officer);
  await speak(page, "ar", await Client.signIn(officer));
  await lookFromTheRight(page, ["/dashboard", "/dashboard/links", `/dashboard/links/${link.id}`]);
  const desk = await visitor();
  await signInAsAdmin(desk);
  await speak(desk, "ar", admin);
  try {
    await lookFromTheRight(desk, [
      "/dashboard",
      "/dashboard/campaigns",
      `/dashboard/campaigns/${campaign.id}`,
      "/dashboard/campaigns/new",
      `/dashboard/officers/${officer.id}`,
      "/dashboard/signups",
      "/dashboard/settings/profile",
      "/dashboard/settings/users",
      "/dashboard/settings/api-keys",
    ]);
  } finally {
    await speak(desk, "en", admin);
  }
});
