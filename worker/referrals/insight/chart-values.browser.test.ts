import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { Client } from "../../../web/e2e/client";
import { signIn, signInAsAdmin, test } from "../../../web/e2e/journey";
import { history, importHistory } from "../testing/history";
import { makeLink, makeProgramme } from "../testing/programme";

/**
 * Two places of a drawing that have a value: of marks with a title the first and the last, of a line near its ends. The
 * marks of a trend are the organisation's notes, which tell what happened and no value.
 */
async function places(chart: Locator): Promise<[Place, Place]> {
  const marks = chart.locator(":is(g, svg, path, circle):has(> title):not(.trend__marks *)");
  const line = chart.locator("[data-points], .u-over").first();
  const count = await marks.count();
  const boxes =
    count > 0
      ? [await marks.first().boundingBox(), await marks.nth(count - 1).boundingBox()]
      : [await line.boundingBox(), await line.boundingBox()];
  const [a, b] = boxes;
  if (!a || !b) throw new Error("A chart draws nothing");
  const at = (box: typeof a, share: number) => ({
    x: box.x + box.width * share,
    y: box.y + box.height / 2,
  });
  return count > 0 ? [at(a, 0.5), at(b, 0.5)] : [at(a, 0.05), at(b, 0.95)];
}

interface Place {
  x: number;
  y: number;
}

/** Every chart of a page tells by mouse, by touch and by keyboard what its table holds. */
async function readEachChart(page: Page, path: string, count: number): Promise<void> {
  await page.goto(path);
  const charts = page.getByRole("group", { name: "Chart: the arrow keys tell its values" });
  expect(await charts.count(), path).toBe(count);
  for (const chart of await charts.all()) {
    if ((await chart.locator(".trend__plot").count()) > 0) await chart.locator(".u-over").waitFor();
    const says = chart.locator("[data-says], .trend__says");
    // A mouse that moves before the page's script has come is not seen: it moves on, as a person's does.
    const byMoving = async () => {
      await chart.scrollIntoViewIfNeeded();
      const [first] = await places(chart);
      await page.mouse.move(first.x - 1, first.y);
      await page.mouse.move(first.x, first.y);
      return says.textContent();
    };
    await expect.poll(byMoving, { message: `${path} by mouse` }).toMatch(/./);
    const byMouse = await says.textContent();
    const [, last] = await places(chart);
    await page.touchscreen.tap(last.x, last.y);
    await expect.poll(() => says.textContent(), { message: `${path} by touch` }).not.toBe(byMouse);
    const byTouch = (await says.textContent()) ?? "";
    expect(new URL(page.url()).pathname, "a first touch tells, and leads nowhere").toBe(
      new URL(path, page.url()).pathname,
    );
    await page.mouse.move(0, 0);
    await chart.focus();
    await page.keyboard.press("Home");
    const byKeys = await says.textContent();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => says.textContent(), { message: `${path} by keyboard` }).not.toBe(byKeys);
    // The same value stands in the table of the chart's card.
    const table = (await chart.locator("xpath=ancestor::section[1]").locator("table").textContent()) ?? "";
    for (const value of byTouch.split(/[:·]/).at(-1)?.match(/\d+/g) ?? [])
      expect(table, path).toContain(value);
  }
}

test("every chart tells its values to a mouse, a finger and the arrow keys, and its table has them", {
  timeout: 90_000,
}, async ({ visitor }) => {
  const admin = await Client.signIn();
  await admin.post("/notes", { date: new Date().toISOString().slice(0, 10), text: "Radio spot" });
  const [one, two] = [await makeProgramme(admin), await makeLink(admin)];
  await importHistory([
    ...history(one, 12, 5),
    ...history(one, 7, 2, 9),
    ...history(two, 9, 3, 2, "KE"),
    ...history(two, 4, 1, 40, "KE"),
  ]);
  const page = await visitor({ hasTouch: true });
  await signInAsAdmin(page);
  const both = `campaigns=${one.campaign.id},${two.campaign.id}`;
  await readEachChart(page, "/dashboard?days=30", 1);
  await readEachChart(page, "/dashboard/insight/timing?days=30", 3);
  await readEachChart(page, "/dashboard/insight/geography?days=30", 1);
  await readEachChart(page, "/dashboard/insight/year", 1);
  await readEachChart(page, `/dashboard/insight/compare?${both}&days=30`, 1);
  await readEachChart(page, `/dashboard/insight/compare?${both}&by=life`, 1);
  await readEachChart(page, `/dashboard/links/${one.link.id}?days=30`, 2);

  const officer = await visitor({ hasTouch: true });
  await signIn(officer, one.officer);
  await readEachChart(officer, "/dashboard", 1);
});
