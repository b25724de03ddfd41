import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { islandsAwake, signIn, signInAsAdmin, test } from "../../../web/e2e/journey";
import { newModerator } from "../testing/new-moderator";

// Two people at one case, and one whose sign-in ends in mid-sentence: nothing typed is lost, nothing replaced unseen.

interface Stored {
  id: string;
  case_id: string;
  title: string;
  description: string;
  tags: string[];
}

const read = (admin: Client, id: string) => admin.get<Stored>(`/casebook/cases/${id}`);
const newTitle = (what: string) => `${what} ${Date.now().toString(36)}`;
const titleOf = (page: Page) => page.getByLabel("Title", { exact: true });
const tagsOf = (page: Page) => page.getByLabel(/^Tags/);
/** Who stays would lose nothing; who goes all the same is asked first. */
const leaves = (page: Page) => page.on("dialog", (dialog) => void dialog.accept());

async function begin(what: string) {
  const admin = await Client.signIn();
  const made = await admin.post<Stored>("/casebook/cases", { title: newTitle(what) });
  return { admin, made, path: `/dashboard/casebook/cases/${made.case_id}` };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("form[data-saves=awake]").waitFor();
  await islandsAwake(page);
}

/** What the sign-in of a browser stands on is gone, as when it ended elsewhere. */
const signOut = (page: Page) => page.context().clearCookies();

test("of two who write in one case each sees the other, and who takes over loses nothing of either", async ({
  visitor,
}) => {
  const { admin, made, path } = await begin("Two at once");
  const other = await newModerator(admin, "Bina Other");
  const [mine, theirs] = [await visitor(), await visitor()];
  for (const page of [mine, theirs]) leaves(page);
  await signInAsAdmin(mine);
  await signIn(theirs, other);
  await open(mine, path);
  await open(theirs, path);
  await mine.getByRole("button", { name: "I am writing" }).click();
  await mine.getByText("You are: others are told so.").waitFor();
  await mine.locator("form[data-saves=awake]").waitFor();

  // Their page was shown before: it hears of the lock when it saves, says who writes, and keeps what they typed.
  await tagsOf(theirs).fill("of theirs");
  await theirs.locator("#case-told").getByText("Somebody else is editing this case.").waitFor();
  await theirs.locator("#lock").getByText("is writing.").waitFor();
  expect(await tagsOf(theirs).inputValue()).toBe("of theirs");
  const title = newTitle("Of mine");
  await titleOf(mine).fill(title);
  await eventually(
    () => read(admin, made.id),
    (now) => now.title === title,
  );
  expect((await read(admin, made.id)).tags).toEqual([]);

  // They take over. What they typed comes back, and stands beside what was stored meanwhile.
  await theirs.getByRole("button", { name: "Take over" }).click();
  await theirs.getByText("You are: others are told so.").waitFor();
  await theirs.getByText("was not saved. It is kept on this device").waitFor();
  expect(await titleOf(theirs).inputValue()).toBe(title);
  await theirs.getByRole("button", { name: "Bring it back" }).click();
  await theirs.getByText("The case was changed while you wrote").waitFor();
  expect(await read(admin, made.id)).toMatchObject({ title, tags: [] });
  await theirs.getByRole("button", { name: "Take what is stored: Title" }).click();
  await eventually(
    () => read(admin, made.id),
    (now) => now.tags[0] === "of theirs",
  );

  // Whose lock was taken over hears of that with the next save, and keeps what they typed.
  await titleOf(mine).fill(newTitle("Too late"));
  await mine.getByText("The case was changed while you wrote").waitFor();
  await mine.locator("#lock").getByText("Bina Other is writing.").waitFor();
  expect(await titleOf(mine).inputValue()).toMatch(/^Too late/);
  expect(await read(admin, made.id)).toMatchObject({ title, tags: ["of theirs"] });
});

test("a minute without a network: what was typed meanwhile is saved by itself afterwards", async ({
  visitor,
}) => {
  const { admin, made, path } = await begin("A minute away");
  const page = await visitor();
  await signInAsAdmin(page);
  await page.clock.install();
  await open(page, path);
  await page.context().setOffline(true);
  await tagsOf(page).fill("typed in the tunnel");
  // Second by second: what is tried again waits for an answer before it waits for the clock.
  const halfAMinute = async () => {
    for (let second = 0; second < 30; second++) await page.clock.runFor(1000);
  };
  await halfAMinute();
  await page.getByText("What you typed is kept on this device").waitFor();
  const title = newTitle("And further on");
  await titleOf(page).fill(title);
  await halfAMinute();
  expect((await read(admin, made.id)).tags).toEqual([]);
  await page.context().setOffline(false);
  await eventually(
    async () => {
      await page.clock.runFor(1000);
      return read(admin, made.id);
    },
    (now) => now.title === title && now.tags[0] === "typed in the tunnel",
  );
  await page.locator("[data-saves-status=saved]").waitFor();
});

