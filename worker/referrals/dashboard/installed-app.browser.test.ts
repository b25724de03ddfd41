import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client, eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { phone, signIn, test } from "../../../web/e2e/journey";
import { wireTo } from "../../../web/e2e/wire";
import { makeProgramme } from "../testing/programme";

const clicked = { "user-agent": "Mozilla/5.0 (Linux; Android 14) Chrome/147.0.0.0 Mobile Safari/537.36" };

/** What is kept on the device, by cache: the addresses in it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map(({ url }) => new URL(url).pathname).sort()] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  });

/** Signed in on a phone, with five clicks shown and kept. */
async function inTheField(visitor: (options?: BrowserContextOptions) => Promise<Page>) {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const admin = await Client.signIn();
  const programme = await makeProgramme(admin);
  for (let n = 0; n < 5; n++) await fetch(programme.link.url, { headers: clicked, redirect: "manual" });
  await eventually(
    () => admin.get<{ clicks: number }>(`/stats/overview?officer_id=${programme.officer.id}`),
    ({ clicks }) => clicks === 5,
  );
  const page = await visitor({ ...phone, baseURL: wire.url });
  await signIn(page, programme.officer);
  await page.goto("/dashboard");
  await eventually(
    () => kept(page),
    (caches) => "last-seen" in caches,
  );
  return { ...programme, page, admin, wire };
}

test("the officer's dashboard can be installed: manifest, icons and a service worker", async ({
  visitor,
}) => {
  const { page } = await inTheField(visitor);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}");
  expect(manifest).toMatchObject({ start_url: "/dashboard", scope: "/", display: "standalone" });
  expect(
    manifest.icons.map(({ sizes, purpose }: { sizes: string; purpose: string }) => [sizes, purpose]),
  ).toEqual([
    ["192x192", "any"],
    ["512x512", "any"],
    ["512x512", "maskable"],
  ]);
  for (const { src, sizes } of manifest.icons) {
    const image = await page.evaluate(async (url: string) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      return `${bitmap.width}x${bitmap.height}`;
    }, src);
    expect(image).toBe(sizes);
  }
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Each test has a browser profile of its own, as a private window has.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("without a connection the last figures are shown, marked as such, and the page comes back by itself", async ({
  visitor,
}) => {
  const { page, link, wire } = await inTheField(visitor);
  await page.goto("/dashboard/follow-ups");
  await page.goto("/dashboard");
  wire.cut();
  await page.goto("/dashboard");
  const shown = page.locator("main");
  await shown.getByText(/No connection\. Figures of .*\d{1,2}:\d{2}/).waitFor();
  expect(await shown.locator('[data-figure="all.clicks"]').textContent()).toBe("5");
  expect(await shown.textContent()).toContain(link.code);
  // Any other page says that there is no connection too, instead of the browser's own error.
  await page.goto("/dashboard/follow-ups");
  await page.getByRole("heading", { name: "No connection" }).waitFor();

  const caches = await kept(page);
  expect(
    Object.keys(caches)
      .map((name) => name.replace(/-[0-9a-f]{8}$/, ""))
      .sort(),
  ).toEqual(["last-seen", "shell"]);
  expect(
    Object.values(caches)
      .flat()
      .filter((path) => !path.startsWith("/assets/"))
      .sort(),
  ).toEqual(["/last-seen", "/offline"]);
  const words = await page.evaluate(
    async () => (await (await (await window.caches.open("last-seen")).match("/last-seen"))?.text()) ?? "",
  );
  expect(words).not.toMatch(/csrf|@/);

  await page.goto("/dashboard");
  wire.mend();
  await page.getByRole("heading", { name: /Hello/ }).waitFor();

  wire.cut();
  await page.goto("/dashboard");
  await shown.getByText(/Figures of/).waitFor();
  await expectNoAxeViolations(page);
});

test("who has signed out leaves nothing behind, and the next person sees none of it", async ({ visitor }) => {
  const { page, admin, wire } = await inTheField(visitor);
  await page.locator('form[action="/logout"] button').evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForURL("**/login**");
  // Clear-Site-Data takes the service worker along: without a network there is no page of ours until the next sign-in.
  await expect.poll(async () => Object.keys(await kept(page)).includes("last-seen")).toBe(false);
  // Going back asks again, instead of showing the page as the browser kept it.
  await page.goBack();
  await page.waitForURL("**/login?next=**");
  expect(Object.keys(await kept(page))).not.toContain("last-seen");
  wire.cut();
  await page.goto("/dashboard").catch(() => null);
  expect(await page.locator("[data-figure]").count()).toBe(0);

  wire.mend();
  const next = await makeProgramme(admin);
  await (await Client.signIn(next.officer)).patch("/me", { locale: "fr" });
  await signIn(page, next.officer);
  await page.goto("/dashboard");
  await eventually(
    () => kept(page),
    (caches) => "last-seen" in caches,
  );
  const shellLanguage = () =>
    page.evaluate(async () => {
      const shell = await caches.match("/offline");
      return /<html lang="([^"]+)"/.exec((await shell?.text()) ?? "")?.[1];
    });
  await eventually(shellLanguage, (language) => language === "fr");
  wire.cut();
  await page.goto("/dashboard");
  await page.getByText(/Chiffres du/).waitFor();
  await page.getByRole("heading", { name: "Pas de connexion" }).waitFor();
  expect(await page.locator('[data-figure="all.clicks"]').textContent()).toBe("0");
  expect(await page.locator("main").textContent()).toContain(next.link.code);
});

test("where the network answers too slowly, the last figures are shown until the page has come", async ({
  visitor,
}) => {
  const { page } = await inTheField(visitor);
  const worker = page.context().serviceWorkers()[0];
  expect(worker, "the service worker runs").toBeDefined();
  await worker?.evaluate(() => {
    const straight = fetch;
    const { promise, resolve } = Promise.withResolvers<void>();
    globalThis.fetch = async (...request) => {
      await promise;
      return straight(...request);
    };
    Object.assign(globalThis, { answer: resolve });
  });
  await page.goto("/dashboard");
  await page.getByText(/Figures of/).waitFor();
  // The site can be reached, so that the page is asked for again: once, however long it takes.
  await worker?.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
  await page.getByRole("heading", { name: /Hello/ }).waitFor({ timeout: 25_000 });
});
