import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** For whoever looks at many pages: each that is opened from now on has axe, at half the work of sending it there. */
export const bringAxe = (page: Page) => page.addInitScript(source);

async function violations(page: Page): Promise<string[]> {
  // Not a script element: the page's Content-Security-Policy would refuse it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
    // Beside those: whoever speaks to the page says what they read, and no level of its headings is left out.
    const rules = { "label-content-name-mismatch": { enabled: true }, "heading-order": { enabled: true } };
    // Of what is right nothing is told: axe spares itself a selector for each element.
    const options = { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] };
    return (await axe.run(document, options)).violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

/**
 * Colours that are on their way to another scheme have the contrast of neither, and what inherits one sets out when
 * its parent has arrived. A chart takes a frame to fit another width.
 */
export const atRest = (page: Page) =>
  page.evaluate(async () => {
    for (let isMoving = true; isMoving; ) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const moving = document.getAnimations().filter(({ playState }) => playState === "running");
      await Promise.allSettled(moving.map((animation) => animation.finished));
      isMoving = moving.length > 0;
    }
  });

export interface Look {
  colorScheme: "light" | "dark";
  width: 390 | 1280;
}

const widths = [390, 1280] as const;

/** Light on a phone and dark on a desk: what is drawn in a colour does not hang on how wide the page is. */
const bothThemes: readonly Look[] = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1280 },
];

/** Best before a page is opened: it is laid out once, and no colour moves. */
export async function setLook(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 844 });
}

/**
 * WCAG 2.1 AA, as far as a machine can tell, in these looks; and nothing runs out of the page, on a phone and on a
 * desk.
 */
export async function expectNoAxeViolations(page: Page, looks: readonly Look[] = bothThemes): Promise<void> {
  const unseen = new Set<number>(widths);
  const fits = async (width: number) => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${page.url()} scrolls sideways at ${width}px`).toBeLessThanOrEqual(0);
    unseen.delete(width);
  };
  for (const look of looks) {
    const { colorScheme, width } = look;
    await setLook(page, look);
    await atRest(page);
    expect(await violations(page), `${page.url()} ${colorScheme} ${width}px`).toEqual([]);
    await fits(width);
  }
  for (const width of unseen) {
    await page.setViewportSize({ width, height: 844 });
    await atRest(page);
    await fits(width);
  }
}
