import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { bringAxe, expectNoAxeViolations, type Look, setLook } from "./axe";
import { Client } from "./client";
import { complaints } from "./complaints";
import { signIn, signInAsAdmin, test } from "./journey";
import { englishIn, speak } from "./languages";
import { readSights, type Sight } from "./sights";

/**
 * Looked at in depth, axe sees a page twice: once in each theme, each language and each width, not in all eight
 * together. From page to page these change partners, so that every three meet on some pages.
 */
function lookOf(page: number, language: number): Look {
  const isDark = (page + language) % 2 === 1;
  const isWide = (Math.floor(page / 2) + language) % 2 === 1;
  return { colorScheme: isDark ? "dark" : "light", width: isWide ? 1280 : 390 };
}

/** At each change a page is opened in one of the two: four pages in English, four in French, in every look alike. */
const isDue = (page: number, language: number) => inject("deep") || Math.floor(page / 4) % 2 === language;

/** Of pages that are also in Nepali: at each change every other one, in a theme; looked at in depth, each in both. */
const nepaliLooks = (page: number): Look[] =>
  inject("deep") ? [lookOf(page, 0), lookOf(page, 1)] : page % 2 === 0 ? [lookOf(page / 2, 0)] : [];

/** In the languages that are complete for some pages alone. */
async function lookInNepali(page: Page, paths: string[]): Promise<string[]> {
  const english: string[] = [];
  await speak(page, "ne");
  for (const [p, path] of paths.entries()) {
    for (const each of nepaliLooks(p)) {
      await setLook(page, each);
      await page.goto(path);
      english.push(...(await englishIn(page, undefined, "ne")).map((words) => `${path}: ${words}`));
      await expectNoAxeViolations(page, [each]);
    }
  }
  return english;
}

/**
 * Every page fits; in French, no word of the English catalogue is on it, opened or as the server sends it. `inNepali`:
 * those that are also in that language.
 */
async function look(page: Page, paths: string[], person?: Client, inNepali: string[] = []): Promise<void> {
  await bringAxe(page);
  const heard = complaints(page);
  const english: string[] = [];
  for (const [l, language] of (["en", "fr"] as const).entries()) {
    await speak(page, language, person);
    const unopened: string[] = [];
    for (const [p, path] of paths.entries()) {
      if (!isDue(p, l)) {
        unopened.push(path);
        continue;
      }
      await setLook(page, lookOf(p, l));
      const response = await page.goto(path);
      expect(response?.status(), path).toBeLessThan(500);
      expect(new URL(page.url()).pathname, "no page leads elsewhere").toBe(path.replace(/\?.*/, ""));
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      if (language === "fr") english.push(...(await englishIn(page)).map((words) => `${path}: ${words}`));
      await expectNoAxeViolations(page, [lookOf(p, l)]);
    }
    if (language === "en") continue;
    for (const path of unopened)
      english.push(...(await englishIn(page, path)).map((words) => `${path}: ${words}`));
  }
  english.push(...(await lookInNepali(page, inNepali)));
  await speak(page, "en", person);
  expect(english).toEqual([]);
  expect(heard).toEqual([]);
}

const pathsOf = (sights: Sight[]) =>
  sights.filter(({ act, forPictures }) => !act && !forPictures).map(({ path }) => path);

const all = await readSights();

/** Tests of the pages of every other module, from this one on: all of them together take longer than any other file. */
export const lookAtPagesFrom = (first: 0 | 1) =>
  describe.each(all.filter((_, at) => at % 2 === first))(
    "of the pages of worker/%s, WCAG 2.1 AA holds for",
    (_, module) => {
      let made: ReturnType<typeof module.with> | undefined;
      const seen = async () => {
        made ??= module.with("make", await Client.signIn());
        return made;
      };

      test("what anybody may open", { timeout: 240_000 }, async ({ visitor }) => {
        const sights = (await seen()).visitor;
        const inNepali = sights.filter(({ alsoIn }) => alsoIn === "ne");
        await look(await visitor(), pathsOf(sights), undefined, pathsOf(inNepali));
      });

      test("what an administrator opens", { timeout: 240_000 }, async ({ visitor }) => {
        const page = await visitor();
        await signInAsAdmin(page);
        await look(page, pathsOf((await seen()).admin), await Client.signIn());
      });

      test("what its own people open", { timeout: 240_000 }, async ({ visitor }) => {
        for (const { who, sights, isNew } of (await seen()).people) {
          const page = await visitor();
          await signIn(page, who);
          if (!isNew) await look(page, pathsOf(sights), await Client.signIn(who));
          for (const path of isNew ? pathsOf(sights) : []) {
            await page.goto(path);
            await expectNoAxeViolations(page);
          }
        }
      });
    },
  );
