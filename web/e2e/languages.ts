import type { Page } from "playwright-core";
import { expect } from "vitest";
import { languages, partialLanguages } from "../i18n/translate";
import type { Client } from "./client";
import { englishBeside } from "./english-beside";
import { productUrl } from "./here";

/** "ar" has no catalogue: development shows it as English words from the right. "ne" is of some pages alone. */
export type Spoken = "en" | "fr" | "ar" | "ne";

/** What a person of the product reads from now on, and the browser's own choice for what anybody may open. */
export async function speak(page: Page, language: Spoken, person?: Client): Promise<void> {
  await page.context().addCookies([{ name: "lang", value: language, url: productUrl }]);
  // A rehearsed language is nobody's own: the browser's choice shows it to people too.
  if (language === "en" || language === "fr") await person?.patch("/me", { locale: language });
}

const beside = {
  fr: englishBeside(languages.fr.catalogue),
  ne: englishBeside(partialLanguages.ne.catalogue),
  fil: englishBeside(partialLanguages.fil.catalogue),
};

/** What a page says, as it stands there or, where an address is given, as the server sends it from there. */
const saidOn = (page: Page, path: string | undefined): Promise<{ language: string; said: string[] }> =>
  page.evaluate(async (from) => {
    const shown = from
      ? new DOMParser().parseFromString(await (await fetch(from)).text(), "text/html")
      : document;
    const said: string[] = [shown.title.replace(/ · Milepost$/, "")];
    const walker = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest('[lang="en"], [translate="no"], script, style, code, pre')) continue;
      if (node instanceof Text) said.push(node.data);
      else if (node instanceof Element) {
        for (const name of ["title", "aria-label", "placeholder", "alt", "data-label", "label"]) {
          said.push(node.getAttribute(name) ?? "");
        }
      }
    }
    return {
      language: shown.documentElement.lang,
      said: said.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean),
    };
  }, path);

/**
 * Words of the English catalogue that a French page (or one in a language that is complete for it) shows or tells a screen reader: the page that is
 * open, or the one at this path of the same site.
 */
export async function englishIn(
  page: Page,
  path?: string,
  spoken: "fr" | "ne" | "fil" = "fr",
): Promise<string[]> {
  const { language, said } = await saidOn(page, path);
  expect(language, path ?? page.url()).toBe(spoken);
  return beside[spoken](said);
}
