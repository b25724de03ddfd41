import { spawn } from "node:child_process";
import { once } from "node:events";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { phone, signIn, signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

/**
 * Clicks of other people, each another visitor, from another process, `pause` ms apart. Resolves to when each was
 * answered.
 */
async function clickElsewhere(code: string, count: number, pause = 0): Promise<number[]> {
  const script = `
    for (let i = 0; i < ${count}; i++) {
      const response = await fetch(process.argv[1], { redirect: "manual", headers: {
        "user-agent": "Mozilla/5.0 (Linux; Android 14) Chrome/147.0 Mobile Safari/537.36 v" + i,
        "cf-connecting-ip": "203.0." + (i >> 8) + "." + (i & 255) } });
      if (response.status !== 302) throw new Error("answered " + response.status);
      console.log(Date.now());
      await new Promise((resolve) => setTimeout(resolve, ${pause} * (0.5 + ((i * 7) % 10) / 10)));
    }`;
  const url = `${productUrl}/r/${code}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [exit] = (await once(child, "close")) as [number];
  expect(exit).toBe(0);
  return told.trim().split("\n").map(Number);
}

const lastOf = (times: number[]) => times.at(-1) ?? 0;

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`).first();

/** The page goes on without being loaded again. */
async function mark(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    document.documentElement.dataset.mark = "1";
  });
  return async () => expect(await page.evaluate(() => document.documentElement.dataset.mark)).toBe("1");
}

async function waitFor(page: Page, name: string, value: number, ms: number): Promise<void> {
  await expect
    .poll(() => figure(page, name).textContent(), { timeout: ms, interval: 20 })
    .toBe(String(value));
}

type Visitor = (options?: BrowserContextOptions) => Promise<Page>;

/** Both dashboards, open side by side and alone with one new link. */
async function bothDashboards(visitor: Visitor, prepare: (page: Page) => Promise<void> = async () => {}) {
  const client = await Client.signIn();
  const { campaign, officer, link } = await makeProgramme(client);
  const [admin, officers] = [await visitor(), await visitor(phone)];
  await signInAsAdmin(admin);
  await signIn(officers, officer);
  for (const page of [admin, officers]) await prepare(page);
  await admin.goto(`/dashboard?campaign_id=${campaign.id}`);
  await officers.goto("/dashboard");
  const counted = (clicks: number) =>
    eventually(
      () => client.get<{ clicks: number }>(`/stats/overview?campaign_id=${campaign.id}`),
      (answer) => answer.clicks === clicks,
    );
  return { admin, officers, link, counted };
}

/** Lets a test say how much time passes on the page: what waits for seconds there is due at once. */
const ownClock = (page: Page) => page.clock.install();

const stateOf = (page: Page) => page.locator(".freshness").getAttribute("data-state");
const stateIs = (page: Page, state: string, timeout = 8000) =>
  expect.poll(() => stateOf(page), { timeout, interval: 50 }).toBe(state);

test("figures of both dashboards move within 3 s of a click, and the rest of the page follows them", async ({
  visitor,
}) => {
  const { admin, officers, link } = await bothDashboards(visitor);
  const stayed = [await mark(admin), await mark(officers)];
  for (const page of [admin, officers]) await stateIs(page, "live");
  const clickedAt = lastOf(await clickElsewhere(link.code, 5));
  const left = () => Math.max(1, clickedAt + 3000 - Date.now());
  await waitFor(admin, "clicks", 5, left());
  await waitFor(officers, "today.clicks", 5, left());
  await waitFor(officers, "clicks", 5, left());
  // What is no figure of the stream: the tables.
  await expect
    .poll(() => admin.locator("#figures").getByRole("cell", { name: "5", exact: true }).count())
    .not.toBe(0);
  await clickElsewhere(link.code, 2);
  await waitFor(admin, "clicks", 7, 3000);
  await waitFor(officers, "clicks", 7, 3000);
  for (const hasStayed of stayed) await hasStayed();
});

test("where the stream cannot be had, figures move within 10 s by polling", async ({ visitor }) => {
  const { admin, officers, link, counted } = await bothDashboards(visitor, async (page) => {
    await ownClock(page);
    await page.routeWebSocket(/stats\/live/, (socket) => void socket.close());
  });
  const stayed = [await mark(admin), await mark(officers)];
  for (const page of [admin, officers]) await stateIs(page, "polled");
  await clickElsewhere(link.code, 3);
  await counted(3);
  for (const page of [admin, officers]) {
    await page.clock.fastForward(10_000);
    await waitFor(page, "clicks", 3, 5000);
  }
  expect(await stateOf(admin)).toBe("polled");
  for (const hasStayed of stayed) await hasStayed();
});

