import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../../../web/e2e/client";
import { phone, test } from "../../../web/e2e/journey";
import { assessment, enter, questions, words } from "../testing/taking-part";

/** A network of 250 kbit/s and 600 ms from a request to its answer. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 600, downloadThroughput: 250_000 / 8, uploadThroughput: 250_000 / 8 },
  });
}

/** Ms from asking for the page until its text stood there. */
const readableAfter = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName("first-contentful-paint");
          if (first) resolve(first.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );

const eight = Array.from({ length: 8 }, (_, n) => ({ ...questions[n % 3], id: n === 0 ? "words" : `q${n}` }));

test("on a slow network a participant reads each page within three seconds", async ({ visitor }) => {
  const { staff, base, join, pages, workshop } = await assessment();
  await staff.put(`${base}/workshops/workshop_1/questions`, { questions: eight });
  const found: [string, number][] = [];
  for (const [name, isNew, path] of [
    ["Nova", true, `${pages}/onboarding/`],
    ["Bai", false, `${pages}/dashboard/`],
    ["Omar", false, workshop],
  ] as const) {
    const who = await join(name, { isNew });
    const page = await visitor(phone);
    await enter(page, who);
    // Nothing is there yet of what a page loads: this is the first one that they open on this phone.
    const session = await page.context().newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await slowDown(page);
    await page.goto(path, { waitUntil: "commit" });
    await page.locator("h1").waitFor();
    found.push([path, await readableAfter(page)]);
  }
  expect(found.filter(([, ms]) => ms > 3000)).toEqual([]);
});

test("what is typed before the script has come is kept and saved once it is there", async ({ visitor }) => {
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor(phone);
  await enter(page, bai);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await page.goto(workshop, { waitUntil: "commit" });
  await words(page).fill("Typed before the script came");
  expect(await page.locator(".answering-way").count()).toBe(0);
  release();
  await page.locator(".answering-way").waitFor();
  expect(await words(page).inputValue()).toBe("Typed before the script came");
  await eventually(
    () => bai.stored("words"),
    (value) => value === "Typed before the script came",
  );
});
