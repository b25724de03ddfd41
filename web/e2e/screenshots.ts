import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { startProduct } from "./product.ts";
import { callAs, type GuidePicture, type ReadmePicture, readSights, type Sight } from "./sights.ts";

// Every page at 390 and 1280 pixels, light and dark, with the demo data: for looking. Words choose among them, by a part
// of a page's name or by how it is looked at: npm run screenshots dashboard settings fr dark 390. With "empty" they are
// those of a product that has only just begun; with "readme" they are those of README.md alone, with "guide" those
// of docs/guide in each language.

const folder = join(import.meta.dirname, "../../.milepost/screenshots");
const words = new Set(process.argv.slice(2));

/** Those of the choices that were named, which are then no part of a page's name; all where none was. */
function among<T extends string>(choices: readonly T[], unsaid: readonly T[] = choices): readonly T[] {
  const named = choices.filter((choice) => words.delete(choice));
  return named.length > 0 ? named : unsaid;
}

const [language = "en"] = among(["en", "fr"], ["en"]);
const widths = among(["390", "1280"]);
const themes = among(["light", "dark"] as const);
const isEmpty = words.delete("empty");
const isForReadme = words.delete("readme");
const isForGuide = words.delete("guide");

async function take(page: Page, { name, path, act }: Sight): Promise<void> {
  if (words.size > 0 && ![...words].some((word) => name.includes(word))) return;
  for (const width of widths) {
    await page.setViewportSize({ width: Number(width), height: width === "390" ? 844 : 800 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ media: "screen", colorScheme, reducedMotion: "reduce" });
      const response = await page.goto(path, { waitUntil: "load" });
      await act?.(page);
      await page.waitForTimeout(400); // charts are drawn after the first paint
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}-${language}.png`),
        fullPage: true,
      });
      if (width === widths[0] && colorScheme === themes[0]) console.log(response?.status(), name, path);
    }
  }
}

async function takeForReadme(page: Page, { name, path, through, to }: ReadmePicture): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path, { waitUntil: "load" });
  const href = through ? await page.locator(through).first().getAttribute("href") : null;
  if (href) await page.goto(to ? `${href}/${to}` : href, { waitUntil: "load" });
  await page.waitForTimeout(1000);
  const file = join(import.meta.dirname, `../../docs/images/${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(page.url(), file);
}

/** Dots for each pixel of a page: web/build/guide.ts shows pictures as large as the page was. */
const sharpness = 1.5;

/** The part of the page, light and as small as reading allows: Chromium writes WebP by its own protocol alone. */
async function takeForGuide(page: Page, picture: GuidePicture, spoken: string): Promise<void> {
  const { name, path, width, height, of = "main" } = picture;
  await page.setViewportSize({ width, height: Math.max(height, 800) });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path, { waitUntil: "load" });
  await page.waitForTimeout(1000);
  const box = await page.locator(of).first().boundingBox();
  if (!box) throw new Error(`${path} has no ${of}`);
  const clip = {
    x: box.x,
    y: box.y,
    width: box.width,
    height: Math.min(box.height, height),
    scale: sharpness,
  };
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send("Page.captureScreenshot", { format: "webp", quality: 50, clip });
  const file = join(import.meta.dirname, `../../docs/guide/pictures/${name}.${spoken}.webp`);
  writeFileSync(file, Buffer.from(data, "base64"));
  console.log(name, spoken, `${Math.round((data.length * 3) / 4 / 1024)} KB`);
}

interface Person {
  email: string;
  password: string;
}

/** Somebody's own browser: a visitor's, or that of a person who has signed in. */
async function open(browser: Browser, url: string, who?: Person, spoken: string = language): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: spoken === "fr" ? "fr-FR" : "en-GB" });
  await context.addCookies([{ name: "lang", value: spoken, url }]);
  const page = await context.newPage();
  if (!who) return page;
  await page.goto("/login");
  await page.locator('input[name="identifier"], input[name="email"]').first().fill(who.email);
  await page.locator('input[name="password"]').fill(who.password);
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL((there) => there.pathname !== "/login");
  return page;
}

mkdirSync(folder, { recursive: true });
const product = await startProduct({ demo: !isEmpty });
const browser = await launchChromium(await chromiumPath());
const speak = async (who: Person, spoken: string = language) => {
  const maker = await callAs(product.url, who);
  await maker.call("PATCH", "/me", { locale: spoken });
  return maker;
};
const takeAs = async (sights: Sight[], who?: Person) => {
  const page = await open(browser, product.url, who);
  for (const sight of sights) await take(page, sight);
  await page.context().close();
};
try {
  const admin = await speak(product.admin);
  if (isForReadme) {
    for (const picture of (await readSights()).flatMap(([, { readme }]) => readme)) {
      const { password } = product.admin;
      const who = picture.email ? { email: picture.email, password } : undefined;
      await takeForReadme(await open(browser, product.url, who), picture);
    }
  } else if (isForGuide) {
    for (const [, module] of await readSights()) {
      const { guide } = await module.with("find", admin);
      for (const spoken of ["en", "fr"]) {
        for (const picture of guide) {
          const who = picture.who ?? product.admin;
          await speak(who, spoken);
          const page = await open(browser, product.url, who, spoken);
          await takeForGuide(page, picture, spoken);
          await page.context().close();
        }
      }
    }
  } else if (isEmpty) {
    const sights = (await readSights()).flatMap(([, { empty }]) => empty);
    await takeAs(
      sights.map((sight) => ({ ...sight, name: `empty-${sight.name}` })),
      product.admin,
    );
  } else {
    // Whoever is new reads what the organisation does.
    const organisation = { name: "Milepost", time_zone: "UTC", locale: language };
    await admin.call("PUT", "/settings/organisation", organisation);
    for (const [, module] of await readSights()) {
      const { visitor, admin: administrators, people } = await module.with("find", admin);
      await takeAs(visitor);
      await takeAs(administrators, product.admin);
      for (const { who, sights, isNew } of people) {
        if (!isNew) await speak(who);
        await takeAs(sights, who);
      }
    }
  }
  console.log(`Pictures are in ${folder}`);
} finally {
  await browser.close();
  await product.stop();
}
