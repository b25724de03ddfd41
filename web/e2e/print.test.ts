import { expect } from "vitest";
import { atRest } from "./axe";
import { signInAsAdmin, test } from "./journey";

// A page printed in landscape is as wide as a desk's window: the frame of the product must not keep its room there.
test("on paper a page has the whole sheet, upright or not, and is light", { timeout: 120_000 }, async ({
  visitor,
}) => {
  const page = await visitor({ colorScheme: "dark" });
  await signInAsAdmin(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const width of [720, 1040]) {
    await page.setViewportSize({ width, height: 720 });
    for (const path of [
      "/dashboard",
      "/dashboard/settings/users",
      "/dashboard/settings/organisation",
      "/dev/ui/lists",
      "/help/counting",
    ]) {
      await page.goto(path);
      await atRest(page);
      const { share, isWide, frame } = await page.evaluate(() => ({
        share: (document.querySelector("main")?.getBoundingClientRect().width ?? 0) / innerWidth,
        isWide: document.documentElement.scrollWidth > innerWidth,
        frame: document.querySelector<HTMLElement>(".shell__top")?.offsetHeight ?? 0,
      }));
      expect({ isWide, frame }, path).toEqual({ isWide: false, frame: 0 });
      expect(share, `${path} at ${width}`).toBeGreaterThan(0.9);
      // Dark ink on paper, whatever theme the screen has.
      expect(await page.evaluate(() => getComputedStyle(document.body).color), path).toBe("rgb(18, 32, 26)");
    }
  }
  // The sheet is the one that the reader chose.
  await page.goto("/dashboard/settings/users");
  const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
  const [, width = "", height = ""] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