test("a sign-in that ends in mid-sentence: signed in again in another tab, the page goes on", async ({
  visitor,
}) => {
  const { admin, made, path } = await begin("Signed out");
  const page = await visitor();
  await signInAsAdmin(page);
  await open(page, path);
  await signOut(page);
  await tagsOf(page).fill("typed by nobody");
  await page.getByText("What you typed is kept on this device").waitFor();
  expect(page.url()).toContain(path);
  expect(await tagsOf(page).inputValue()).toBe("typed by nobody");
  expect((await read(admin, made.id)).tags).toEqual([]);

  const beside = await page.context().newPage();
  await signInAsAdmin(beside);
  await beside.close();
  const title = newTitle("And then");
  await titleOf(page).fill(title);
  await page.getByText("You have signed in again.").waitFor();
  expect(await titleOf(page).inputValue()).toBe(title);
  expect(await tagsOf(page).inputValue()).toBe("typed by nobody");
  await page.locator(".saves-itself__again").click();
  await eventually(
    () => read(admin, made.id),
    (now) => now.title === title && now.tags[0] === "typed by nobody",
  );
  await page.locator("[data-saves-status=saved]").waitFor();
});

test("a sign-in that ends in mid-sentence: who signs in on the same page is given back what they typed", async ({
  visitor,
}) => {
  const { admin, made, path } = await begin("Signed out");
  const page = await visitor();
  leaves(page);
  await signInAsAdmin(page);
  await open(page, path);
  await page.locator("#field-description-writer[data-ready]").waitFor();
  await signOut(page);
  await page
    .locator("#field-description-writer [contenteditable]")
    .first()
    .pressSequentially("Nobody built it.");
  await tagsOf(page).fill("typed by nobody");
  await page.getByText("What you typed is kept on this device").waitFor();
  await page.reload();
  expect(new URL(page.url()).pathname).toBe("/login");
  await signInAsAdmin(page);
  await page.locator("form[data-saves=awake]").waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  const saved = await eventually(
    () => read(admin, made.id),
    (now) => now.tags[0] === "typed by nobody",
  );
  expect(saved.description).toBe("<p>Nobody built it.</p>");
});

test("without script a sign-in that has ended gives back all that was typed, and goes on with it", async ({
  visitor,
}) => {
  const { admin, made, path } = await begin("No script");
  const page = await visitor({ javaScriptEnabled: false });
  await signInAsAdmin(page);
  await page.goto(path);
  await page.getByRole("button", { name: "Add: What is alleged" }).click();
  const title = newTitle("Typed by nobody");
  await titleOf(page).fill(title);
  await page.locator('[name="key_allegations.0.said"]').fill("It was paid for\ntwice");
  await page.locator('[name="description"]').fill("<p>Nobody <strong>built</strong> it.</p>");
  await signOut(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("heading", { name: "You are no longer signed in" }).waitFor();
  await page.getByText("What you typed", { exact: true }).click();
  await page.getByText("Nobody built it.").waitFor();
  // Whoever goes on too early finds the same page with the same text.
  await page.getByRole("button", { name: "I am signed in: go on with what I typed" }).click();
  await page.getByRole("heading", { name: "You are no longer signed in" }).waitFor();

  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Sign in, in a new tab" }).click(),
  ]);
  await signInAsAdmin(beside);
  expect(new URL(beside.url()).pathname).toBe(path);
  await beside.close();
  await page.getByRole("button", { name: "I am signed in: go on with what I typed" }).click();
  await page.getByText("You have signed in again.").first().waitFor();
  expect((await read(admin, made.id)).title).toBe(made.title);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The case is saved.").waitFor();
  expect(await read(admin, made.id)).toMatchObject({
    ...{ title, description: "<p>Nobody <strong>built</strong> it.</p>" },
    key_allegations: ["It was paid for\ntwice"],
  });
});

test("a comment that outlives its sign-in is given back too", async ({ visitor }) => {
  const { admin, made, path } = await begin("Said by nobody");
  const page = await visitor();
  leaves(page);
  await signInAsAdmin(page);
  await open(page, path);
  await page.locator('[name="comment_text"]').fill("Who says so?");
  await signOut(page);
  await page.getByRole("button", { name: "Comment on it" }).click();
  await page.getByRole("heading", { name: "You are no longer signed in" }).waitFor();
  const beside = await page.context().newPage();
  await signInAsAdmin(beside);
  await page.getByRole("button", { name: "I am signed in: go on with what I typed" }).click();
  await page.getByText("You have signed in again.").first().waitFor();
  expect(await page.locator('[name="comment_text"]').inputValue()).toBe("Who says so?");
  await page.getByRole("button", { name: "Comment on it" }).click();
  await page.getByText("The comment is there.").waitFor();
  const { data } = await admin.get<{ data: { text: string }[] }>(`/casebook/cases/${made.id}/comments`);
  expect(data.map(({ text }) => text)).toEqual(["Who says so?"]);
});
