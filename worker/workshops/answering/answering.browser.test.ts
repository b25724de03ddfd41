import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { eventually } from "../../../web/e2e/client";
import { complaints } from "../../../web/e2e/complaints";
import { productUrl } from "../../../web/e2e/here";
import { phone, test } from "../../../web/e2e/journey";
import { englishIn } from "../../../web/e2e/languages";
import { wireTo } from "../../../web/e2e/wire";
import { assessment, enter, open, questions, state, words } from "../testing/taking-part";

test("a burst of keys is one request; without a network all is kept, also when the tab is closed, and sent once there is one", async ({
  visitor,
}) => {
  const wire = await wireTo(productUrl);
  onTestFinished(wire.close);
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor({ ...phone, baseURL: wire.url });
  await enter(page, bai);
  await open(page, workshop);
  const sent: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") sent.push(Date.now());
  });
  await words(page).pressSequentially("Water", { delay: 100 });
  const last = Date.now();
  await eventually(
    () => bai.stored("words"),
    (value) => value === "Water",
  );
  await state(page).getByText("Saved").waitFor();
  expect(sent).toHaveLength(1);
  expect((sent[0] ?? 0) - last).toBeGreaterThan(900);
  expect((sent[0] ?? 0) - last).toBeLessThan(2500);
  await eventually(
    () =>
      page.evaluate(
        async (name) => (await caches.open(name)).match(name.slice(5)).then(Boolean),
        `page:${workshop}`,
      ),
    (isKept) => isKept,
  );

  wire.cut();
  const again = await page.context().newPage();
  await page.close();
  await open(again, workshop);
  // Newer than the page that was kept.
  expect(await words(again).inputValue()).toBe("Water");
  await words(again).fill("Water and a bridge");
  await again.getByRole("button", { name: "Add another" }).click();
  await again.locator('[name="a.issues.1.issue"]').fill("School");
  await again.locator('[value="up.issues.1"]').click();
  await state(again).getByText("2 answers wait on this phone").waitFor();

  const third = await again.context().newPage();
  await again.close();
  await open(third, workshop);
  expect(await words(third).inputValue()).toBe("Water and a bridge");
  wire.mend();
  await third.evaluate(() => dispatchEvent(new Event("online")));
  await state(third).getByText("Saved").waitFor();
  expect(await bai.answers()).toMatchObject({
    words: { value: "Water and a bridge", revision: 2 },
    issues: { value: [{ issue: "School" }] },
  });
});

test("two devices: the later one sees both texts and joins them; questions that change in mid-sentence lose nothing", async ({
  visitor,
}) => {
  const { staff, base, join, workshop } = await assessment();
  const bai = await join("Bai");
  const [one, other] = [await visitor(phone), await visitor(phone)];
  for (const page of [one, other]) {
    await enter(page, bai);
    await open(page, workshop);
  }
  await words(one).fill("From the first");
  await eventually(
    () => bai.stored("words"),
    (value) => value === "From the first",
  );
  await words(other).fill("From the second");
  await other.getByRole("alert").getByText("From the first").waitFor();
  expect(await bai.stored("words")).toBe("From the first");
  await other.getByRole("button", { name: "Join both" }).click();
  await eventually(
    () => bai.stored("words"),
    (value) => value === "From the first\n\nFrom the second",
  );

  await staff.put(`${base}/workshops/workshop_1/questions`, {
    questions: [questions[0], { id: "new", type: "text", prompt: "Something new?" }, questions[2]],
  });
  await words(one).fill("Typed meanwhile");
  await one.locator('[name="a.many"]').fill("7");
  await one.getByRole("link", { name: "Show the page as it is now" }).click();
  await one.locator('[name="a.new"]').waitFor({ state: "attached" });
  await one.getByRole("alert").getByText("From the first").waitFor();
  expect(await words(one).inputValue()).toBe("Typed meanwhile");
  // What has no question any more is still there to be read.
  await one.locator(".beside__text", { hasText: "7" }).first().waitFor();
});

