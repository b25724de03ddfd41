import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { atRest } from "./axe";
import { Client } from "./client";
import { signIn, signInAsAdmin, test } from "./journey";
import { readSights, type Sight } from "./sights";

/** What of an A4 sheet lies within the browser's own margins, upright and across, in CSS pixels. */
const sheets = [
  { landscape: false, width: 718 },
  { landscape: true, width: 1046 },
] as const;

/** Chromium writes each page's object uncompressed. */
const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What is wrong with a page as it is laid out for paper. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector("main");
    if (!main) return ["no main"];
    const wide = (element: Element) => element.getBoundingClientRect().width;
    if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the sheet");
    if (document.querySelector(".shell") && wide(main) < innerWidth * 0.9)
      found.push("the sheet is not used");
    for (const column of main.querySelectorAll<HTMLElement>(".card, .dashboard-main > *, table"))
      if (column.checkVisibility() && wide(column) < 300 && !column.matches(".sheet *, .card .card"))
        found.push(`a column of ${Math.round(wide(column))} px: ${column.textContent.slice(0, 40)}`);
    const controls =
      "button:not(.definition--name), .button:not(summary), nav.tabs, .shell__top, .bottom-bar";
    for (const control of document.querySelectorAll<HTMLElement>(controls))
      if (control.checkVisibility()) found.push(`a control: ${control.textContent || control.className}`);
    for (const frame of main.querySelectorAll<HTMLElement>(
      ".table-frame, .figure__picture, .report section, svg",
    ))
      if (
        frame.checkVisibility() &&
        frame.scrollWidth > frame.clientWidth + 1 &&
        !(frame instanceof SVGElement)
      )
        found.push(`cut: ${frame.textContent.slice(0, 40)}`);
    // Dark ink on paper, whatever theme the screen has.
    const ink = getComputedStyle(document.body).color;
    if ((ink.match(/\d+/g) ?? []).slice(0, 3).some((part) => Number(part) > 90)) found.push(`ink of ${ink}`);
    return found;
  });

/** Posters and cards are drawn to the sheet's edges; these and a case's report are upright, whatever the reader chose. */
const isDrawn = (path: string) => /\/(poster|cards)(\?|$)/.test(path);
const isSheet = (path: string) => isDrawn(path) || /\/report(\?|$)/.test(path);

const isReport = (path: string) => /^\/dashboard($|\?)/.test(path);

async function printed(page: Page, { path }: Sight): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(path);
  for (const { width, landscape } of sheets) {
    await page.setViewportSize({ width, height: 720 });
    await atRest(page);
    if (!isDrawn(path)) expect(await faults(page), `${path} at ${width}`).toEqual([]);
    const pdf = (await page.pdf({ format: "A4", landscape })).toString("latin1");
    expect(pagesOf(pdf), path).toBeGreaterThan(0);
    const [, across, upright] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(across) > Number(upright), `${path} at ${width}`).toBe(landscape && !isSheet(path));
    if (isReport(path)) expect(pagesOf(pdf), `${path}: a report of two pages`).toBeLessThanOrEqual(2);
  }
}

/** Of these pages so many, as far from one another as can be; all under TEST_DEEP. */
function spreadOver(sights: Sight[], count: number): Sight[] {
  const ofPages = sights.filter(({ act, forPictures }) => !act && !forPictures);
  if (inject("deep")) return ofPages;
  const every = Math.ceil(ofPages.length / count);
  return ofPages.filter((_, i) => i % every === 0);
}

const report = "/dashboard?days=365";

/** Pages that one person sees, with how that person gets there; nobody signs in to print nothing. */
async function printAll(visitor: () => Promise<Page>, sights: Sight[], enter?: (page: Page) => unknown) {
  if (sights.length === 0) return;
  const page = await visitor();
  await enter?.(page);
  for (const sight of sights) await printed(page, sight);
}

describe.each(await readSights())("of the pages of worker/%s", (_, module) => {
  test("those printed have the whole sheet, upright or not: no controls, nothing narrow, nothing cut", {
    timeout: inject("deep") ? 600_000 : 60_000,
  }, async ({ visitor }) => {
    const { visitor: open, admin, people } = await module.with("make", await Client.signIn());
    await printAll(visitor, spreadOver(open, 1));
    const reports = admin.filter(({ path }) => path === report);
    const others = admin.filter(({ path }) => path !== report);
    await printAll(visitor, [...reports, ...spreadOver(others, 2)], signInAsAdmin);
    for (const { who, sights, isNew } of people) {
      if (!isNew) await printAll(visitor, spreadOver(sights, 1), (page) => signIn(page, who));
    }
  });
});
