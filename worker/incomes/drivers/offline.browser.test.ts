import { expect, onTestFinished } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { phone, signInAsAdmin, test } from "../../../web/e2e/journey";
import { wireTo } from "../../../web/e2e/wire";

interface Made {
  id: string;
  revision: number;
  segments: { id: string; answers: Record<string, { current: number | null; feasible: number | null }> }[];
}

const crop = { area_unit: "hectares", volume_unit: "kilograms", breakdown: true };

test("thirty numbers typed without a network are kept when the tab is closed, and sent once there is one", async ({
  visitor,
}) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const admin = await Client.signIn();
  const unit = await admin.post<{ id: string }>("/incomes/business-units", { name: "In the field" });
  const made = await admin.post<Made>("/incomes/cases", {
    ...{ name: "Coffee in the field", country_id: 46, year: 2024, business_unit_id: unit.id },
    commodities: [
      { ...crop, type: "focus", commodity_id: 1000 },
      { ...crop, type: "secondary", commodity_id: 1004 },
    ],
  });
  const address = `/dashboard/incomes/cases/${made.id}/drivers`;
  const page = await visitor({ ...phone, baseURL: wire.url });
  await signInAsAdmin(page);
  await page.goto(address);
  const kept = () =>
    page.evaluate(
      async (name) => (await caches.open(name)).match(name.slice(5)).then(Boolean),
      `page:${address}`,
    );
  await eventually(kept, (isKept) => isKept);

  wire.cut();
  // Opened without a network already, as somebody does who comes to the field.
  await page.goto(address);
  await page.locator(".drivers[data-awake]").waitFor();
  const cells = page.locator(".num__input");
  for (let i = 0; i < 30; i++) {
    await cells.nth(i).evaluate(
      (cell: HTMLInputElement, value) => {
        cell.value = value;
        cell.dispatchEvent(new InputEvent("input", { bubbles: true }));
      },
      String(i + 1),
    );
  }
  await page.getByText("No connection: kept on this device until there is one").waitFor();
  expect((await admin.get<Made>(`/incomes/cases/${made.id}`)).revision).toBe(made.revision);

  const again = await page.context().newPage();
  await page.close();
  await again.goto(address);
  await again.locator('.num__input[data-look="typed"]').first().waitFor();
  expect(await again.locator('.num__input[data-look="typed"]').count()).toBeGreaterThan(10);

  wire.mend();
  await again
    .getByRole("status")
    .filter({ hasText: /^Saved \d/ })
    .waitFor({ timeout: 15_000 });
  const stored = await admin.get<Made>(`/incomes/cases/${made.id}`);
  const numbers = Object.values(stored.segments[0]?.answers ?? {}).flatMap(({ current, feasible }) => [
    current,
    feasible,
  ]);
  expect(numbers.filter((number) => number !== null).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
  expect(stored.revision).toBe(made.revision + 1);
  expect(await again.evaluate(() => localStorage.length)).toBe(0);

  // What waits is asked about before somebody signs out, and then goes.
  wire.cut();
  await again.locator(".num__input").first().fill("77");
  const asked: string[] = [];
  again.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const signOut = () =>
    again.locator('form[action="/logout"] button').evaluate((button: HTMLButtonElement) => button.click());
  await signOut();
  expect(asked[0]).toMatch(/not sent yet/);
  expect(await again.evaluate(() => localStorage.length)).toBe(2);
  wire.mend();
});
