import { beforeAll, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "../testing/signups";

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");

it("a sign-up tells which clicks were candidates, which won and why, and who did what since", async () => {
  const made = await campaign({ name: "Told" });
  const [first, second] = [await linkOf(made), await linkOf(made)];
  const key = await apiKey();
  const hour = Date.now() - 3 * 3_600_000;
  const early = await clickOn(first, hour);
  const late = await clickOn(second, hour + 90_000);
  const email = someone();
  await api("POST", "/track/interest", { token: key, body: { email, click_id: early } });
  const { id } = await settledSignUp(key, { email, click_id: late, campaign_id: made.id });
  await submit(`/dashboard/signups/${id}/enrollment`, admin, { enrollment_status: "completed" });

  const { html } = await page(`/dashboard/signups/${id}`, admin);
  const story = text(/How it came about.*?<\/ol>/s.exec(html)?.[0] ?? "");
  expect(story).toContain("Earned by the latest click, 2 h 59 min after the click");
  expect(story).toContain("1 click was a candidate.");
  const order = [
    "A click that came with the sign-up goes before",
    "left with the same address on another device",
    "This click earned the sign-up.",
    "Signed up through the API",
    "Attributed:",
    "Enrolled",
  ].map((words) => story.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(html).toContain(`/dashboard/links/${first.id}`);
  expect(html).toContain(`/dashboard/links/${second.id}`);
});

it("of two clicks that the address alone names, the later one won", async () => {
  const made = await campaign({ name: "Twice elsewhere" });
  const link = await linkOf(made);
  const key = await apiKey();
  const email = someone();
  for (const ago of [7_200_000, 3_600_000]) {
    const click_id = await clickOn(link, Date.now() - ago);
    await api("POST", "/track/interest", { token: key, body: { email, click_id } });
  }
  const { id } = await settledSignUp(key, { email, campaign_id: made.id });
  const { html } = await page(`/dashboard/signups/${id}`, admin);
  expect(text(html)).toContain("2 clicks were candidates.");
  expect(text(html)).toContain("A later click took it");
});

it("a click that was spent says so, and the sign-up is kept without a link", async () => {
  const made = await campaign({ name: "Spent" });
  const link = await linkOf(made);
  const key = await apiKey();
  const click = await clickOn(link, Date.now() - 3_600_000);
  await settledSignUp(key, { email: someone(), click_id: click, campaign_id: made.id });
  const { id } = await settledSignUp(key, { email: someone(), click_id: click, campaign_id: made.id });
  const { html } = await page(`/dashboard/signups/${id}`, admin);
  expect(text(html)).toContain("It had earned another sign-up before; a click earns one.");
  expect(text(html)).toContain("Kept without a link");
});

it("tells in words what was done to follow the candidate up", async () => {
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 3_600_000);
  const { id } = await settledSignUp(await apiKey(), { email: someone(), click_id, phone: "+9779841234567" });
  for (const [method, path, body] of [
    ["POST", "nudge"],
    ["DELETE", "nudge"],
    ["POST", "contact"],
    ["PUT", "snooze", { days: 3 }],
    ["DELETE", "snooze"],
    ["PUT", "not-interested"],
    ["DELETE", "not-interested"],
  ] as const) {
    const { status } = await api(method, `/signups/${id}/${path}`, {
      token: admin.token,
      ...(body ? { body } : {}),
    });
    expect([path, status]).toEqual([path, 200]);
  }
  const { html } = await page(`/dashboard/signups/${id}`, admin);
  const story = text(/How it came about.*?<\/ol>/s.exec(html)?.[0] ?? "");
  expect(story).not.toMatch(/signup\.[a-z_]+/);
  expect(story).toContain("Candidate written to");
  expect(story).toContain("Candidate’s number read");
  expect(story).toContain("Follow-up no longer put off");
});
