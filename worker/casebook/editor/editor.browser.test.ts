import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { islandsAwake, signIn, signInAsAdmin, test } from "../../../web/e2e/journey";
import { newModerator } from "../testing/new-moderator";

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

test("paragraphs that were written without script are still apart once somebody writes on with it", async ({
  visitor,
}) => {
  const page = await visitor();
  const admin = await Client.signIn();
  await signInAsAdmin(page);
  const description = "Nobody built it.\n\nIt was paid for <b>twice</b>.\n \nSo they say";
  const made = await admin.post<Stored>("/casebook/cases", { title: newTitle("By hand"), description });
  await open(page, made.case_id);
  await page.locator("#field-description-writer[data-ready] [role=textbox]").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("!");
  const written = await eventually(
    () => read(admin, made.id),
    (now) => now.description.includes("!"),
  );
  expect(written.description).toBe(
    "<p>Nobody built it.</p><p>It was paid for <strong>twice</strong>.</p><p>So they say!</p>",
  );
});

/** A complete case that waits for review. */
async function submitted(admin: Client, title: string): Promise<Stored> {
  const made = await admin.post<Stored>("/casebook/cases", {
    ...{ title, alleged_entities: ["entity:person/bolan-keth"], key_allegations: ["It was paid for twice."] },
    description: "<p>Nobody built it.</p>",
  });
  await admin.post(`/casebook/cases/${made.id}/submit`);
  return made;
}

test("a moderator reads the queue, compares, comments, sends back, publishes, schedules and withdraws", async ({
  visitor,
}) => {
  const page = await visitor();
  const admin = await Client.signIn();
  const mark = newTitle("Waits");
  const corrected = await submitted(admin, `${mark} corrected`);
  await admin.post(`/casebook/cases/${corrected.id}/publish`);
  const draft = await admin.patch<Stored>(`/casebook/cases/${corrected.id}`, { tags: ["bridges"] });
  await admin.post(`/casebook/cases/${draft.id}/submit`);
  const [first, second] = [await submitted(admin, `${mark} first`), await submitted(admin, `${mark} second`)];
  const stateOf = async ({ id }: Stored) => (await read(admin, id)).state;
  await signIn(page, await newModerator(admin, "Mira Reads"));
  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const follow = (name: string) => page.getByRole("link", { name, exact: true }).first().click();
  const openQueue = async () => {
    await page.goto(`/dashboard/casebook/review?q=${encodeURIComponent(mark)}`);
    await islandsAwake(page);
  };

  // What changed since it was public, a comment on it, and what must change.
  await openQueue();
  await follow(`${mark} corrected`);
  await follow("Compare with what is public");
  await page.getByText("bridges").first().waitFor();
  await page.goto(`/dashboard/casebook/cases/${corrected.case_id}`);
  const comment = page.locator("#side-comments");
  await comment.locator("[name=comment_field]").selectOption("tags");
  await comment.locator("[name=comment_text]").fill("Which bridges?");
  await press("Comment on it");
  await page.getByText("The comment is there.").waitFor();
  await page.getByText("Which bridges?").waitFor();
  await page.getByText("Ask for changes").click();
  await page.locator("#side-needs-changes [name=reason]").fill("Say which bridges.");
  await press("Send back");
  await page.getByText("The case is sent back.").waitFor();
  expect(await stateOf(draft)).toBe("DRAFT");

  // One at a time to come, though it changes its mind; then both at once.
  await openQueue();
  await follow(`${mark} first`);
  const day = new Date(Date.now() + 172_800_000).toISOString().slice(0, 10);
  await page.locator("#publish [name=day]").fill(day);
  await page.locator("#publish [name=time]").fill("10:00");
  await press("Publish at that time");
  await page.getByText("The case will be published at that time.").waitFor();
  await openQueue();
  await page.getByText("To be published at").waitFor();
  for (const which of ["first", "second"]) await page.getByLabel(`Choose “${mark} ${which}”`).check();
  await press("Publish what is chosen");
  await page.getByText("2 of 2 are published.").waitFor();
  expect([await stateOf(first), await stateOf(second)]).toEqual(["PUBLISHED", "PUBLISHED"]);

  // One is taken down, and its page says why.
  await page.goto(`/dashboard/casebook/cases/${second.case_id}`);
  await page.getByText("Withdraw the case").first().click();
  await page.locator("#side-close [name=close_summary]").fill("It names the wrong bridge.");
  await press("Withdraw the case");
  await page.getByText("The version is closed.").waitFor();
  const shown = await page.goto(`/cases/${second.case_id}`);
  expect(shown?.status()).toBe(410);
  await page.getByText("It names the wrong bridge.").waitFor();
});
