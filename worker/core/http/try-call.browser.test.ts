import { expect } from "vitest";
import { bringAxe, expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { complaints } from "../../../web/e2e/complaints";
import { phone, signInAsAdmin, test } from "../../../web/e2e/journey";

const keyFor = async (scopes: string[]) =>
  (await (await Client.signIn()).post<{ key: string }>("/api-keys", { name: "Of the documentation", scopes }))
    .key;

test("a call is chosen, filled in and sent with a key, by keyboard, and its answer shown", async ({
  visitor,
}) => {
  const key = await keyFor(["admin"]);
  const page = await visitor();
  const heard = complaints(page);
  await page.goto("/docs/api/webhooks");
  const tryWebhooks = page.getByRole("button", { name: "Try it out: POST /api/v1/webhooks", exact: true });
  await tryWebhooks.click({ trial: true }); // until the script is there
  await tryWebhooks.press("Enter");
  const call = page.getByLabel("Call", { exact: true });
  await expect.poll(() => call.inputValue()).toBe("postWebhooks");
  await expect.poll(() => call.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(JSON.parse(await page.getByLabel("Body (application/json)").inputValue())).toHaveProperty("url");

  await call.selectOption("getAuditLog");
  await page.getByLabel("API key").fill(key);
  await page.getByLabel("from (query) (optional)").fill("2026-02-01");
  await page.getByLabel("to (query) (optional)").fill("2026-02-02");
  await page.getByLabel("to (query) (optional)").press("Enter");
  await page.getByRole("status").filter({ hasText: "Answer: 200" }).waitFor();
  const shown = (label: string) => page.locator("figure", { hasText: label }).locator("code");
  expect(JSON.parse((await shown("Body of the answer").textContent()) ?? "")).toMatchObject({
    ...{ data: [], page: 1, total: 0 },
  });
  expect(await shown("Headers").textContent()).toMatch(
    /content-type: application\/json[\s\S]*x-request-id: /,
  );
  const curl = (await shown("The same with curl").textContent()) ?? "";
  expect(curl).toContain("/api/v1/audit-log?");
  expect(curl).toContain("$MILEPOST_KEY");
  expect(curl).not.toContain(key);

  await page.reload();
  await page.getByRole("button", { name: "Try a call" }).click();
  expect(await page.getByLabel("API key").inputValue()).toBe("");
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).not.toContain(key);
  expect(heard).toEqual([]);
});

test("without a key a call is anybody's, also of somebody who is signed in", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/docs/api/profile");
  await page.getByRole("button", { name: "Try it out: GET /api/v1/me", exact: true }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("status").filter({ hasText: "Answer: 401" }).waitFor();
  await page.getByText('"code": "unauthenticated"').waitFor();
});

test("it fits a phone, in the dark and in French, and axe finds nothing", async ({ visitor }) => {
  const page = await visitor({ ...phone, colorScheme: "dark", locale: "fr-FR" });
  await bringAxe(page);
  await page.goto("/docs/api/webhooks", { waitUntil: "networkidle" }); // the button is answered by a script that comes behind it
  await page.getByRole("button", { name: "Essayer un appel" }).click();
  // The choice comes with the API's whole document, which is written when it is first asked for.
  await page.getByLabel("Appel").selectOption("postWebhooks", { timeout: 30_000 });
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("status").filter({ hasText: "Réponse : 401" }).waitFor();
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  // The calls, which are long, are seen by accessibility.test.ts; here it is what tries one.
  await page.evaluate(() => {
    for (const call of document.querySelectorAll(".api-endpoint")) call.remove();
  });
  await expectNoAxeViolations(page);
});

test("without script the page is read, and offers nothing that would not work", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/docs/api");
  await page.getByRole("link", { name: "GET /api/v1/me", exact: true }).click();
  await page.getByRole("heading", { name: "GET /api/v1/me", exact: true }).waitFor();
  expect(await page.getByRole("heading", { name: "Try it out" }).isVisible()).toBe(false);
  expect(await page.locator("[data-try]").first().isVisible()).toBe(false);
});
