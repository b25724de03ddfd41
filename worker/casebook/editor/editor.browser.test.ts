import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { islandsAwake, signInAsAdmin, test } from "../../../web/e2e/journey";

interface Stored {
  id: string;
  case_id: string;
  state: string;
  title: string;
  description: string;
  tags: string[];
  alleged_entities: string[];
  key_allegations: string[];
}

const read = (admin: Client, id: string) => admin.get<Stored>(`/casebook/cases/${id}`);
const newTitle = (what: string) => `${what} ${Date.now().toString(36)}`;

async function open(page: Page, caseId: string): Promise<void> {
  await page.goto(`/dashboard/casebook/cases/${caseId}`);
  await page.locator("form[data-saves=awake]").waitFor();
  await islandsAwake(page);
}

/** Goes on with Tab until the focus is on the field or button called so: a column's link to sort may share its name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (at?.matches("a")) return "";
      const labels = at && "labels" in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
      const told = at?.getAttribute("aria-label") ?? labels[0]?.textContent ?? at?.textContent ?? "";
      return told.trim();
    });
  for (let i = 0; i < 140; i++) {
    const told = await isThere();
    if (typeof name === "string" ? told === name : name.test(told)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

test("a case is begun, written and sent to review by the keyboard alone", async ({ visitor }) => {
  const page = await visitor();
  const admin = await Client.signIn();
  await signInAsAdmin(page);
  await page.goto("/dashboard/casebook");
  await tabTo(page, "Title");
  await page.keyboard.type(newTitle("Written by keys"));
  await page.keyboard.press("Enter");
  await page.locator("form[data-saves=awake]").waitFor();
  await page.locator("#field-description-writer[data-ready]").waitFor();
  const id = /case-[0-9a-f]{12}/.exec(page.url())?.[0] ?? "";

  await tabTo(page, "Add: What is alleged");
  await page.keyboard.press("Enter");
  await page.locator("#row-key_allegations-0").waitFor();
  await tabTo(page, "Allegation 1");
  await page.keyboard.type("It was paid for twice");
  await tabTo(page, "Add: Against whom");
  await page.keyboard.press("Enter");
  await page.locator("#row-alleged_entities-0").waitFor();
  await tabTo(page, "Against whom, 1");
  await page.keyboard.type("entity:person/ram-of-the-keys");
  await tabTo(page, "In the case’s language");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" built it.");
  const written = await eventually(
    () => read(admin, id),
    ({ description }) => description.includes("built it."),
  );
  expect(written).toMatchObject({
    ...{ description: "<p><strong>Nobody</strong> built it.</p>", state: "DRAFT" },
    ...{ alleged_entities: ["entity:person/ram-of-the-keys"], key_allegations: ["It was paid for twice"] },
  });
  await tabTo(page, "Submit for review");
  await page.keyboard.press("Enter");
  await eventually(
    () => read(admin, id),
    ({ state }) => state === "IN_REVIEW",
  );
});

test("what two editors wrote of one field stands side by side until one of them decides", async ({
  visitor,
}) => {
  const page = await visitor();
  const admin = await Client.signIn();
  await signInAsAdmin(page);
  const made = await admin.post<Stored>("/casebook/cases", { title: newTitle("Two write") });
  await open(page, made.case_id);
  const theirs = newTitle("Of the other");
  await admin.patch(`/casebook/cases/${made.id}`, { title: theirs });
  await page.getByLabel("Title", { exact: true }).fill(newTitle("Of mine"));
  await page.getByLabel(/^Tags/).fill("kept");
  await page.getByText("The case was changed while you wrote").waitFor();
  expect((await read(admin, made.id)).title).toBe(theirs);
  await page.getByRole("button", { name: "Take what is stored: Title" }).click();
  const settled = await eventually(
    () => read(admin, made.id),
    ({ tags }) => tags.length > 0,
  );
  expect(settled).toMatchObject({ title: theirs, tags: ["kept"] });
});

test("what is typed while the answer to a button is on its way stays, and is saved", async ({ visitor }) => {
  const page = await visitor();
  const admin = await Client.signIn();
  await signInAsAdmin(page);
  const made = await admin.post<Stored>("/casebook/cases", { title: newTitle("On its way") });
  await open(page, made.case_id);
  await page.route("**/dashboard/casebook/cases/*", async (route) => {
    if (route.request().method() === "POST") await new Promise((go) => setTimeout(go, 400));
    await route.continue();
  });
  await page.getByRole("button", { name: "Add: What is alleged" }).click();
  const typed = newTitle("Typed meanwhile");
  await page.getByLabel("Title", { exact: true }).fill(typed);
  await page.locator("#row-key_allegations-0").waitFor();
  await eventually(
    () => read(admin, made.id),
    ({ title }) => title === typed,
  );
});

test("what is typed without a network comes back when the case is opened again", async ({ visitor }) => {
  const page = await visitor();
  const admin = await Client.signIn();
  await signInAsAdmin(page);
  const made = await admin.post<Stored>("/casebook/cases", { title: newTitle("In the hills") });
  await open(page, made.case_id);
  await page.context().setOffline(true);
  await page.getByLabel(/^Tags/).fill("typed in the hills");
  await page.getByText("What you typed is kept on this device").waitFor();
  const again = await page.context().newPage();
  // A tab that is closed would still send what was typed; one whose phone dies cannot.
  const dies = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await dies;
  await page.close();
  await again.context().setOffline(false);
  expect((await read(admin, made.id)).tags).toEqual([]);

  await open(again, made.case_id);
  await again.getByText("typed in the hills").waitFor();
  await again.getByRole("button", { name: "Bring it back" }).click();
  await eventually(
    () => read(admin, made.id),
    ({ tags }) => tags[0] === "typed in the hills",
  );
  await again.locator("[data-saves-status=saved]").waitFor();
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft "))),
  ).toEqual([]);
});
