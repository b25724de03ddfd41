import { expect } from "vitest";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";

interface Made {
  id: string;
  commodities: { id: string }[];
  segments: { id: string }[];
}

test("a map of any size has its table, which is opened by keyboard and holds what is drawn", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const made = await admin.post<Made>("/incomes/cases", {
    ...{ name: "A map", country_id: 46, year: 2024 },
    commodities: [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }],
    segments: [{ name: "All", target: 2000, target_mode: "own" }],
  });
  const [focus, segment] = [made.commodities[0]?.id, made.segments[0]?.id];
  const key = (id: number) => `${focus}:${id}`;
  const values = [
    { segment_id: segment, key: key(2), current: 2 },
    { segment_id: segment, key: key(3), current: 500, feasible: 700 },
    { segment_id: segment, key: key(4), current: 1.5, feasible: 2 },
  ];
  await admin.patch(`/incomes/cases/${made.id}/values`, { values });
  const query = new URLSearchParams({ x: key(3), y: key(4), steps: "50" });
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`/dashboard/incomes/cases/${made.id}/act?${query}`);
  // The income stands above every step, not beside the numbers alone.
  await page.getByLabel("Household income a year, All").filter({ hasText: "1,500" }).waitFor();
  const map = page.locator("#heat");
  await map.locator("canvas").waitFor();
  expect(await map.locator("td").count()).toBe(0);
  await map.locator("summary").focus();
  await page.keyboard.press("Enter");
  const rows = map.locator("tbody tr");
  await expect.poll(() => rows.count()).toBe(50);
  expect(await rows.first().locator("td").count()).toBe(50);
  // The highest price and the largest volume: 2 × 700 × 2.
  expect(await rows.first().locator("td").last().textContent()).toBe("2,800");
});
