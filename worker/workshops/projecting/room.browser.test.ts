import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { assessment } from "../testing/taking-part";

test("the room's digits are 8 % of the screen's height at least, it names nobody, and is driven by keyboard", async ({
  visitor,
}) => {
  const { id, join } = await assessment();
  for (const name of ["Bai-Kumintang", "Omar-Kumintang"]) await join(name);
  const page = await visitor();
  await signInAsAdmin(page);
  const room = `/mana/workshops/assessments/${id}/facilitator/room/`;
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(room);
    const seen = await page.evaluate(() => {
      const context = document.createElement("canvas").getContext("2d");
      const digits = [...document.querySelectorAll(".room__tile dd")].map((tile) => {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(tile);
        if (context) context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const { bottom } = tile.getBoundingClientRect();
        return { tall: context?.measureText("0").actualBoundingBoxAscent ?? 0, bottom };
      });
      return { digits, isWithin: document.documentElement.scrollHeight <= innerHeight };
    });
    expect(seen.digits).toHaveLength(4);
    for (const { tall, bottom } of seen.digits) {
      expect(tall / height).toBeGreaterThanOrEqual(0.08);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    expect(seen.isWithin, `${width} × ${height} needs no scrolling`).toBe(true);
  }
  expect(await page.content()).not.toContain("Kumintang");
  await page.locator(".room__code img").waitFor();
  const shows = (text: string) => page.locator("h1", { hasText: text }).waitFor();
  await page.locator(".room__keys").waitFor();
  await page.keyboard.press("3");
  await shows("Community Collaboration and Empowerment");
  await page.locator(".room__keys").waitFor();
  await page.keyboard.press("ArrowLeft");
  await shows("Community Aspirations and Priorities");
  await page.locator(".room__keys").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(/facilitator\/dashboard/);
});

test("a facilitator's dashboard weighs 90 KB at most, with all that it loads", async ({ visitor }) => {
  const { id, join } = await assessment();
  for (let n = 0; n < 5; n++) await join(`Bai${n}`);
  const page = await visitor();
  await signInAsAdmin(page);
  const loaded = new Map<string, number>();
  page.on("response", async (answer) => {
    const body = await answer.body().catch(() => null);
    const isPacked = /woff2|png|jpe?g/.test(answer.url());
    if (body && !answer.fromServiceWorker()) {
      loaded.set(answer.url(), isPacked ? body.length : gzipSync(body).length);
    }
  });
  await page.goto(`/mana/workshops/assessments/${id}/facilitator/dashboard/`, { waitUntil: "networkidle" });
  const all = [...loaded.values()].reduce((sum, weight) => sum + weight, 0);
  expect(loaded.size).toBeGreaterThan(3);
  expect(all, [...loaded].map(([url, weight]) => `${url} ${weight}`).join("\n")).toBeLessThanOrEqual(
    90 * 1024,
  );
});
