import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { wireTo } from "../../../web/e2e/wire";

interface Made {
  id: string;
  revision: number;
  currency: string;
  commodities: { id: string }[];
  segments: { id: string; answers: Record<string, { current: number | null }> }[];
}

async function makeCase(admin: Client, name: string): Promise<Made> {
  return admin.post<Made>("/incomes/cases", {
    ...{ name, country_id: 46, year: 2024, segments: [{ name: "North" }, { name: "South" }] },
    commodities: [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }],
  });
}

async function openDrivers(page: Page, { id }: Made): Promise<void> {
  await signInAsAdmin(page);
  await page.goto(`/dashboard/incomes/cases/${id}/drivers`);
  await page.locator(".drivers[data-awake]").waitFor();
}

const cell = (page: Page, what: string, of = "North") =>
  page.getByRole("textbox", { name: new RegExp(`^${what}, .*${of}, Current$`) });
const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved \d/ })
    .waitFor({ timeout: 15_000 });

test("a case that is open twice: what one types the other sees within three seconds; other units begin the page anew", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const made = await makeCase(admin, "Open twice");
  const [here, there] = [await visitor(), await visitor()];
  await openDrivers(here, made);
  await openDrivers(there, made);
  await cell(here, "Land").fill("3");
  await saved(here);
  await expect.poll(() => cell(there, "Land").inputValue(), { timeout: 3000 }).toBe("3");

  // Arrows and a block from a spreadsheet, over the same grid.
  await cell(here, "Land").focus();
  await here.keyboard.press("ArrowDown");
  expect(await here.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Volume, /);
  await here.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "500\t700\n1.5\t2");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  expect(await cell(here, "Price").inputValue()).toBe("1.5");
  await expect.poll(() => cell(there, "Volume").inputValue(), { timeout: 5000 }).toBe("500");
  await saved(here);

  const land = () => there.getByText("acre", { exact: true }).first();
  await admin.post(`/incomes/cases/${made.id}/convert`, { area_unit: "acres" });
  await land().waitFor({ timeout: 5000 });
  await there.locator(".drivers[data-awake]").waitFor();
  await expect.poll(async () => Number(await cell(there, "Land").inputValue())).toBeCloseTo(7.4132, 3);
});

test("what is typed without a network meets what others saved: both stand side by side, and signing out takes the rest", async ({
  visitor,
}) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const admin = await Client.signIn();
  const made = await makeCase(admin, "Typed apart");
  const page = await visitor({ baseURL: wire.url });
  await openDrivers(page, made);
  wire.cut();
  await cell(page, "Land").fill("4");
  await page.getByText("No connection: kept on this device until there is one").waitFor();
  const key = `${made.commodities[0]?.id}:2`;
  const [north] = made.segments;
  const values = [{ segment_id: north?.id, key, current: 9 }];
  await admin.patch(`/incomes/cases/${made.id}/values`, { values });
  wire.mend();

  const conflict = page.getByRole("alert").filter({ hasText: "Which one counts?" });
  await conflict.waitFor({ timeout: 20_000 });
  await conflict.getByRole("button", { name: "Theirs: 9" }).waitFor();
  await conflict.getByRole("button", { name: "Mine: 4" }).click();
  const stored = () => admin.get<Made>(`/incomes/cases/${made.id}`);
  await eventually(stored, ({ segments }) => segments[0]?.answers[key]?.current === 4);
  await saved(page);

  wire.cut();
  await cell(page, "Land").fill("77");
  await page.getByText("No connection: kept on this device until there is one").waitFor();
  const drafts = () => page.evaluate(() => Object.keys(localStorage).length);
  expect(await drafts()).toBe(2);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  wire.mend();
  await page.locator('form[action="/logout"] button').evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForURL(/\/login/);
  expect(asked[0]).toMatch(/not sent yet/);
  expect(await drafts()).toBe(0);
});

test("what was typed for a segment that somebody deleted meanwhile is shown, and leaves the device when it is said so", async ({
  visitor,
}) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const admin = await Client.signIn();
  const made = await makeCase(admin, "Typed for what is gone");
  const page = await visitor({ baseURL: wire.url });
  await openDrivers(page, made);
  wire.cut();
  await cell(page, "Land", "South").fill("7.5");
  await page.getByText("No connection: kept on this device until there is one").waitFor();
  await admin.remove(`/incomes/cases/${made.id}/segments/${made.segments[1]?.id}`);
  wire.mend();
  await page.getByText("the page loads anew when you leave this number").waitFor({ timeout: 20_000 });
  await page.keyboard.press("Tab");

  const kept = page.getByRole("alert").filter({ hasText: "cannot be saved" });
  await kept.getByText(/Land, South, Current: 7\.5$/).waitFor({ timeout: 20_000 });
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(2);
  await kept.getByRole("button", { name: "Delete it from this device" }).click();
  await kept.waitFor({ state: "detached" });
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test("what was typed of a case that was deleted as a whole is shown at its address, and is saved once the case is restored", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const made = await makeCase(admin, "Typed and deleted");
  const page = await visitor();
  await openDrivers(page, made);
  const unsaved = () => page.getByRole("status").filter({ hasText: "There is nothing here" });
  await admin.remove(`/incomes/cases/${made.id}`);
  await cell(page, "Land").fill("7.5");
  await unsaved().waitFor();

  const kept = page.getByRole("alert").filter({ hasText: "it is not saved" });
  const line = kept.getByText(/Land, North, Current: 7\.5$/);
  const at = `/dashboard/incomes/cases/${made.id}`;
  for (const address of [at, `${at}/profile`, `${at}/drivers`]) {
    expect((await page.goto(address))?.status()).toBe(404);
    await line.waitFor();
  }
  expect(await kept.getByRole("button", { name: "Copy" }).getAttribute("data-copy")).toMatch(/: 7\.5$/);

  await admin.post(`/incomes/cases/${made.id}/restore`);
  await page.goto(`${at}/drivers`);
  await saved(page);
  const { segments } = await admin.get<Made>(`/incomes/cases/${made.id}`);
  expect(Object.values(segments[0]?.answers ?? {}).map(({ current }) => current)).toEqual([7.5]);

  await admin.remove(`/incomes/cases/${made.id}`);
  await cell(page, "Land").fill("8");
  await unsaved().waitFor();
  await page.goto(at);
  await kept.getByRole("button", { name: "Delete it from this device" }).click();
  await kept.waitFor({ state: "detached" });
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});
