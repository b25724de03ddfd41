import { beforeAll, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone, type TestLink } from "../testing/signups";

let admin: Awaited<ReturnType<typeof administrator>>;
let made: Awaited<ReturnType<typeof campaign>>;
let links: TestLink[];

beforeAll(async () => {
  admin = await administrator();
  made = await campaign({ name: "Counted campaign" });
  links = [await linkOf(made), await linkOf(made)];
  const key = await apiKey();
  const [first, second] = links as [TestLink, TestLink];
  const hour = Date.now() - 3_600_000;
  const clicks = [];
  for (let i = 0; i < 4; i++) clicks.push(await clickOn(first, hour + i * 1000));
  await clickOn(second, hour);
  for (const click of clicks.slice(0, 2)) {
    await settledSignUp(key, { email: someone(), click_id: click, campaign_id: made.id });
  }
});

const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

it("its figures are those of the API, and its officers' add up to them", async () => {
  const { body } = await api<Record<string, number>>("GET", `/stats/overview?campaign_id=${made.id}`, {
    token: admin.token,
  });
  expect(body).toMatchObject({ clicks: 5, signups: 2, click_to_signup_rate: 40 });
  const { html } = await page(`/dashboard/campaigns/${made.id}`, admin);
  const officers = await page(`/dashboard/campaigns/${made.id}/officers`, admin);
  const table = text(/What each officer brought.*?<\/table>/s.exec(officers.html)?.[0] ?? "");
  expect(table).toMatch(/Total\s+5\s+0\s+2\s+0\s+40\.0%/);
  expect(html).toMatch(/data-figure="clicks"[^>]*>5</);
  expect(text(html)).toContain("Clicks in all 5");
});

it("follows the range of its address, and its table is to be had as a file", async () => {
  const past = await page(`/dashboard/campaigns/${made.id}?from=2020-01-01&to=2020-01-31`, admin);
  expect(past.html).toMatch(/data-figure="clicks"[^>]*>0</);
  for (const path of [`/dashboard/campaigns/${made.id}`, `/dashboard/campaigns/${made.id}/officers`]) {
    const file = await page(`${path}?format=csv&sort=-clicks`, admin);
    const lines = file.html.trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/,4,0,2,0,50,/);
  }
});

it("charts of one record have files of exactly what they show", async () => {
  const of = (id: string) => new RegExp(`href="(/dashboard/insight/${id}\\.csv[^"]*)"`);
  const lastOf = async (at: string, id: string) => {
    const { html } = await page(at, admin);
    const href = of(id).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "no file";
    return (await page(href, admin)).html.trim().split("\r\n");
  };
  const [link] = links as [TestLink];
  for (const [at, clicks] of [
    [`/dashboard/campaigns/${made.id}`, 5],
    [`/dashboard/officers/${link.officer.id}`, 4],
    [`/dashboard/links/${link.id}`, 4],
  ] as const) {
    expect((await lastOf(at, "funnel"))[1]).toBe(`Clicks,${clicks},100,,`);
    expect((await lastOf(at, "trend")).at(-1)).toMatch(new RegExp(`^Total,${clicks},`));
  }
  // A year is drawn by the week there, and so is its file.
  expect((await lastOf(`/dashboard/campaigns/${made.id}?days=365`, "trend")).length).toBeLessThan(60);
  const { html } = await page(`/dashboard/links/${link.id}`, link.officer);
  expect(html).not.toMatch(of("trend"));
});

it("an officer sees what their own links brought", async () => {
  const officer = links[1]?.officer as TestLink["officer"];
  await api("PUT", `/campaigns/${made.id}/officers`, {
    token: admin.token,
    body: { officer_ids: [officer.id] },
  });
  const { html } = await page(`/dashboard/campaigns/${made.id}`, officer);
  expect(html).toMatch(/data-figure="clicks"[^>]*>1</);
  expect(html).not.toContain("What each officer brought");
});

it("boxes that are not shown stay as they are", async () => {
  const [kept, dropped, added] = [await signedInOfficer(), await signedInOfficer(), await signedInOfficer()];
  const { id } = await campaign({ officer_ids: [kept.id, dropped.id] });
  await submit(`/dashboard/campaigns/${id}/officers`, admin, {
    shown: `${dropped.id} ${added.id}`,
    [`officer_ids.${added.id}`]: "on",
  });
  const { body } = await api<{ officer_ids: string[] }>("GET", `/campaigns/${id}`, { token: admin.token });
  expect(body.officer_ids.sort()).toEqual([kept.id, added.id].sort());
});
