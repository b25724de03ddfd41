import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import readXlsx from "read-excel-file/universal";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, onTestFinished } from "vitest";
import { eventually } from "../../web/e2e/client";
import { complaints } from "../../web/e2e/complaints";
import { productUrl } from "../../web/e2e/here";
import { phone, signIn, signInAsAdmin, test } from "../../web/e2e/journey";
import { wireTo } from "../../web/e2e/wire";
import * as step from "./testing/journey";

const { press, follow } = step;
const mark = Date.now().toString(36);
const region = `Aralen ${mark}`;
const province = `Lower Aralen ${mark}`;
const title = `Water and roads ${mark}`;
const facilitator = { email: `guro-${mark}@example.org`, password: "rain on a tin roof" };
const names = [`Amina ${mark}`, `Datu ${mark}`, `Sittie ${mark}`];
const wells = [
  "The well is dry in March. We need clean water.",
  "There is no clean water, and the children are sick. The road is broken.",
  "Clean water should come first. Then the road to the market.",
];

/** Staff adds places, makes the assessment, and somebody new who facilitates it. */
async function assess(staff: Page): Promise<string> {
  await staff.goto("/mana/places/");
  await step.addPlace(staff, region);
  await follow(staff, region);
  await step.addPlace(staff, province);
  await staff.goto("/mana/");
  await follow(staff, "New assessment");
  await staff.getByLabel("Title").fill(title);
  await staff.locator('#new [name="province_id"]').selectOption({ label: province });
  await press(staff, "Make the assessment");
  await follow(staff, title);
  await staff.getByText("Somebody who is not on the list yet").click();
  const form = staff.locator("#form-facilitator");
  await form.getByLabel("Name").fill("Guro Sample");
  await form.getByLabel("E-mail").fill(facilitator.email);
  await press(staff, "Make them a facilitator");
  await staff.getByText("Guro Sample facilitates this assessment now").waitFor();
  return step.copied(staff, "Invitation, for one use");
}

/** Whoever facilitates chooses a password, signs in, and finds the assessment. */
async function beginToFacilitate(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation);
  for (const field of await page.locator('main input[type="password"]').all()) {
    await field.fill(facilitator.password);
  }
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/\/login/);
  await signIn(page, facilitator);
  await page.goto("/dashboard/");
  await page.waitForURL(/\/mana\/workshops\//);
  await follow(page, title);
}

