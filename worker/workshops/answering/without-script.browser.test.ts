import type { Page } from "playwright-core";
import { expect } from "vitest";
import { phone, test } from "../../../web/e2e/journey";
import { assessment, enter, questions, words } from "../testing/taking-part";

const plain = { ...phone, javaScriptEnabled: false };
const draft = (page: Page) => page.getByRole("button", { name: "Save draft" }).last().click();
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();

test("without script two devices see both texts, and nobody replaces one that they have not seen", async ({
  visitor,
}) => {
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const [one, other] = [await visitor(plain), await visitor(plain)];
  for (const page of [one, other]) {
    await enter(page, bai);
    await page.goto(workshop);
  }
  await words(one).fill("From the first");
  await draft(one);
  await one.getByText("Draft saved").waitFor();
  await words(other).fill("From the second");
  await other.locator('[name="a.many"]').fill("4");
  await draft(other);
  const question = other.locator("#question-words");
  await question.getByText("Meanwhile this was written on another device").waitFor();
  await question.getByText("From the first", { exact: true }).waitFor();
  expect(await words(other).inputValue()).toBe("From the second");
  expect(await other.locator('[name="a.many"]').inputValue()).toBe("4");
  // A conflict stores nothing.
  expect(await bai.stored("words")).toBe("From the first");
  expect(await bai.stored("many")).toBeUndefined();
  await words(other).fill("From the first. From the second");
  await draft(other);
  await other.getByText("Draft saved").waitFor();
  expect(await bai.stored("words")).toBe("From the first. From the second");
  expect(await bai.stored("many")).toBe(4);
});

test("without script questions that change in mid-sentence lose nothing that has a place still", async ({
  visitor,
}) => {
  const { staff, base, join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor(plain);
  await enter(page, bai);
  await page.goto(workshop);
  await words(page).fill("Typed before they changed");
  await page.locator('[name="a.issues.0.issue"]').fill("School");
  await staff.put(`${base}/workshops/workshop_1/questions`, {
    questions: [{ id: "new", type: "text", prompt: "Something new?" }, questions[0], questions[2]],
  });
  await send(page);
  await page.getByText("The questions have changed meanwhile. What you typed is still here.").waitFor();
  expect(await words(page).inputValue()).toBe("Typed before they changed");
  expect(await page.locator('[name="a.issues.0.issue"]').inputValue()).toBe("School");
  expect(await bai.answers()).toEqual({});
  await page.locator('[name="a.new"]').fill("Yes");
  await send(page);
  await page.getByText("You sent this workshop").waitFor();
  expect(await bai.stored("words")).toBe("Typed before they changed");
});

test("without script a reset in mid-sentence gives back what was typed, to be kept elsewhere", async ({
  visitor,
}) => {
  const { staff, base, join, workshop } = await assessment();
  const bai = await join("Bai");
  await staff.put(`${base}/workshops/workshop_2/questions`, { questions });
  await staff.post(`${base}/participants/${bai.id}/unlock`, { workshop: "workshop_2" });
  const page = await visitor(plain);
  await enter(page, bai);
  await page.goto(workshop.replace("workshop_1", "workshop_2"));
  await words(page).fill("Typed while they reset me");
  await page.locator('[name="a.issues.0.issue"]').fill("School");
  await staff.post(`${base}/participants/${bai.id}/reset`, {});
  await draft(page);
  await page.getByText("This workshop is not open yet").first().waitFor();
  await page.getByText("Typed while they reset me").waitFor();
  await page.getByText("School").waitFor();
  // What is asked there is shown nowhere.
  expect(await page.content()).not.toContain("What is needed?");

  // The first stays open: what was typed before the reset is a draft like any other.
  await page.goto(workshop);
  await words(page).fill("In the first");
  await staff.post(`${base}/participants/${bai.id}/reset`, {});
  await draft(page);
  await page.getByText("Draft saved").waitFor();
  expect(await bai.stored("words")).toBe("In the first");
});

test("without script a session that ends in mid-sentence loses nothing: what was typed is back after signing in", async ({
  visitor,
}) => {
  const { join, workshop } = await assessment();
  const [bai, omar] = [await join("Bai"), await join("Omar")];
  const page = await visitor(plain);
  await enter(page, bai);
  await page.goto(workshop);
  await words(page).fill("Typed as it ended");
  await page.locator('[name="a.issues.0.issue"]').fill("School");
  await page.context().clearCookies();
  await draft(page);
  await page.waitForURL(/\/login/);
  expect(await bai.answers()).toEqual({});
  // Somebody else on the same phone finds their own page alone.
  await enter(page, omar);
  await page.goto(workshop);
  expect(await words(page).inputValue()).toBe("");
  await page.context().clearCookies();
  await enter(page, bai);
  await page.goto(workshop);
  await page.getByText("This is what you wrote before you were signed out.").waitFor();
  expect(await words(page).inputValue()).toBe("Typed as it ended");
  await draft(page);
  await page.getByText("Draft saved").waitFor();
  expect(await bai.stored("words")).toBe("Typed as it ended");
  expect(await bai.stored("issues")).toEqual([{ issue: "School" }]);
  expect(await omar.answers()).toEqual({});
  expect(await page.getByText("This is what you wrote before").count()).toBe(0);
});

test("without script nobody on the same phone sees what another typed, not by going back either", async ({
  visitor,
}) => {
  const { join, workshop } = await assessment();
  const [bai, omar] = [await join("Bai"), await join("Omar")];
  const page = await visitor(plain);
  await enter(page, bai);
  await page.goto(workshop);
  await words(page).fill("Only mine");
  await draft(page);
  await page.getByText("Draft saved").waitFor();
  await page.goto("/logout/");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/login/);
  const seen: string[] = [];
  const look = async () => seen.push(await page.content());
  for (let n = 0; n < 3; n++) {
    await page.goBack().catch(() => null);
    await look();
  }
  await enter(page, omar);
  await look();
  await page.goto(workshop);
  expect(await words(page).inputValue()).toBe("");
  await look();
  for (let n = 0; n < 6; n++) {
    await page.goBack().catch(() => null);
    await look();
  }
  expect(seen.filter((html) => html.includes("Only mine"))).toEqual([]);
  expect(await omar.answers()).toEqual({});
  expect(await bai.stored("words")).toBe("Only mine");
});
