import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { phone, signIn, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

test("an officer shares from the middle of the bar: a code as large as the screen, and the campaign's message", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { officer, campaign, link } = await makeProgramme(admin);
  await admin.patch(`/campaigns/${campaign.id}`, { share_messages: { en: "{officer} says: come! {link}" } });
  const page = await visitor({ ...phone, colorScheme: "dark" });
  await signIn(page, officer);
  const bar = page.locator(".bottom-bar__items > li");
  expect(await bar.count()).toBe(5);
  await bar.nth(2).getByRole("link", { name: "Share" }).tap();
  await page.getByRole("heading", { name: "Share", level: 1 }).waitFor();
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Let them scan" }).tap();
  const code = page.getByRole("img", { name: /QR code/ });
  await code.waitFor();
  await page.waitForLoadState(); // its styles too
  expect((await code.boundingBox())?.width).toBeGreaterThan(340);
  expect(await page.locator(".scan").evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await expectNoAxeViolations(page);
  await page.context().setOffline(true);
  expect(await code.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
  await page.context().setOffline(false);
  await page.keyboard.press("Escape");

  const whatsApp = page.getByRole("link", { name: "WhatsApp" });
  const message = new URL((await whatsApp.getAttribute("href")) ?? "").searchParams.get("text");
  expect(message).toBe(
    `${officer.name} says: come! ${new URL(`/r/${link.code}`, page.url()).href}?s=whatsapp`,
  );

  await page.getByRole("link", { name: "Poster" }).tap();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as picture" }).tap();
  const png = await readFile(await (await saved).path());
  expect([png.readUInt32BE(16), png.subarray(1, 4).toString()]).toEqual([1240, "PNG"]);
});
