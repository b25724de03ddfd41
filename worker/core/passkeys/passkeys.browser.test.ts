import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { complaints } from "../../../web/e2e/complaints";
import { productUrl } from "../../../web/e2e/here";
import { phone, signIn, test } from "../../../web/e2e/journey";

const here = "/dashboard/settings/profile/passkeys";
const password = "a password of their own";
/** Passkeys belong to a name: a browser takes no address of the network for one. */
const baseURL = productUrl.replace("127.0.0.1", "localhost");

/** Somebody who was invited and has chosen a password. */
async function newcomer(name: string, locale = "en") {
  const admin = await Client.signIn();
  const email = `${name}-${Date.now()}@milepost.test`;
  const grants = [{ module: "organisation", role: "admin" }];
  const { invitation_url } = await admin.post<{ invitation_url: string }>("/users", { name, email, grants });
  const token = new URL(invitation_url).searchParams.get("token") ?? "";
  await new Client("").post("/auth/reset", { token, new_password: password });
  const own = await Client.signIn({ email, password });
  await own.patch("/me", { locale });
  return { email, password };
}

/** Chromium's own device, which knows its person. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Out, with the browser's device kept. */
async function signOut(page: Page): Promise<void> {
  await page.locator('form[action="/logout"] button').evaluate((button: HTMLButtonElement) => button.click());
  await page.waitForURL("**/login**");
}

test.for([
  { locale: "en-US", add: "Add the passkey", enter: "Sign in with a passkey", remove: "Remove it" },
  {
    locale: "fr-FR",
    ...phone,
    add: "Ajouter la clé d’accès",
    enter: "Se connecter avec une clé d’accès",
    remove: "La retirer",
  },
])("somebody adds a passkey, signs in with it, and removes it ($locale)", async (way, { visitor }) => {
  const { add, enter, remove, ...options } = way;
  const page = await visitor({ baseURL, ...options });
  const heard = complaints(page);
  const person = await newcomer(`passkey-${way.locale}`, way.locale.slice(0, 2));
  await signIn(page, person);
  await page.goto(here);
  await page
    .locator("#passkey-unsupported, #passkey-adding:not([hidden])")
    .first()
    .waitFor({ state: "attached" });
  await plugIn(page);
  await page.fill("#passkey-adding [name=password]", "wrong");
  await page.getByRole("button", { name: add }).click();
  await page.locator("[data-passkey-fault]:not([hidden])").waitFor();
  await expectNoAxeViolations(page);
  await page.fill("#passkey-adding [name=name]", "My phone");
  await page.fill("#passkey-adding [name=password]", password);
  await page.getByRole("button", { name: add }).click();
  await page.getByRole("cell", { name: "My phone" }).or(page.getByText("My phone")).first().waitFor();
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await signOut(page);
  // Where the browser offers passkeys by itself it takes this one at once; else the button does.
  const button = page.getByRole("button", { name: enter });
  if (page.url().includes("/login")) await button.click({ timeout: 5000 }).catch(() => {});
  await page.waitForURL("**/dashboard**");

  await page.goto(here);
  await page.getByRole("button", { name: remove }).waitFor();
  await page.locator(`form[action="${here}/remove"] [name=password]`).fill(password);
  await page.getByRole("button", { name: remove }).click();
  await page.getByText("My phone").first().waitFor({ state: "detached" });
  // One complaint: what the browser says itself of the answer to a wrong password.
  expect(heard.filter((line) => !line.includes("400"))).toEqual([]);
});

test("without script the button is not there, and nothing else is missing", async ({ visitor }) => {
  const page = await visitor({ baseURL, javaScriptEnabled: false });
  const person = await newcomer("passkey-plain");
  await page.goto("/login");
  expect(await page.locator("#passkey").isVisible()).toBe(false);
  await signIn(page, person);
  await page.goto(here);
  expect(await page.locator("#passkey-adding").isVisible()).toBe(false);
  await page.getByText("needs JavaScript").waitFor();
});

test("at an address that has no name the page says where passkeys are", async ({ visitor }) => {
  const page = await visitor();
  await signIn(page, await newcomer("passkey-address"));
  await page.goto(here);
  await page.getByRole("link", { name: "Passkeys belong to the address" }).waitFor();
  expect(await page.locator("#passkey-adding").isVisible()).toBe(false);
});
