import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Client } from "../../web/e2e/client";
import { signIn, signInAsAdmin, test } from "../../web/e2e/journey";
import { sights } from "./testing/sights";
import { assessment, enter } from "./testing/taking-part";

/** What stands beyond the page's edge at this width; nothing, where the page does not scroll sideways. */
const beyond = (page: Page, at: string): Promise<string[]> =>
  page.evaluate((label) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const far = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [
      `${location.pathname} at ${label} is ${scrollWidth - clientWidth}px too wide: ${far.slice(0, 4).join(", ")}`,
    ];
  }, at);

/** Each page at three widths, then with text twice as large as somebody's browser has it at first. */
async function expectFits(page: Page, paths: string[]): Promise<void> {
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
  const text = (standard: number) =>
    session.send("Page.setFontSizes", { fontSizes: { standard, fixed: Math.round(standard * 0.8) } });
  const atRest = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    for (const [percent, widths] of [
      [100, [360, 390, 1280]],
      [200, [390, 1280]],
    ] as const) {
      await text((16 * percent) / 100);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await atRest();
        found.push(...(await beyond(page, `${width}px, ${percent} %`)));
      }
    }
    await text(16);
  }
  expect(found).toEqual([]);
}

const made = async () => sights.with("make", await Client.signIn());

type Made = Awaited<ReturnType<typeof made>>;

/** One participant adds a statement of a single long word, and a facilitator such a note. */
async function addLongWords(admin: Made["admin"], [person]: Made["people"]): Promise<void> {
  const { path = "" } = admin.find(({ name }) => name === "workshops-synthesis") ?? {};
  const [, assessment, synthesis] = /assessments\/([^/]+)\/.*syntheses\/([^/]+)/.exec(path) ?? [];
  const word = "a".repeat(150);
  const self = await Client.signIn(person?.who);
  await self.post(`/workshops/me/${assessment}/statements`, { synthesis_id: synthesis, text: word });
  const staff = await Client.signIn();
  await staff.post(`/workshops/assessments/${assessment}/syntheses/${synthesis}/review`, { notes: word });
}

test("no page of participants runs out of a narrow phone, nor with text twice as large", {
  timeout: 180_000,
}, async ({ visitor }) => {
  const { people } = await made();
  for (const { who, sights: seen } of people) {
    const page = await visitor();
    await signIn(page, who);
    await expectFits(
      page,
      seen.map(({ path }) => path),
    );
  }
  const { join, pages, workshop, staff, base } = await assessment();
  const [nova, bai] = [await join("Sittie-Rahmatullah-Dimaporo-Alonto", { isNew: true }), await join("Bai")];
  const page = await visitor();
  await enter(page, nova);
  await expectFits(page, [`${pages}/onboarding/`]);
  await staff.post(`${base}/participants/${bai.id}/unlock`, { workshop: "workshop_3" });
  await enter(page, bai);
  await page.goto(workshop);
  await page.getByRole("button", { name: "One at a time" }).click();
  await expectFits(page, [workshop, `${pages}/dashboard/`, `${pages}/vote/`, "/profile/"]);
});

test("no page of facilitators and staff runs out of a narrow phone, nor with text twice as large", {
  timeout: 240_000,
}, async ({ visitor }) => {
  const { admin, people } = await made();
  await addLongWords(admin, people);
  const page = await visitor();
  await signInAsAdmin(page);
  await expectFits(
    page,
    admin.filter(({ act, forPictures }) => !act && !forPictures).map(({ path }) => path),
  );
});
