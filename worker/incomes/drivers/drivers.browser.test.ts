import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";

interface Results {
  segments: { current: { income: number }; feasible: { income: number } }[];
}

const sizesOf = async (loaded: Response[]) => {
  const bodies = await Promise.all(loaded.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
};

test("a new case: its drivers are typed, the income follows at once and is what the results say", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/incomes/cases/new");
  await page.getByLabel("Name", { exact: true }).fill("Coffee of a journey");
  await page.getByLabel("Country").selectOption({ label: "Kenya" });
  await page.locator("[name=focus_commodity_id]").selectOption("1000");
  await page.getByLabel("Their names").fill("North\nSouth");
  await page.getByRole("button", { name: "Create the case" }).click();
  await page.waitForURL(/\/targets$/);
  const id = /cas_\w+/.exec(page.url())?.[0] ?? "";

  const loaded: Response[] = [];
  page.on("response", (response) => {
    if (["document", "stylesheet", "script"].includes(response.request().resourceType()))
      loaded.push(response);
  });
  await page.goto(`/dashboard/incomes/cases/${id}/drivers`);
  await page.locator(".drivers[data-awake]").waitFor();
  expect(await sizesOf(loaded)).toBeLessThanOrEqual(100 * 1024);

  const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
  const income = (of: string) => page.getByLabel(`Household income a year, ${of}`);
  // Down a column with Enter, as in a spreadsheet; a comma is a decimal too.
  await cell("Land, ha, North, Current").fill("2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("500");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1,5");
  await page.keyboard.press("Enter");
  await page.keyboard.type("100");
  expect(await income("North").textContent()).toBe("1,300");
  await cell("Price, KES / kg, North, Feasible").fill("2");
  expect(await income("South").textContent()).toBe("0");

  // A driver that is opened into its parts is their sum.
  await page.getByRole("button", { name: "Show the parts: Cost of Production" }).click();
  await cell("Cost of Production, Labour costs, KES / ha, North, Current").fill("30");
  await cell("Cost of Production, Seeds, KES / ha, North, Current").fill("20");
  expect(await income("North").textContent()).toBe("1,400");
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved \d/ })
    .waitFor();

  const admin = await Client.signIn();
  const { segments } = await eventually(
    () => admin.get<Results>(`/incomes/cases/${id}/results`),
    (results) => results.segments[0]?.current.income === 1400,
  );
  expect(segments.map(({ current, feasible }) => [current.income, feasible.income])).toEqual([
    [1400, 1900],
    [0, 0],
  ]);
  // What is stored is what the page begins with.
  await page.reload();
  expect(await income("North").textContent()).toBe("1,400");
});

test("profile and targets save themselves: faults stay beside what was typed, and nothing waits for a button", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInAsAdmin(page);
  const admin = await Client.signIn();
  const { id } = await admin.post<{ id: string }>("/incomes/cases", {
    name: "Saved by itself",
    country_id: 46,
    commodities: [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }],
    segments: [{ name: "North", target: 1000, adults: 2 }],
  });
  const read = () => admin.get<{ name: string; segments: { target: number }[] }>(`/incomes/cases/${id}`);

  await page.goto(`/dashboard/incomes/cases/${id}/profile`);
  await page.locator("form[data-saves=awake]").first().waitFor();
  const name = page.getByLabel("Name", { exact: true });
  const status = page.locator("#case-profile [data-saves-status] [role=status]");
  await name.fill("");
  await page.locator("#case-profile [data-saves-status=failed]").waitFor();
  await page.getByText("This cannot be saved yet:").waitFor();
  expect((await read()).name).toBe("Saved by itself");
  await name.fill("A name of its own");
  await status.filter({ hasText: /^Saved \d/ }).waitFor();
  expect((await read()).name).toBe("A name of its own");
  await page.getByRole("heading", { level: 1, name: "A name of its own" }).waitFor();
  // Leaving at once takes along what was typed.
  await name.fill("The last name");
  await page.getByRole("link", { name: "Targets" }).last().click(); // at the end of the step
  await page.waitForURL(/\/targets$/);
  await eventually(read, (now) => now.name === "The last name");

  await page.locator("form[data-saves=awake]").first().waitFor();
  const target = page.getByLabel(/^Own figure/);
  await target.fill("2000");
  await page.keyboard.press("Enter");
  await page.locator("[data-saves-status=saved]").waitFor();
  expect((await read()).segments[0]?.target).toBe(2000);
  expect(await page.locator(".target-figure b").textContent()).toBe("2,000");
});

test("a link or a year of a source that is none is told beside it, and what was kept of it stays", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const made = await admin.post<{ id: string; segments: { id: string }[] }>("/incomes/cases", {
    ...{ name: "Of a source", country_id: 46, segments: [{ name: "North" }] },
    commodities: [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }],
  });
  const [north] = made.segments;
  const source = { kind: "document", link: "https://example.org/old", year: 2020 };
  const values = [{ segment_id: north?.id, key: "diversified:35", current: 5, source }];
  await admin.patch(`/incomes/cases/${made.id}/values`, { values });
  const read = async () => {
    const { segments } = await admin.get<{ segments: { answers: Record<string, { source: object }> }[] }>(
      `/incomes/cases/${made.id}`,
    );
    return segments[0]?.answers["diversified:35"]?.source;
  };

  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`/dashboard/incomes/cases/${made.id}/drivers`);
  await page.locator(".drivers[data-awake]").waitFor();
  await page.getByRole("textbox", { name: /^Income from livestock, .*Current$/ }).focus();
  await page.keyboard.press("F2");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Link").fill("example.org/new");
  await dialog.getByLabel("Year").fill("202");
  await dialog.getByLabel("Note").fill("Survey of 2024");
  await dialog.getByRole("button", { name: "Done" }).click();
  expect(await dialog.getByRole("alert").allTextContents()).toEqual([
    ...["A year is of 1900 to 2100. This one is not kept."],
    ...["An address begins with https://. This one is not kept."],
  ]);
  await eventually(read, (kept) => (kept as { note?: string } | undefined)?.note === "Survey of 2024");
  expect(await read()).toMatchObject({ link: "https://example.org/old", year: 2020 });

  await dialog.getByLabel("Year").fill("2024");
  await dialog.getByLabel("Link").fill("https://example.org/new");
  await dialog.getByRole("button", { name: "Done" }).click();
  await dialog.waitFor({ state: "hidden" });
  await eventually(read, (kept) => (kept as { year?: number } | undefined)?.year === 2024);
  expect(await read()).toMatchObject({ link: "https://example.org/new", year: 2024 });
});
