import { expect } from "vitest";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";

interface Made {
  id: string;
  commodities: { id: string }[];
  segments: { id: string }[];
}

/** What of an A4 sheet lies within the report's margins of 16 mm, in CSS pixels. */
const SHEET = 672;

const names = ["Members of the cooperative", "Others nearby", "Women’s groups", "Young farmers", "Tenants"];

test("the report of five segments has no table that the sheet cuts", async ({ visitor }) => {
  const admin = await Client.signIn();
  const made = await admin.post<Made>("/incomes/cases", {
    ...{ name: "Five on paper", country_id: 46, year: 2024 },
    commodities: [
      { type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" },
      {
        ...{ type: "secondary", commodity_id: 1004, breakdown: true },
        ...{ area_unit: "hectares", volume_unit: "kilograms" },
      },
    ],
    segments: names.map((name) => ({ name, target: 2_600_000, target_mode: "own", farmers: 840 })),
  });
  const values = made.segments.flatMap(({ id: segment_id }) =>
    made.commodities.flatMap(({ id }) => [
      { segment_id, key: `${id}:2`, current: 2.25 },
      { segment_id, key: `${id}:8`, current: 512.5, feasible: 700.25 },
      { segment_id, key: `${id}:9`, current: 20 },
      { segment_id, key: `${id}:4`, current: 1_512_345, feasible: 1_712_345 },
      { segment_id, key: `${id}:5`, current: 110_000 },
    ]),
  );
  await admin.patch(`/incomes/cases/${made.id}/values`, { values });
  for (const name of ["A better price", "More from each hectare"]) {
    await admin.post(`/incomes/cases/${made.id}/scenarios`, {
      name,
      segments: made.segments.map(({ id: segment_id }) => ({
        segment_id,
        changes: [{ key: `${made.commodities[0]?.id}:4`, kind: "percent", value: 15 }],
      })),
    });
  }
  const page = await visitor();
  await signInAsAdmin(page);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: SHEET, height: 1000 });
  await page.goto(`/dashboard/incomes/cases/${made.id}/report`);
  const cut = await page.evaluate(() => {
    const main = document.querySelector("main") ?? document.body;
    const edge = main.getBoundingClientRect().right;
    const wide = [...main.querySelectorAll<HTMLElement>("section, table, .table-frame")].filter(
      (part) => part.scrollWidth > part.clientWidth + 1 || part.getBoundingClientRect().right > edge + 1,
    );
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ["wider than the sheet"] : []),
      ...wide.map((part) => `${part.tagName}: ${part.textContent?.slice(0, 60)}`),
    ];
  });
  expect(cut).toEqual([]);
});