test("a stream that is cut is taken over by polling at once, and taken up again", async ({ visitor }) => {
  let isCut = false;
  const open = new Set<{ close: () => Promise<void> }>();
  const { admin, officers, link, counted } = await bothDashboards(visitor, async (page) => {
    await ownClock(page);
    await page.routeWebSocket(/stats\/live/, (socket) => {
      if (isCut) return void socket.close();
      socket.connectToServer();
      open.add(socket);
    });
  });
  for (const page of [admin, officers]) await stateIs(page, "live");
  isCut = true;
  for (const socket of open) await socket.close();
  await clickElsewhere(link.code, 4);
  await counted(4);
  for (const page of [admin, officers]) {
    await page.clock.fastForward(10_000);
    await waitFor(page, "clicks", 4, 5000);
    await stateIs(page, "polled");
  }
  isCut = false;
  for (const page of [admin, officers]) {
    await page.clock.fastForward(60_000);
    await stateIs(page, "live");
  }
});

test("without a network the page says so and how old its figures are, and recovers by itself", async ({
  visitor,
}) => {
  const { admin, officers, link, counted } = await bothDashboards(visitor);
  for (const page of [admin, officers]) {
    await stateIs(page, "live");
    await page.context().setOffline(true);
    await stateIs(page, "offline");
    expect(await page.locator("[data-freshness-words]").textContent()).toMatch(
      /^No connection · figures of \d{1,2}:\d\d/,
    );
    expect(await page.locator("[data-freshness-heard]").textContent()).toMatch(/^No connection/);
  }
  await clickElsewhere(link.code, 2);
  await counted(2);
  expect(await figure(admin, "clicks").textContent(), "nothing reaches a page without a network").toBe("0");
  for (const page of [admin, officers]) {
    await page.context().setOffline(false);
    await waitFor(page, "clicks", 2, 10_000);
    await stateIs(page, "live", 15_000);
  }
});

/** What the browser does with a tab that nobody sees, and that somebody sees again. */
const look = (page: Page, visibility: "hidden" | "visible") =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { get: () => visibility, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, visibility);

test("a page that nobody sees rests, and is up to date as soon as it is seen", async ({ visitor }) => {
  const { admin, link, counted } = await bothDashboards(visitor, ownClock);
  await stateIs(admin, "live");
  await look(admin, "hidden");
  await stateIs(admin, "paused");
  const asked: string[] = [];
  admin.on("request", (request) => asked.push(request.url()));
  await clickElsewhere(link.code, 2);
  await counted(2);
  await admin.clock.fastForward(60_000);
  expect(asked).toEqual([]);
  expect(await figure(admin, "clicks").textContent()).toBe("0");
  await look(admin, "visible");
  await waitFor(admin, "clicks", 2, 3000);
  await stateIs(admin, "live");
});

test("the stream writes figures as the page has them: what has not changed does not move", async ({
  visitor,
}) => {
  const said: string[] = [];
  const { admin, officers, link } = await bothDashboards(visitor);
  await stateIs(admin, "live");
  await clickElsewhere(link.code, 3);
  for (const page of [admin, officers]) {
    await waitFor(page, "clicks", 3, 3000);
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => said.push(String(payload))));
    await page.reload();
    await stateIs(page, "live");
  }
  await expect.poll(() => said.length).toBe(2);
  expect(said.map((message) => (JSON.parse(message) as { stale: boolean }).stale)).toEqual([false, false]);
});

/** Notes in the page when a figure took which value. */
const noteChanges = (page: Page, name: string) =>
  page.evaluate((name) => {
    const notes: [at: number, value: number][] = [];
    const shown = () => Number(document.querySelector(`[data-figure="${name}"]`)?.textContent);
    new MutationObserver(() => {
      if (notes.at(-1)?.[1] !== shown()) notes.push([Date.now(), shown()]);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { notes });
  }, name);
const notesOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { notes: [number, number][] }).notes);

test("each of many clicks shows within 3 s, and no figure ever goes back", async ({ visitor }) => {
  const { admin, officers, link } = await bothDashboards(visitor);
  for (const page of [admin, officers]) {
    await stateIs(page, "live");
    await noteChanges(page, "clicks");
  }
  const answered = await clickElsewhere(link.code, 40, 100);
  for (const page of [admin, officers]) {
    await waitFor(page, "clicks", 40, 3000);
    const notes = await notesOf(page);
    const times = answered
      .map((at, i) => (notes.find(([, value]) => value > i)?.[0] ?? Number.POSITIVE_INFINITY) - at)
      .sort((a, b) => a - b);
    console.info(`click to figure: p50 ${times[20]} ms, p95 ${times[38]} ms, most ${times[39]} ms`);
    expect(times[38]).toBeLessThan(3000);
    const values = notes.map(([, value]) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  }
});
