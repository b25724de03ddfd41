import { expect, it } from "vitest";
import { cachedReading, cacheLink, forgetLinks, freshLink, recallLink, rememberLink } from "./known-links";
import type { Link } from "./link";

const now = 1_800_000_000_000;
const cachedLink = async (code: string, at: number) => freshLink(await cachedReading(code), at);
const link = {
  referralId: "ref_1",
  campaignId: "cmp_1",
  officerId: "ofc_1",
  slug: "field",
  landingUrl: null,
} as Link;

it("a link is taken from memory for 25 s; then one reads it again and for two seconds the others do not wait", () => {
  rememberLink("a", link, now);
  expect(recallLink("a", now + 24_999)).toMatchObject(link);
  expect(recallLink("a", now + 25_000)).toBeUndefined();
  expect(recallLink("a", now + 25_001)).toMatchObject(link);
  expect(recallLink("a", now + 26_999)).toMatchObject(link);
  expect(recallLink("a", now + 27_000)).toBeUndefined();
  expect(recallLink("a", now + 27_001)).toBeUndefined();
});

it("a link that nobody clicked for long is nobody's to take as it was", () => {
  rememberLink("a", link, now);
  expect(recallLink("a", now + 3_600_000)).toBeUndefined();
  expect(recallLink("a", now + 3_600_001)).toBeUndefined();
});

it("what the Cache API has of a link is as old as its reading", async () => {
  await cacheLink("c", { link, readAt: now });
  expect(await cachedLink("c", now + 24_999)).toEqual(link);
  expect(await cachedLink("c", now + 25_000)).toBeUndefined();
});

it.each([{ referralId: "ref_1" }, { campaignId: "cmp_1" }, { officerId: "ofc_1" }])(
  "a change of %j is at once forgotten here, in memory and in the cache",
  async (changed) => {
    const other = { ...link, referralId: "ref_2", campaignId: "cmp_2", officerId: "ofc_2" };
    rememberLink("a", link, now);
    rememberLink("b", other, now);
    await cacheLink("a", { link, readAt: now });
    await forgetLinks(changed);
    expect(recallLink("a", now)).toBeUndefined();
    expect(recallLink("b", now)).toMatchObject(other);
    expect(await cachedLink("a", now)).toBeUndefined();
  },
);

it("holds five thousand links and no more", () => {
  for (let i = 0; i < 6000; i++) rememberLink(`many-${i}`, link, now);
  expect(recallLink("many-0", now)).toBeUndefined();
  expect(recallLink("many-5999", now)).toMatchObject(link);
});
