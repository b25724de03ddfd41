import { expect } from "vitest";
import { Client } from "../../web/e2e/client";
import { signInAsAdmin, test } from "../../web/e2e/journey";
import { makeProgramme } from "./testing/programme";

test("a campaign is created without script; what was refused is kept and said beside its field", async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  await page.goto("/dashboard/campaigns/new");
  await page.fill('[name="name"]', "Without script");
  await page.fill('[name="landing_url"]', "javascript:alert(1)");
  await page.click("text=Create campaign");
  expect(await page.inputValue('[name="landing_url"]')).toBe("javascript:alert(1)");
  expect(await page.getAttribute('[name="landing_url"]', "aria-invalid")).toBe("true");
  await page.fill('[name="landing_url"]', "");
  await page.fill('[name="starts_on"]', "2026-01-01");
  await page.click("text=Create campaign");
  await page.waitForURL(/\/dashboard\/campaigns\/cmp_/);
  expect(await page.textContent("h1")).toContain("Without script");
  expect(await page.textContent("#toasts")).toContain("The campaign is created.");
});

test("with script a refused form gives the focus to its first faulty field", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/officers/new");
  await page.fill('[name="name"]', "Kept Name");
  await page.fill('[name="phone"]', "12");
  await page.click("text=Add officer");
  await page.waitForSelector('[name="phone"][aria-invalid="true"]');
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("phone");
  expect(await page.inputValue('[name="name"]')).toBe("Kept Name");
});

test("a label changes at once, and back with a message where the server refuses it", async ({ visitor }) => {
  const admin = await Client.signIn();
  const { link } = await makeProgramme(admin);
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`/dashboard/links/${link.id}`);
  const label = page.locator('.inline-edit [name="label"]');
  const before = await label.inputValue();
  await label.fill("School fair");
  await page.click(".inline-edit button");
  await page.waitForSelector("text=Saved.");
  expect(await admin.get(`/referrals/${link.id}`)).toMatchObject({ label: "School fair" });
  expect(await page.textContent("h1")).toContain("School fair");
  expect(await page.title()).toContain("School fair");

  await label.evaluate((input: HTMLInputElement) => input.removeAttribute("maxlength"));
  await label.fill("x".repeat(121));
  await page.click(".inline-edit button");
  await page.waitForSelector(".toast--bad");
  expect(await label.inputValue()).toBe("School fair");
  expect(await page.textContent("h1")).toContain("School fair");
  expect(before).not.toBe("School fair");
});

test("the choice of a file's form begins with the first form", async ({ visitor }) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/links");
  await page.locator(".csv-link__forms").first().click();
  const focused = page.locator("dialog :focus");
  await focused.waitFor();
  expect(await focused.getAttribute("href")).toContain("csv=comma");
});

test("a link is shared and its QR code is shown; revoking asks first", async ({ visitor }) => {
  const admin = await Client.signIn();
  const { link } = await makeProgramme(admin);
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`/dashboard/links/${link.id}`);
  expect(await page.getAttribute('a[href^="https://wa.me"]', "href")).toContain(
    encodeURIComponent(link.code),
  );
  const drawn = await page
    .locator(".qr img")
    .evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth));
  expect(drawn).toBeGreaterThan(0);
  await page.click("text=Revoke");
  await page.click("text=Yes, revoke it");
  await page.waitForSelector("text=The link is revoked.");
  expect(await admin.get(`/referrals/${link.id}`)).toMatchObject({ status: "revoked" });
});

test("a file of officers is checked on the page, then imported", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/officers/import");
  const email = `csv-${crypto.randomUUID()}@example.org`;
  const csv = Buffer.from(`name,email\nFulmaya Tharu,${email}\n`);
  await page.setInputFiles('[name="file"]', { name: "officers.csv", mimeType: "text/csv", buffer: csv });
  await page.click("text=Check the file");
  await page.waitForSelector("text=nothing created yet");
  expect(await page.textContent("#main table")).toContain(email);
  await page.click("text=Import 1 row");
  await page.waitForSelector("text=1 officer imported");
  expect(await page.textContent("#main code")).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
});