/** Three people from a file, then a card for each, from which a phone reads the link. */
async function importAndPrint(page: Page): Promise<string[]> {
  await follow(page, "Participants");
  await follow(page, "Import a file");
  const [amina, datu, sittie] = names;
  const csv = [
    "name,email,phone,stakeholder_type,province,organization",
    `${amina},amina-${mark}@example.org,,farmer,${province},Water Users`,
    `${datu},datu-${mark}@example.org,,elder,${province},`,
    `${sittie},sittie-${mark}@example.org,,farmer,${province},`,
  ].join("\n");
  await page.setInputFiles('[name="file"]', {
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await press(page, "Check the file");
  await press(page, "Register 3 people");
  await page.getByRole("heading", { name: "3 people registered" }).waitFor();
  await follow(page, "Print cards");
  await page.getByRole("heading", { name: "3 cards" }).waitFor();
  await press(page, "Make the cards");
  const cards = page.locator(".entry-card");
  await cards.nth(2).waitFor();
  expect(await cards.locator("h2").allTextContents()).toEqual(names);
  const links = await Promise.all([0, 1, 2].map((n) => step.scanned(cards.nth(n))));
  expect(links.every((link) => link.startsWith(`${productUrl}/mana/enter/`))).toBe(true);
  await follow(page, "Back");
  return links;
}

const person = async (page: Page, name: string) => {
  await follow(page, "Participants");
  await follow(page, name);
};

/** The facilitator writes down what somebody says. */
async function answerFor(page: Page, name: string, n: number, words: string): Promise<void> {
  await person(page, name);
  await page
    .locator(`#workshop_${n}`)
    .getByRole("link", { name: /Answer for them/ })
    .click();
  await page.locator('main textarea[name^="a."]').first().fill(words);
  await press(page, `Send for ${name}`);
  await page.locator(`#workshop_${n}`).getByText("Sent", { exact: true }).waitFor();
}

async function reset(page: Page, name: string): Promise<void> {
  await person(page, name);
  const asks = page.getByRole("button", { name: "Back to the beginning", exact: true });
  await asks.first().click();
  await page.getByText(`Only workshop 1 stays open for ${name}`).waitFor();
  await page.locator("#form-reset").getByRole("button").click();
  await page.getByText("They are at the beginning again.").waitFor();
}

/** Opens workshops for all, one after the other, up to n. */
async function advanceTo(page: Page, n: number): Promise<void> {
  await follow(page, "Progress");
  for (let next = 2; next <= n; next++) {
    await follow(page, `Open workshop ${next} for all`);
    await page.getByText(`Everything up to workshop ${next} opens`).waitFor();
    await press(page, `Open workshop ${next} for all`);
    await page
      .getByText(/Opened for \d/)
      .first()
      .waitFor();
  }
}

/** A synthesis of the first workshop: asked for, read to its answers, approved, and given back to be voted on. */
async function condense(page: Page): Promise<void> {
  await follow(page, "Syntheses");
  await press(page, "Ask for it");
  await page.getByText("Asked for. It is here in a moment.").waitFor();
  await page.locator("main tbody a").first().click();
  await eventually(
    async () => {
      await page.reload();
      return page.locator(".synthesis__theme").count();
    },
    (count) => count > 0,
  );
  const text = await page.locator(".synthesis__themes").textContent();
  expect(text).toContain("of 3 participants");
  for (const name of names) expect(text).not.toContain(name);
  // From a quote to the words of whoever said it, and back.
  const quote = page.locator(".synthesis__quotes li").first();
  const said = (await quote.locator("blockquote").textContent()) ?? "?";
  await quote.getByRole("link").click();
  await page.locator(".led-answer--named", { hasText: said }).waitFor();
  await page.goBack();
  await page.getByLabel("Notes").fill("Compared with what was said.");
  await press(page, "Mark as reviewed");
  await press(page, "Approve");
  await press(page, "Let participants vote");
  await page.getByText("Participants can vote now.").waitFor();
}

async function vote(page: Page): Promise<number> {
  await page.reload();
  await follow(page, "Your vote");
  for (let votes = 0; ; votes++) {
    const isOver = page.getByText("You have voted on all statements");
    await isOver
      .or(page.getByRole("button", { name: "I agree" }))
      .first()
      .waitFor();
    if (await isOver.isVisible()) return votes;
    const next = page.waitForResponse(
      (one) => one.request().method() === "GET" && one.url().includes("/vote"),
    );
    await press(page, "I agree");
    await next;
    await page.waitForLoadState();
  }
}

/** The three files, as whoever is handed them reads them. */
async function takeAlong(page: Page): Promise<void> {
  await follow(page, "Exports");
  const file = async (name: string) => {
    const waits = page.waitForEvent("download");
    await page.locator("#files").getByRole("link", { name, exact: true }).click();
    const download = await waits;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const [csv, xlsx, pdf] = [await file("CSV"), await file("Excel"), await file("PDF")];
  expect([csv.name, xlsx.name, pdf.name].map((name) => name.split(".")[1])).toEqual(["csv", "xlsx", "pdf"]);
  const text = csv.bytes.toString("utf8");
  const [{ data: rows = [] } = {}] = await readXlsx(Uint8Array.from(xlsx.bytes).buffer);
  const cells = rows.flat().map(String);
  const paper = (await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true }))
    .text;
  for (const [n, name] of names.entries()) {
    for (const words of [name, wells[n] ?? "?"]) {
      expect(text).toContain(words);
      expect(cells).toContain(words);
      expect(paper.replace(/\s+/g, " ")).toContain(words);
    }
  }
  expect(text).toContain("Guro Sample"); // who wrote it down
}

test("from a printed card to a synthesis and its votes: three people, five workshops, and nothing but pages", {
  timeout: 240_000,
}, async ({ visitor }) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const meet = async (options: Parameters<typeof visitor>[0] = {}) => {
    const page = await visitor(options);
    return { page, heard: complaints(page) };
  };
  const [staff, led] = [await meet(), await meet()];
  await signInAsAdmin(staff.page);
  await beginToFacilitate(led.page, await assess(staff.page));
  const links = await importAndPrint(led.page);
  const people = [await meet({ ...phone, baseURL: wire.url }), await meet(phone), await meet(phone)];
  const [amina, datu, sittie] = people.map(({ page }) => page) as [Page, Page, Page];
  const [, datuName = "", sittieName = ""] = names;

  for (const [n, { page }] of people.entries()) {
    await step.comeIn(page, links[n] ?? "", names[n] ?? "?");
    await step.answer(page, 1, wells[n] ?? "");
  }

  // One without a network.
  await step.goOn(amina, 2);
  await amina.locator(".answers-state").waitFor({ state: "attached" });
  wire.cut();
  await step.fields(amina).first().fill("Written on the way home, without a network.");
  await amina.getByText("1 answer waits on this phone").waitFor();
  wire.mend();
  await amina.evaluate(() => dispatchEvent(new Event("online")));
  await amina.locator(".answers-state").getByText("Saved").waitFor();
  await step.sendAnswers(amina);

  // One who tells it to the facilitator; one who begins anew, and finds what they wrote.
  await answerFor(led.page, datuName, 2, "He says: mend the road before the rains.");
  await reset(led.page, sittieName);
  await sittie.reload();
  await sittie.getByText("You are at workshop 1 again.").waitFor();
  await press(sittie, "I have read this");
  await step.goOn(sittie, 1);
  expect(await step.fields(sittie).first().inputValue()).toBe(wells[2]);
  await step.sendAnswers(sittie);
  await step.answer(sittie, 2, "The market is two hours away on foot.");

  await advanceTo(led.page, 5);
  for (const { page } of people) {
    await page.goto("/dashboard/");
    await page.getByText("Workshop 5 is open.").waitFor();
    for (const n of [3, 4, 5]) await step.answer(page, n, `What I have to say to workshop ${n}.`);
    await page.getByText("You have sent all five workshops. Thank you.").first().waitFor();
  }

  await condense(led.page);
  const votes = [await vote(amina), await vote(datu), await vote(sittie)];
  expect(Math.min(...votes)).toBeGreaterThan(0);
  await led.page.reload();
  await led.page.getByText("3 participants have voted.").waitFor();
  expect(await led.page.getByText("Shown once five have voted.").count()).toBe(votes[0]);
  await takeAlong(led.page);

  await staff.page.goto("/mana/regional/");
  const row = staff.page.getByRole("row", { name: new RegExp(region) });
  // One assessment, three participants, and all of their workshops sent.
  const cells = await row.locator("td, th").allTextContents();
  expect(
    cells
      .slice(1, 2)
      .concat(cells.slice(-2))
      .map((cell) => cell.trim()),
  ).toEqual([...["1", "3"], expect.stringMatching(/^100(\.0)?\s?%$/)]);
  for (const { heard } of [staff, led, ...people]) expect(heard).toEqual([]);
});
