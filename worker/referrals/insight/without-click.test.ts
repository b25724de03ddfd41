import { beforeAll, describe, expect, it } from "vitest";
import { addDays, localDay } from "../../core/time";
import { administrator, api } from "../../testing/api";
import { page } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone, type TestLink } from "../testing/signups";

const today = localDay(Date.now(), "UTC");
const yesterday = addDays(today, -1);
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const phone = { device: "mobile", browser: "Chrome", system: "Android", referrer: "" } as const;

let admin: Awaited<ReturnType<typeof administrator>>;
let made: Awaited<ReturnType<typeof campaign>>;
let link: TestLink;

beforeAll(async () => {
  admin = await administrator();
  made = await campaign();
  link = await linkOf(made);
  const key = await apiKey();
  const occurred_at = new Date(noon(yesterday) + 3_600_000).toISOString();
  const click = (country: string) => clickOn(link, noon(yesterday), { country, origin: phone });
  // Three clicks of Nepal and two of nowhere; one of each earns, and two sign-ups come with the code alone.
  const known = [await click("NP"), await click("NP"), await click("NP")];
  const unknown = [await click(""), await click("")];
  for (const click_id of [known[0], unknown[0]]) {
    await settledSignUp(key, { email: someone(), click_id, occurred_at });
  }
  for (let i = 0; i < 2; i++)
    await settledSignUp(key, { email: someone(), ref_code: link.code, occurred_at });
  // The day after: one click, and a sign-up by each of two clicks of the day before.
  await clickOn(link, Date.now() - 1, { country: "RW" });
  for (const click_id of [known[1], unknown[1]]) await settledSignUp(key, { email: someone(), click_id });
});

const rowsOf = (html: string, caption: RegExp) =>
  [...html.matchAll(/<table.*?<\/table>/gs)]
    .map(([table]) => table)
    .filter((table) => caption.test(table))
    .flatMap((table) => [...table.matchAll(/<tr.*?<\/tr>/gs)])
    .map(([row]) =>
      row
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
const of = (day: string) => `from=${day}&to=${day}&campaign_id=${made.id}`;

describe("sign-ups without a click", () => {
  it("have a row of their own on pages, while the API keeps one for all that is not known", async () => {
    const { html } = await page(`/dashboard/insight/geography?${of(yesterday)}`, admin);
    expect(rowsOf(html, /Country/)).toEqual(
      expect.arrayContaining([
        "Nepal 3 60.0% 1 33.3%",
        "Not known 2 40.0% 1 50.0%",
        "Without a click 0 0.0% 2 –",
        "Total 5 100.0% 4 80.0%",
      ]),
    );
    const { body } = await api<{ data: object[] }>("GET", `/stats/geo?${of(yesterday)}`, admin);
    expect(body.data).toEqual([
      { country: "NP", clicks: 3, signups: 1 },
      { country: null, clicks: 2, signups: 3 },
    ]);
  });

  it("so by device, system, browser, referrer and source, here and in each record's own table", async () => {
    const { html } = await page(`/dashboard/insight/sources?${of(yesterday)}`, admin);
    const rows = rowsOf(html, /Without a click/).filter((row) => row.startsWith("Without a click"));
    expect(rows).toEqual(Array(5).fill("Without a click 0 0.0% 2 –"));
    expect(rowsOf(html, /Device/i)).toEqual(
      expect.arrayContaining(["Phone 5 100.0% 2 40.0%", "Without a click 0 0.0% 2 –"]),
    );
    const { body } = await api<{ data: { dimension: string }[] }>(
      "GET",
      `/stats/sources?${of(yesterday)}`,
      admin,
    );
    expect(body.data.filter(({ dimension }) => dimension === "device")).toEqual([
      { dimension: "device", value: "mobile", clicks: 5, signups: 2, conversion_rate: 40 },
      { dimension: "device", value: null, clicks: 0, signups: 2, conversion_rate: null },
    ]);
    for (const path of [`/campaigns/${made.id}`, `/officers/${link.officer.id}`, `/links/${link.id}`]) {
      const own = await page(`/dashboard${path}?from=${yesterday}&to=${yesterday}`, admin);
      expect(rowsOf(own.html, /Without a click/)).toContain("Without a click 0 2 –");
    }
    const file = await page(`/dashboard/insight/countries.csv?${of(yesterday)}`, admin);
    expect(file.html).toContain("Without a click,0,0,2,\r\n");
  });
});

describe("a rate above 100 %, of clicks of an earlier day", () => {
  it("reads – on every page, and is a number in the API", async () => {
    const { body } = await api<Record<string, number>>("GET", `/stats/overview?${of(today)}`, admin);
    expect(body).toMatchObject({ clicks: 1, signups: 2, click_to_signup_rate: 200 });
    const range = of(today);
    for (const path of [
      `/dashboard?${range}`,
      `/dashboard/insight/geography?${range}`,
      `/dashboard/insight/sources?${range}`,
      `/dashboard/insight/matrix?${range}`,
      `/dashboard/insight/compare?${range}`,
      `/dashboard/insight/year?${range}&metric=click_to_signup_rate`,
      `/dashboard/campaigns/${made.id}?${range}`,
      `/dashboard/campaigns/${made.id}/officers?${range}`,
      `/dashboard/officers/${link.officer.id}?${range}`,
      `/dashboard/links/${link.id}?${range}`,
    ]) {
      const { status, html } = await page(path, admin);
      expect([path, status]).toEqual([path, 200]);
      const read = html.replace(/<script.*?<\/script>|<[^>]+>/gs, " ");
      expect(
        read.match(/[\d,]+\.\d\s?%/g)?.filter((rate) => Number.parseFloat(rate.replace(",", "")) > 100) ?? [],
        path,
      ).toEqual([]);
    }
    const { html } = await page(`/dashboard/campaigns/${made.id}?${range}`, admin);
    expect(html).toMatch(/data-figure="click_to_signup_rate"[^>]*>–</);
    const own = await page(`/dashboard?from=${today}&to=${today}`, link.officer);
    expect(own.html).toMatch(/data-figure="today.click_to_signup_rate"[^>]*>–</);
  });
});

it("sign-ups that clicks of earlier days earned are shown where nobody has clicked since", async () => {
  const other = await campaign();
  const click_id = await clickOn(await linkOf(other), noon(yesterday), { country: "NP", origin: phone });
  await settledSignUp(await apiKey(), { email: someone(), click_id });
  for (const view of ["sources", "geography"]) {
    const query = `from=${today}&to=${today}&campaign_id=${other.id}`;
    const { html } = await page(`/dashboard/insight/${view}?${query}`, admin);
    expect([view, /1 sign-up\b/.test(html)]).toEqual([view, true]);
    expect([view, /Nothing in these days|NaN/.test(html)]).toEqual([view, false]);
  }
});
