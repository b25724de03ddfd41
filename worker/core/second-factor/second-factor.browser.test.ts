import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { complaints } from "../../../web/e2e/complaints";
import { signIn, test } from "../../../web/e2e/journey";
import { appCode } from "./testing";

const here = "/dashboard/settings/profile/second-factor";
const password = "a password of their own";

/** Somebody who was invited and has chosen a password. */
async function newcomer(name: string) {
  const admin = await Client.signIn();
  const email = `${name}-${Date.now()}@milepost.test`;
  const grants = [{ module: "organisation", role: "admin" }];
  const { invitation_url } = await admin.post<{ invitation_url: string }>("/users", { name, email, grants });
  const token = new URL(invitation_url).searchParams.get("token") ?? "";
  await new Client("").post("/auth/reset", { token, new_password: password });
  return { email, password };
}

/** A code counts for the 30 s after its own, too: near the end of those it might come too late on a slow machine. */
const earlyInPeriod = async () => {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 8_000) await sleep(left);
};

test.for([true, false])(
  "somebody sets up an app, and signs in with its code and a recovery code (script: %s)",
  async (javaScriptEnabled, { visitor }) => {
    const page = await visitor({ javaScriptEnabled });
    const heard = complaints(page);
    const person = await newcomer(`factor-${javaScriptEnabled}`);
    await signIn(page, person);
    await page.goto("/dashboard/settings/profile");
    await page.getByRole("link", { name: "Set it up" }).click();
    await page.getByRole("button", { name: "Set it up" }).click();
    await page.getByRole("img", { name: "QR code" }).waitFor();
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    const secret = (await page.locator(".copy-field__value").textContent()) ?? "";
    await page.fill('[name="code"]', "000000");
    await page.getByRole("button", { name: "Turn it on" }).click();
    await page.getByText("This code is not right").first().waitFor();
    await earlyInPeriod();
    await page.fill('[name="code"]', appCode(secret, -1));
    await page.getByRole("button", { name: "Turn it on" }).click();
    await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
    const codes = ((await page.locator("pre code").textContent()) ?? "").split("\n");
    expect(codes).toHaveLength(10);
    await page.getByRole("link", { name: "I have kept them" }).click();
    await page.getByText("It is on.").waitFor();

    for (const code of [appCode(secret), codes[3] ?? ""]) {
      const page = await visitor({ javaScriptEnabled });
      await page.goto(`/login?next=${here}`);
      await page.fill('[name="email"]', person.email);
      await page.fill('[name="password"]', person.password);
      await page.locator('main button[type="submit"]').first().click();
      await page.getByRole("heading", { name: "One more step" }).waitFor();
      await page.locator('[name="code"]:focus').waitFor();
      await page.fill('[name="code"]', "123");
      await page.locator('main button[type="submit"]').first().click();
      await page.getByText("This code is not right").first().waitFor();
      await page.fill('[name="code"]', code);
      await page.locator('main button[type="submit"]').first().click();
      await page.waitForURL(`**${here}`);
      await page.getByText(/(10|9) codes are left\./).waitFor();
    }
    expect(heard).toEqual([]);
  },
);

test("who signs out leaves nothing in the browser, and is out at once", async ({ visitor }) => {
  const page = await visitor();
  const heard = complaints(page);
  await signIn(page, await newcomer("leaving"));
  await page.waitForURL("**/dashboard**");
  await page.evaluate(() => localStorage.setItem("kept", "something"));
  const menu = page.locator('form[action="/logout"] button');
  const began = Date.now();
  await menu.evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForURL("**/login");
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(await page.evaluate(() => localStorage.getItem("kept"))).toBeNull();
  expect(await page.context().cookies()).toEqual([]);
  expect(heard).toEqual([]);
});
