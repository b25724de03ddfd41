import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Client, makeProgramme } from "./client";
import { signInAsAdmin, test } from "./journey";

/** Whether anything is drawn in this colour. */
const isDrawnIn = (page: Page, colour: string) =>
  page.evaluate((variable) => {
    const probe = document.createElement("i");
    probe.style.color = `var(${variable})`;
    document.body.appendChild(probe);
    const wanted = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
    probe.remove();
    const canvas = document.querySelector<HTMLCanvasElement>(".uplot canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let i = 0; i < pixels.length; i += 4) {
      const isOpaque = (pixels[i + 3] ?? 0) > 200;
      if (isOpaque && wanted.every((part, at) => Math.abs((pixels[i + at] ?? 0) - part) < 12)) return true;
    }
    return false;
  }, colour);

test("the chart keeps its lines in another range, and takes the colours of another theme", async ({
  visitor,
}) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor({ colorScheme: "light" });
  await signInAsAdmin(page);
  await page.goto("/dashboard");
  await page.locator(".uplot canvas").waitFor();
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);

  const from = await page.getByLabel("From").inputValue();
  const earlier = new Date(Date.parse(from) - 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("From").fill(earlier);
  await page.waitForURL(`**from=${earlier}**`);
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => isDrawnIn(page, "--series-1")).toBe(true);

  await page.getByRole("link", { name: "Clear" }).click();
  await page.waitForURL("**/dashboard");
  expect(await page.getByLabel("From").inputValue()).toBe(from);
  expect(await page.getByRole("link", { name: "Clear" }).count(), "nothing is filtered").toBe(0);
});
