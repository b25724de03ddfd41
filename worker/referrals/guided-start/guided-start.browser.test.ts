import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import { signIn, test } from "../../../web/e2e/journey";
import { type Product, startProduct } from "../../../web/e2e/product";

/** What a person does until the end: presses, and documents that are loaded for it, in whatever tab. */
function counted(page: Page) {
  const count = { clicks: 0, loads: 0 };
  const isPage = (request: Request) =>
    request.resourceType() === "document" &&
    request.isNavigationRequest() &&
    request.redirectedFrom() === null;
  page.context().on("request", (request) => {
    if (isPage(request)) count.loads += 1;
  });
  const press = async (on: Page, name: string) => {
    count.clicks += 1;
    const button = on
      .getByRole("button", { name, exact: true })
      .or(on.getByRole("link", { name, exact: true }));
    await button.first().click();
  };
  return { count, press };
}

const steps = (page: Page) => page.locator(".step--now h2").allTextContents();

let product: Product;

test("from an empty product to an enrolled sign-up in six clicks and five pages", {
  timeout: 120_000,
}, async ({ visitor, onTestFinished }) => {
  product = await startProduct();
  onTestFinished(() => product.stop());
  const page = await visitor({ baseURL: product.url, timezoneId: "Asia/Kathmandu" });
  await signIn(page, product.admin);
  const { count, press } = counted(page);

  await page.goto("/dashboard");
  expect(await page.getByLabel("Time zone").inputValue()).toBe("Asia/Kathmandu");
  await page.getByLabel("Name", { exact: true }).fill("Field Team");
  await page.getByLabel("Country").selectOption("NP");
  await press(page, "Save and go on");

  await page.getByLabel("Name of the campaign").fill("Spring intake");
  await press(page, "Create campaign");

  await page.waitForURL("**/start");
  expect(await steps(page)).toEqual(["Officers"]);
  await page.getByLabel("Name", { exact: true }).fill("Asha Rai");
  await page.getByLabel("E-mail or phone", { exact: true }).fill("984-123 4567");
  await press(page, "Add and make links");

  await page.getByText("Send the invitation").waitFor();
  expect(await page.locator("#handed-out").textContent()).toContain("Asha Rai");
  expect(await steps(page)).toEqual(["Try it as a candidate"]);
  const opened = page.waitForEvent("popup");
  await press(page, "Try it");

  const tab = await opened;
  await tab.waitForURL("**/signup/spring-intake**");
  await tab.getByLabel("E-mail address").fill("candidate@example.org");
  await press(tab, "Sign up");
  await tab.waitForURL("**/signup-success**");

  // The page beside it shows what arrives, and still what was shown once.
  await page.getByText("1 click has arrived").waitFor();
  await page.getByText(/through the link of Asha Rai/).waitFor();
  expect(await page.locator("#handed-out").textContent()).toContain("Asha Rai");
  await press(page, "Enrol");
  await page.getByText("Enrolled. It works from end to end.").waitFor();
  expect(count).toEqual({ clicks: 6, loads: 5 });

  await page.goto("/dashboard");
  await page.locator("#figures-range").waitFor();
  const { token } = await page.evaluate(async (who) => {
    const answer = await fetch("/api/v1/auth/login", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(who),
    });
    return { token: ((await answer.json()) as { access_token: string }).access_token };
  }, product.admin);
  const overview = await fetch(`${product.url}/api/v1/stats/overview`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await overview.json()).toMatchObject({ clicks: 1, signups: 1, enrollments: 1 });
});
