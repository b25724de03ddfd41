import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { clickOf, post } from "../imports/testing/history-calls";
import { campaign, linkOf } from "../testing/signups";

// An organisation whose clocks skipped 30 December 2011.

let token = "";
let of = "";
beforeAll(async () => {
  ({ token } = await administrator());
  await db.run(sql`UPDATE organisation SET time_zone = 'Pacific/Apia'`);
  const link = await linkOf(await campaign());
  of = `campaign_id=${link.campaignId}`;
  const at = ["2011-12-29T22:00:00.000Z", "2011-12-30T09:59:59.999Z", "2011-12-30T10:00:00.000Z"];
  const lines = at.map((timestamp) => clickOf(link, { timestamp, visitor: timestamp }));
  expect(await post(...lines)).toMatchObject({ accepted: 3 });
});

interface Stats {
  clicks: number;
  points: { t: string; clicks: number; rolling_7: number | null }[];
  hours: { clicks: number }[];
}
const stats = async (path: string) => {
  const { status, body } = await api<Stats>("GET", `/stats/${path}&${of}`, { token });
  expect(status, path).toBe(200);
  return body;
};
const points = async (query: string) => (await stats(`timeseries?${query}`)).points;
const days = "from=2011-12-28&to=2012-01-02";
const sum = (counts: { clicks: number }[]) => counts.reduce((total, { clicks }) => total + clicks, 0);

it("has no point of that day, and every total is the sum of its points", async () => {
  expect((await stats(`overview?${days}`)).clicks).toBe(3);
  expect(sum((await stats(`peaks?${days}`)).hours)).toBe(3);
  for (const interval of ["hour", "day", "week", "month"]) {
    const series = await points(`${days}&interval=${interval}`);
    expect(sum(series)).toBe(3);
    expect(series.filter(({ t }) => t.startsWith("2011-12-30"))).toEqual([]);
  }
  const byDay = await points(`${days}&interval=day`);
  expect(byDay.map(({ t, clicks }) => [t.slice(5), clicks])).toEqual([
    ["12-28", 0],
    ["12-29", 2],
    ["12-31", 1],
    ["01-01", 0],
    ["01-02", 0],
  ]);
  expect(await points(`${days}&interval=hour`)).toHaveLength(5 * 24);
});

it("takes the day as an end of a range: what is shown begins with the next", async () => {
  for (const interval of ["hour", "day", "week", "month"]) {
    expect(await points(`from=2011-12-30&to=2011-12-30&interval=${interval}`)).toEqual([]);
  }
  expect(await points("from=2011-12-30&to=2012-01-02&interval=week")).toMatchObject([
    { t: "2011-12-31", clicks: 1 },
    { t: "2012-01-02", clicks: 0 },
  ]);
  for (const path of [
    "overview",
    "officers",
    "campaigns",
    "matrix",
    "conversion-time",
    "geo",
    "sources",
    "yoy",
  ]) {
    await stats(`${path}?from=2011-12-30&to=2011-12-30`);
  }
  const { body } = await api<{ total: number }>("GET", "/signups?from=2011-12-30&to=2011-12-30", { token });
  expect(body.total).toBe(0);
});

it("counts rolling rates over days that were", async () => {
  const link = await linkOf(await campaign());
  await post(clickOf(link, { timestamp: "2011-12-29T22:00:00.000Z" }));
  const path = `/stats/timeseries?from=2012-01-04&to=2012-01-06&interval=day&campaign_id=${link.campaignId}`;
  const { body } = await api<Stats>("GET", path, { token });
  // The seven days that end with 5 January begin with 29 December.
  expect(body.points.map(({ rolling_7 }) => rolling_7)).toEqual([0, 0, null]);
});
