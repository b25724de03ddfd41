import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";

interface Made {
  id: string;
  commodities: { id: string }[];
  segments: { id: string; name: string }[];
}
interface Scenario {
  id: string;
  name: string;
  segments: { changes: { value: number }[] }[];
  investment: { components: { amount: number }[] } | null;
}

test("names of segments and a scenario save themselves; a fault stays beside what was typed", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const made = await admin.post<Made>("/incomes/cases", {
    ...{ name: "Saved without a button", country_id: 46, year: 2024 },
    commodities: [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }],
    segments: [{ name: "North" }, { name: "South" }],
  });
  const [north] = made.segments;
  const price = `${made.commodities[0]?.id}:4`;
  const values = [{ segment_id: north?.id, key: price, current: 2 }];
  await admin.patch(`/incomes/cases/${made.id}/values`, { values });
  const read = () => admin.get<Made>(`/incomes/cases/${made.id}`);
  const page = await visitor();
  await signInAsAdmin(page);

  await page.goto(`/dashboard/incomes/cases/${made.id}/profile`);
  const form = page.locator(`#segment-${north?.id}`);
  await page.locator(`#segment-${north?.id}[data-saves=awake]`).waitFor();
  await form.locator("[name=name]").fill("South");
  await form.locator("[data-saves-status=failed]").waitFor();
  await form.getByText("Another segment of this case has this name.").first().waitFor();
  await form.locator("[name=name]").fill("Highlands");
  await form.locator("[data-saves-status=saved]").waitFor();
  expect((await read()).segments.map(({ name }) => name)).toEqual(["Highlands", "South"]);
  // What follows from it is brought up to date, above every step.
  await page.getByLabel("Household income a year, Highlands").waitFor();

  const scenario = await admin.post<Scenario>(`/incomes/cases/${made.id}/scenarios`, { name: "Better" });
  const scenarioNow = () => admin.get<Scenario>(`/incomes/cases/${made.id}/scenarios/${scenario.id}`);
  await page.goto(`/dashboard/incomes/cases/${made.id}/act/scenarios/${scenario.id}`);
  await page.locator("#scenario-form[data-saves=awake]").waitFor();
  await page.locator(`[name="value ${north?.id} ${price}"]`).fill("15");
  await eventually(scenarioNow, (now) => now.segments[0]?.changes[0]?.value === 15);
  await page.locator("[data-saves-status=saved]").waitFor();
  await page.locator('[name="component amount 2"]').fill("100");
  await page.getByRole("button", { name: "More parts of the cost" }).click();
  await page.locator('[name="component amount 5"]').waitFor();
  expect(await page.locator('[name="component amount 2"]').inputValue()).toBe("100");
  await page.locator('[name="component amount 5"]').fill("50");
  await eventually(
    scenarioNow,
    ({ investment }) => investment?.components.map(({ amount }) => amount).join() === "100,50",
  );
  // Somebody else's change is told before it is replaced.
  await page.locator("[data-saves-status=saved]").waitFor();
  await admin.patch(`/incomes/cases/${made.id}/scenarios/${scenario.id}`, { description: "Theirs" });
  await page.getByLabel("Name of the scenario").fill("Mine");
  await page.getByText("Somebody else changed this scenario meanwhile.").waitFor();
  expect((await scenarioNow()).name).toBe("Better");
});
