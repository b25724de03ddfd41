import jsQR from "jsqr";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

// What people do on their pages, as a journey through them takes it step by step.

export const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
export const follow = (page: Page | Locator, name: string | RegExp) =>
  page
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .click();

/** A value that the page shows to be taken elsewhere. */
export async function copied(page: Page, label: string): Promise<string> {
  const field = page.locator(".copy-field", { hasText: label });
  return (await field.locator("code").first().textContent()) ?? "";
}

/** What a camera reads from the code on a card. */
export async function scanned(card: Locator): Promise<string> {
  const size = 320;
  const pixels = await card.locator("img").evaluate(async (image: HTMLImageElement, side) => {
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("there is no canvas");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, side, side);
    pen.drawImage(image, 0, 0, side, side);
    return [...pen.getImageData(0, 0, side, side).data];
  }, size);
  return jsQR(Uint8ClampedArray.from(pixels), size, size)?.data ?? "";
}

/** A place of the level that is shown, which staff adds and then opens. */
export async function addPlace(page: Page, name: string): Promise<void> {
  await page.locator('form [name="name"]').first().fill(name);
  await press(page, "Add the place");
  await page.getByText("Place added.").waitFor();
}

/** Where somebody stands before their page: the link of a card, one button, consent, and what is known of them. */
export async function comeIn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(new URL(link).pathname);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/participant\/onboarding/);
  await page.getByText(name).first().waitFor();
  // What the facilitator knew stands there.
  expect(await page.getByLabel("You are").inputValue()).not.toBe("");
  expect(await page.getByLabel("Province").inputValue()).toMatch(/^plc_/);
  await page.getByLabel("I agree").check();
  await press(page, "Begin");
  await page.waitForURL(/participant\/dashboard/);
}

export const fields = (page: Page) => page.locator('main textarea[name^="a."]');

/** Opens the workshop that is next, by the large button of the five. */
export async function goOn(page: Page, n: number): Promise<void> {
  await page
    .locator(".steps > li")
    .nth(n - 1)
    .getByRole("link", { name: "Answer", exact: true })
    .click();
  await page.waitForURL(new RegExp(`/workshops/workshop_${n}/`));
  await page.locator(".answering-way").waitFor();
}

/** Sends what stands there, and goes back to the five. */
export async function sendAnswers(page: Page): Promise<void> {
  await press(page, "Send");
  await page.getByText("You sent this workshop").waitFor();
  await follow(page, "Back to my workshops");
  await page.waitForURL(/participant\/dashboard/);
}

/** Answers the first question of workshop n, and sends it. */
export async function answer(page: Page, n: number, words: string): Promise<void> {
  await goOn(page, n);
  await fields(page).first().fill(words);
  await sendAnswers(page);
}
