import { expect, inject } from "vitest";
import { expectNoAxeViolations } from "../../web/e2e/axe";
import { complaints } from "../../web/e2e/complaints";
import { signInAsAdmin, test } from "../../web/e2e/journey";

const settings = "/dashboard/settings";

test("every component, in every state, is accessible in both themes", async ({ visitor }) => {
  const page = await visitor();
  const heard = complaints(page);
  for (const part of ["signs", "forms", "lists", "charts"]) {
    await page.goto(`/dev/ui/${part}`);
    await expectNoAxeViolations(page);
  }
  expect(heard).toEqual([]);
});

test("what is refused is ringed in red while it has focus, a field and a box alike", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/dev/ui/forms");
  const ringOf = (selector: string, isRefused: boolean) =>
    page.locator(selector).evaluate((field: HTMLElement, refused) => {
      if (refused) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      field.focus({ focusVisible: true } as FocusOptions);
      const { outlineColor, outlineStyle } = getComputedStyle(field);
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.setProperty("color", "var(--bad)");
      const bad = getComputedStyle(probe).color;
      probe.remove();
      return { outlineStyle, isBad: outlineColor === bad };
    }, isRefused);
  for (const field of ['#kit-refused [name="slug"]', '#kit-fresh [name="people.a"]']) {
    expect(await ringOf(field, true), field).toEqual({ outlineStyle: "solid", isBad: true });
    expect(await ringOf(field, false), field).toEqual({ outlineStyle: "solid", isBad: false });
  }
});

test("a sign-in that is refused keeps the address and says so, with script and without", async ({
  visitor,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await visitor({ javaScriptEnabled });
    await page.goto(`/login?next=${settings}/users`);
    await page.fill('[name="email"]', `nobody-${javaScriptEnabled}@milepost.test`);
    await page.fill('[name="password"]', "not the password");
    await page.click('main button[type="submit"]');
    await page.getByText("The address or the password is not right.").waitFor();
    expect(await page.inputValue('[name="email"]')).toBe(`nobody-${javaScriptEnabled}@milepost.test`);
    expect(await page.inputValue('[name="password"]')).toBe(javaScriptEnabled ? "not the password" : "");
    await page.fill('[name="email"]', inject("admin").email);
    await page.fill('[name="password"]', inject("admin").password);
    await page.click('main button[type="submit"]');
    await page.waitForURL(`**${settings}/users`);
  }
});

test("a search follows what is typed after a rest of 250 ms, and stands in the address", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/users`);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("q=")) asked.push(new URL(request.url()).search);
  });
  await page.getByLabel("Search by name").pressSequentially("nobody at all", { delay: 20 });
  await page.getByText("Nobody was found").waitFor();
  expect(asked).toEqual(["?q=nobody+at+all"]);
  expect(new URL(page.url()).search).toBe("?q=nobody+at+all");
  expect(await page.getByLabel("Search by name").evaluate((box) => box === document.activeElement)).toBe(
    true,
  );
});

test("a refused form says why beside its field, keeps what was typed, and is saved once mended", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/organisation`);
  await page.fill('[name="name"]', "Field Team");
  await page.fill('[name="time_zone"]', "Mars/Olympus");
  await page.click('main button[type="submit"]');
  const zone = page.locator('[name="time_zone"][aria-invalid="true"]');
  await zone.waitFor();
  expect(await zone.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.inputValue('[name="name"]')).toBe("Field Team");
  await zone.fill("UTC");
  await page.click('main button[type="submit"]');
  await page.locator("#toasts").getByText("The organisation is saved.").waitFor();
  expect(await page.inputValue('[name="name"]')).toBe("Field Team");
});

test("without a connection nothing typed is lost, and the button works again", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/profile`);
  await page.fill('[name="name"]', "Somebody Else");
  await page.context().setOffline(true);
  const save = page.locator(`form[action="${settings}/profile"] button`);
  await save.click();
  await page.locator("#toasts").getByText("There is no connection.").waitFor();
  await page.context().setOffline(false);
  expect(await page.inputValue('[name="name"]')).toBe("Somebody Else");
  expect(await save.getAttribute("aria-disabled")).toBe("false");
  await save.click();
  await page.locator("#toasts").getByText("Your profile is saved.").waitFor();
});

test("an API key is made once however often its form is sent, and shown once", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/api-keys`);
  await page.fill('[name="name"]', "Weather station");
  await page.getByLabel("Everything").check();
  await page.getByRole("button", { name: "Make the key" }).dblclick();
  await page.getByText(/^mp_[\w-]{40,}$/).waitFor();
  await page.goto(`${settings}/api-keys`);
  expect(await page.getByRole("row", { name: "Weather station" }).count()).toBe(1);
  await page.getByRole("button", { name: "Revoke: Weather station" }).click();
  await page.getByRole("button", { name: "Revoke the key" }).click();
  await page.getByRole("row", { name: /Weather station.*Revoked/ }).waitFor();
});

test("the theme is chosen once and holds from the first byte of the next page", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/profile`);
  await page.locator(".user-menu summary").click();
  await page.getByRole("button", { name: "Theme: Dark" }).click();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  const next = await page.request.get(`${settings}/profile`);
  expect(await next.text()).toMatch(/<html[^>]* data-theme="dark"/);
});

test("signing out ends the session; a form sent after it leads to sign-in and back", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/organisation`);
  await page.context().clearCookies();
  await page.click('main button[type="submit"]');
  await page.waitForURL("**/login?next=**");
  await signInAsAdmin(page);
  await page.waitForURL(`**${settings}/organisation`);
  await page.locator(".user-menu summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/login");
  await page.goto("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/login");
});

test("a change shown at once is taken back, with a message, when it is refused", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/dev/ui/forms"); // nothing there takes a form: every change is refused
  const region = page.getByLabel("Region of the link");
  let shownBefore = "";
  await page.route("**/dev/ui/forms", async (route) => {
    shownBefore = await region.inputValue();
    await route.continue();
  });
  await region.selectOption("east");
  await page.locator("#toasts .toast--bad").waitFor();
  expect([shownBefore, await region.inputValue()]).toEqual(["east", "west"]);
});

test("from any page, keys alone search and open what was found", async ({ visitor }) => {
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto(`${settings}/users`);
  await page.keyboard.press("Control+k");
  await page.waitForURL("**/dashboard/search");
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.type("audit lo");
  await page.locator("[data-hit]").first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll("[data-hit]").length < 4);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${settings}/audit-log`);
  await page.goBack();
  expect(await page.inputValue('[name="q"]')).toBe("audit lo");
});
