import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { expect } from "vitest";
import { Client } from "../../../web/e2e/client";
import { phone, signIn, signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

test("the administrator's dashboard weighs at most 80 KB gzipped: page, styles and script", async ({
  visitor,
}) => {
  await makeProgramme(await Client.signIn());
  const signedIn = await visitor();
  await signInAsAdmin(signedIn);
  const page = await signedIn.context().newPage();
  const loaded: Response[] = [];
  page.on("response", (response) => {
    if (["document", "stylesheet", "script"].includes(response.request().resourceType()))
      loaded.push(response);
  });
  await page.goto("/dashboard?days=30", { waitUntil: "networkidle" });
  const sizes = await Promise.all(
    loaded.map(async (response) => ({
      url: response.url(),
      bytes: gzipSync(await response.body()).byteLength,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.length).toBeGreaterThan(2);
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(80 * 1024);
});

test("an officer's dashboard weighs at most 25 KB gzipped: page, styles and script", async ({ visitor }) => {
  const { officer } = await makeProgramme(await Client.signIn());
  const signedIn = await visitor(phone);
  await signIn(signedIn, officer);
  const page = await signedIn.context().newPage();
  const loaded: Response[] = [];
  page.on("response", (response) => {
    if (["document", "stylesheet", "script"].includes(response.request().resourceType()))
      loaded.push(response);
  });
  await page.goto("/dashboard", { waitUntil: "networkidle" }); // also what a script asks for later
  const sizes = await Promise.all(
    loaded.map(async (response) => ({
      url: response.url(),
      bytes: gzipSync(await response.body()).byteLength,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.length).toBeGreaterThan(2);
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(25 * 1024);
  console.info(`an officer's dashboard: ${total} bytes gzipped`, sizes);
});

test("a candidate's form weighs at most 25 KB gzipped, pictures and all", async ({ visitor }) => {
  const { campaign } = await makeProgramme(await Client.signIn());
  const page = await visitor(phone);
  const loaded: Response[] = [];
  page.on("response", (response) => loaded.push(response));
  await page.goto(`/signup/${campaign.slug}`, { waitUntil: "networkidle" });
  const bodies = await Promise.all(
    loaded.filter((response) => response.status() === 200).map((response) => response.body()),
  );
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0)).toBeLessThanOrEqual(25 * 1024);
});

test("on a slow phone an officer reads the dashboard within seconds, before any script", async ({
  visitor,
}) => {
  const { officer } = await makeProgramme(await Client.signIn());
  const page = await visitor(phone);
  await signIn(page, officer);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: (400 * 1024) / 8,
    uploadThroughput: (400 * 1024) / 8,
  });
  await page.route("**/*.js", () => undefined); // never arrives
  const startedAt = Date.now();
  await page.goto("/dashboard", { waitUntil: "commit" });
  await page.getByText("Clicks").first().waitFor({ state: "visible" });
  expect(Date.now() - startedAt).toBeLessThan(5000);
});

test("what is built is kept by browsers for a year, and a page is asked for again", async ({ visitor }) => {
  const page = await visitor();
  const assets: string[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/assets/")) {
      assets.push(response.headers()["cache-control"] ?? "");
    }
  });
  const document = await page.goto("/login", { waitUntil: "networkidle" });
  expect(assets.length).toBeGreaterThan(0);
  expect(new Set(assets)).toEqual(new Set(["public, max-age=31536000, immutable"]));
  expect(document?.headers()["cache-control"]).not.toContain("immutable");
});

test("a form sent twice while the first is on its way makes one record", async ({ visitor }) => {
  const admin = await Client.signIn();
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/campaigns/new");
  const name = `Twice ${Date.now()}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("First day").fill("2020-01-01");
  const sent = Promise.withResolvers<void>();
  await page.route("**/dashboard/campaigns/new", async (route) => {
    await sent.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: "Create campaign" }).dblclick({ noWaitAfter: true });
  sent.resolve();
  await page.waitForURL(/\/dashboard\/campaigns\/cmp_/);
  const { total } = await admin.get<{ total: number }>(`/campaigns?q=${encodeURIComponent(name)}`);
  expect(total).toBe(1);
});