test("two people on one phone: what one could not send is shown to nobody, and is sent when they are back", async ({
  visitor,
}) => {
  const { join, workshop } = await assessment();
  const [bai, omar] = [await join("Bai"), await join("Omar")];
  const page = await visitor(phone);
  // What saves finds no network while the window says so, on whatever page: else a page would have sent what waits before
  // it is looked at.
  await page.addInitScript(() => {
    const others = fetch;
    globalThis.fetch = (to, init) =>
      init?.method === "PATCH" && window.name === "no network"
        ? Promise.reject(new TypeError(window.name))
        : others(to, init);
  });
  const call = (name: "network" | "no network") =>
    page.evaluate((now) => {
      window.name = now;
    }, name);
  await enter(page, bai);
  await open(page, workshop);
  await call("no network");
  await words(page).fill("Only mine");
  await state(page).getByText("1 answer waits on this phone").waitFor();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await page.goto("/logout/");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/login/);
  expect(asked[0]).toMatch(/not sent yet: 1\b/);

  await call("network");
  await enter(page, omar);
  await open(page, workshop);
  expect(await words(page).inputValue()).toBe("");
  expect(await page.content()).not.toContain("Only mine");
  await words(page).fill("Omar's");
  await state(page).getByText("Saved").waitFor();
  expect(await omar.stored("words")).toBe("Omar's");
  expect(await bai.stored("words")).toBeUndefined();

  await call("no network");
  await enter(page, bai);
  await page.getByText("1 answer waits on this phone").waitFor();
  await open(page, workshop);
  expect(await words(page).inputValue()).toBe("Only mine");
  await state(page).getByText("1 answer waits on this phone").waitFor();
  await call("network");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await state(page).getByText("Saved").waitFor();
  expect(await bai.stored("words")).toBe("Only mine");
  expect(await omar.stored("words")).toBe("Omar's");

  // The session ends while somebody types.
  await page.context().clearCookies();
  await words(page).fill("Only mine, and more");
  await page.getByRole("link", { name: "Sign in again" }).waitFor();
  await enter(page, bai);
  await open(page, workshop);
  await eventually(
    () => bai.stored("words"),
    (value) => value === "Only mine, and more",
  );
});

test("in Filipino no English stands on a participant's pages; one at a time by keyboard; light enough for 2G", async ({
  visitor,
}) => {
  const { join, pages, workshop, staff, base } = await assessment();
  const page = await visitor(phone);
  const heard = complaints(page);
  await page.goto("/login?lang=fil");
  const english = [...(await englishIn(page, undefined, "fil"))];
  const nova = await join("Nova", { locale: "fil", isNew: true });
  await page.goto(await nova.link());
  english.push(...(await englishIn(page, undefined, "fil")));
  await enter(page, nova);
  english.push(...(await englishIn(page, undefined, "fil")));
  const bai = await join("Bai", { locale: "fil" });
  await staff.post(`${base}/participants/${bai.id}/unlock`, { workshop: "workshop_2" });
  await enter(page, bai);
  await page.getByText("Bukas na para sa iyo ang palihan 2.").waitFor();
  for (const path of [`${pages}/dashboard/`, "/profile/", "/logout/", workshop]) {
    await page.goto(path);
    english.push(...(await englishIn(page, undefined, "fil")));
    await expectNoAxeViolations(page);
  }
  await page.locator(".answering-way").waitFor();
  english.push(...(await englishIn(page, undefined, "fil")));
  expect(english).toEqual([]);

  await page.getByRole("button", { name: "Isa-isa" }).press("Enter");
  await words(page).fill("Tubig");
  await page.getByRole("button", { name: "Susunod" }).press("Enter");
  expect(await words(page).isVisible()).toBe(false);
  await page.keyboard.type("3");
  await page.getByRole("button", { name: "Susunod" }).press("Enter");
  await page.keyboard.type("Daan");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Ipadala" }).press("Enter");
  await page.getByText("Naipadala mo na ang palihang ito").waitFor();
  expect(await englishIn(page, undefined, "fil")).toEqual([]);
  await expectNoAxeViolations(page);
  expect(heard).toEqual([]);

  // The eight of the first workshop are as many as any has.
  const eight = Array.from({ length: 8 }, (_, n) => ({ ...questions[n % 3], id: `q${n}` }));
  await staff.put(`${base}/workshops/workshop_2/questions`, { questions: eight });
  const weighed = [await weightBefore(page, workshop.replace("_1", "_2"))];
  weighed.push(await weightBefore(page, `${pages}/dashboard/`));
  await enter(page, nova);
  weighed.push(await weightBefore(page, `${pages}/onboarding/`));
  expect(weighed.filter((bytes) => bytes > 25 * 1024)).toEqual([]);
});

/** Bytes of a page and what it looks like, before its script. */
async function weightBefore(page: Page, path: string): Promise<number> {
  const answer = await page.request.get(path);
  expect([path, answer.url().endsWith(path)]).toEqual([path, true]);
  const html = await answer.text();
  const links = [...html.matchAll(/<link[^>]* href="(\/assets\/[^"]+\.(?:css|svg|woff2))"/g)];
  const weights = await Promise.all(
    links.map(async ([, to = ""]) => gzipSync(await (await page.request.get(to)).body()).length),
  );
  return weights.reduce((sum, weight) => sum + weight, gzipSync(html).length);
}
