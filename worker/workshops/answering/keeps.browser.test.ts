import type { Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { phone, test } from "../../../web/e2e/journey";
import { wireTo } from "../../../web/e2e/wire";
import { killableBrowser } from "../testing/killable-browser";
import { assessment, enter, open, questions, state, words } from "../testing/taking-part";

const kept = (page: Page, path: string) =>
  eventually(
    () =>
      page.evaluate(
        async (at) => (await caches.open(`page:${at}`)).match(at).then(Boolean),
        new URL(path, productUrl).pathname,
      ),
    (isKept) => isKept,
  );
const stored = (who: { stored: (id: string) => Promise<unknown> }, id: string, value: unknown) =>
  eventually(
    () => who.stored(id),
    (now) => now === value,
  );

test("a browser killed in mid-sentence opens again without a network, and has lost the last second at most", {
  timeout: 120_000,
}, async () => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const browser = killableBrowser(inject("chromiumPath"));
  onTestFinished(browser.close);
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const here = `${wire.url}${workshop}`;
  const page = await browser.open();
  await page.goto(`${wire.url}${await bai.link()}`);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/participant/);
  await open(page, here);
  await kept(page, workshop);

  wire.cut();
  const said = "The well by the road runs dry in March";
  await words(page).pressSequentially(said, { delay: 20 });
  await page.locator('[name="a.many"]').fill("12");
  await words(page).pressSequentially(".", { delay: 1100 });
  await words(page).pressSequentially(" And then", { delay: 10 });
  await browser.kill();

  const again = await browser.open();
  await open(again, here);
  const found = await words(again).inputValue();
  expect(`${said}. And then`.startsWith(found), found).toBe(true);
  expect(found.startsWith(said), found).toBe(true);
  expect(await again.locator('[name="a.many"]').inputValue()).toBe("12");
  await state(again).getByText("2 answers wait on this phone").waitFor();

  // Killed once more before anything was sent: it is all still there.
  await browser.kill();
  const third = await browser.open();
  await open(third, here);
  expect(await words(third).inputValue()).toBe(found);
  wire.mend();
  await third.evaluate(() => dispatchEvent(new Event("online")));
  // A browser that dies may have forgotten who was signed in: then it says so, and sends once they are back.
  const isOut = third.getByRole("link", { name: "Sign in again" });
  await state(third).getByText("Saved").or(isOut).first().waitFor();
  if (await isOut.isVisible()) {
    await third.goto(`${wire.url}${await bai.link()}`);
    await third.locator('form button[type="submit"]').click();
    await third.waitForURL(/participant/);
    await open(third, here);
  }
  await stored(bai, "words", found);
  expect(await bai.stored("many")).toBe(12);
});

test("a minute without a network: what was typed is sent by itself afterwards, in one call and in the order in which it was begun", async ({
  visitor,
}) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor({ ...phone, baseURL: wire.url });
  await enter(page, bai);
  await page.clock.install();
  await open(page, workshop);
  const tries: { at: number; answers: string[] }[] = [];
  let second = 0;
  const wait = async (seconds: number) => {
    for (const until = second + seconds; second < until; second++) await page.clock.runFor(1000);
  };
  page.on("request", (request) => {
    if (request.method() !== "PATCH") return;
    const body: { answers: object } = request.postDataJSON();
    tries.push({ at: second, answers: Object.keys(body.answers) });
  });
  wire.cut();
  await page.locator('[name="a.issues.0.issue"]').fill("Road");
  await words(page).fill("Water");
  await wait(2);
  await state(page).getByText("2 answers wait on this phone and are sent by themselves").waitFor();
  await page.locator('[name="a.many"]').fill("7");
  await wait(58);
  await state(page).getByText("3 answers wait on this phone").waitFor();
  // Later and later, and far from each second.
  expect(tries.length).toBeGreaterThan(1);
  expect(tries.length).toBeLessThan(12);
  expect(await bai.answers()).toEqual({});

  wire.mend();
  const before = tries.length;
  await eventually(
    async () => {
      await wait(5);
      return tries.length;
    },
    (count) => count > before,
  );
  await state(page).getByText("Saved").waitFor();
  expect(tries.at(-1)?.answers).toEqual(["issues", "words", "many"]);
  expect(tries.length).toBe(before + 1);
  expect(await bai.answers()).toMatchObject({
    words: { value: "Water", revision: 1 },
    many: { value: 7, revision: 1 },
    issues: { value: [{ issue: "Road" }], revision: 1 },
  });
});

test("a reset in mid-sentence closes a workshop: what was typed stays on the phone, and is there when it opens again", async ({
  visitor,
}) => {
  const { staff, base, join, workshop } = await assessment();
  const bai = await join("Bai");
  await staff.put(`${base}/workshops/workshop_2/questions`, { questions });
  const own = `${base}/participants/${bai.id}`;
  await staff.post(`${own}/unlock`, { workshop: "workshop_2" });
  const second = workshop.replace("workshop_1", "workshop_2");
  const page = await visitor(phone);
  await enter(page, bai);
  await open(page, second);
  await words(page).fill("Saved before");
  await state(page).getByText("Saved").waitFor();
  await staff.post(`${own}/reset`, { note: "begins anew" });
  await words(page).fill("Saved before, and typed after");
  await state(page).getByText("What you typed stays on this phone.").waitFor();
  const told = await page.goto(second);
  expect(told?.status()).toBe(403);
  await page.getByText("This workshop is not open yet").first().waitFor();
  await page.goto("/dashboard/");
  await page.getByText("1 answer waits on this phone").waitFor();

  await staff.post(`${own}/unlock`, { workshop: "workshop_2" });
  await open(page, second);
  expect(await words(page).inputValue()).toBe("Saved before, and typed after");
  await state(page).getByText("Saved").waitFor();
  const { answers } = await staff.get<{ answers: object }>(`${own}/workshops/workshop_2`);
  expect(answers).toMatchObject({ words: { value: "Saved before, and typed after" } });

  // Of a workshop that stays open a reset is not even noticed.
  await open(page, workshop);
  await words(page).fill("In the first");
  await staff.post(`${own}/reset`, {});
  await words(page).fill("In the first one");
  await stored(bai, "words", "In the first one");
});

test("an assessment that is closed, and a workshop that somebody else sends, in mid-sentence: nothing typed is lost or sent", async ({
  visitor,
}) => {
  const { staff, base, join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor(phone);
  await enter(page, bai);
  await open(page, workshop);
  await words(page).fill("First");
  await stored(bai, "words", "First");
  await staff.patch(base, { status: "completed" });
  await words(page).fill("First, and more");
  await state(page).getByText("Nothing more can be written here.").waitFor();
  await staff.patch(base, { status: "planning" });
  await open(page, workshop);
  expect(await words(page).inputValue()).toBe("First, and more");
  await stored(bai, "words", "First, and more");

  await staff.post(`${base}/participants/${bai.id}/workshops/workshop_1/submit`, { questions_version: 2 });
  await words(page).fill("First, and more, and too late");
  await state(page).getByText("This workshop was sent meanwhile.").waitFor();
  await page.getByRole("link", { name: "Show the page as it is now" }).click();
  await page.getByText("You typed this on this phone, and it was not sent:").waitFor();
  await page.locator(".beside__text", { hasText: "First, and more, and too late" }).waitFor();
  expect(await bai.stored("words")).toBe("First, and more");
});

test("what waits is sent from the five steps, too; what somebody must look at first waits on for its page", async ({
  visitor,
}) => {
  const { staff, base, join, pages, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor(phone);
  await enter(page, bai);
  await open(page, workshop);
  await page.evaluate(() => {
    const others = fetch;
    globalThis.fetch = (to, init) =>
      init?.method === "PATCH" ? Promise.reject(new TypeError("no network")) : others(to, init);
  });
  await words(page).fill("From the road");
  await page.locator('[name="a.many"]').fill("7");
  await state(page).getByText("2 answers wait on this phone").waitFor();
  await staff.patch(`${base}/participants/${bai.id}/workshops/workshop_1`, {
    ...{ questions_version: 2, answers: { many: { value: 3, base: 0 } } },
  });
  const steps = await page.context().newPage();
  await page.close();
  expect(await bai.stored("words")).toBeUndefined();
  await steps.goto(`${pages}/dashboard/`);
  await stored(bai, "words", "From the road");
  await steps.getByText("1 answer waits on this phone").waitFor();
  expect(await bai.stored("many")).toBe(3);
});
