import { expect, it } from "vitest";
import { guessPastFields, pastLinkKey, readCount } from "./past-fields";
import { spreadClicks } from "./spread-clicks";

const [from, to] = [Date.parse("2025-03-30T00:00:00Z"), Date.parse("2025-03-30T23:00:00Z")];

it("puts a day's clicks all over it, each at a place of its own that more of them do not change", () => {
  const many = spreadClicks(20_000, from, to);
  expect(new Set(many).size).toBe(20_000);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(from * 1000);
  expect(Math.max(...many)).toBeLessThan(to * 1000);
  expect(spreadClicks(7, from, to)).toEqual(many.slice(0, 7));
  const firstHalf = many.filter((us) => us < ((from + to) / 2) * 1000).length;
  expect(Math.abs(firstHalf - 10_000)).toBeLessThan(2);
});

it.each([
  [
    "Bitly, by day",
    "Date,Short Link,Destination,Clicks,QR Scans,Button Clicks,Total Engagements",
    ["day", "link", null, "clicks", "scans", null, null],
  ],
  ["Bitly, links", "Link,Custom Link,Title,Destination URL", ["link", null, "title", null]],
  [
    "Dub, links",
    "Short link,Destination URL,Clicks,Created at,Updated at,Tags",
    ["link", null, "clicks", null, null, null],
  ],
  ["Dub, a link by day", "start,clicks,leads,sales,saleAmount", ["day", "clicks", null, null, null]],
  [
    "Shlink, links",
    "createdAt,title,shortUrl,domain,shortCode,longUrl,tags,visits",
    [null, "title", "link", null, null, null, null, "clicks"],
  ],
  [
    "Shlink, visits",
    "date,browser,os,referer,country,city,latitude,longitude,potentialBot",
    ["day", null, null, null, null, null, null, null, "bot"],
  ],
  [
    "Kutt, links",
    "id,address,link,target,description,visit_count,created_at",
    [null, null, "link", null, "title", "clicks", null],
  ],
  ["Kutt, visits", "link_id,created_at,total,br_chrome", ["link", "day", "clicks", null]],
])("knows the columns of %s", (_, header, fields) => {
  expect(guessPastFields(header.split(","), new Set())).toEqual(fields);
});

it("knows a link however a file spells it", () => {
  const spellings = [
    "https://Bit.ly/aB3",
    "http://bit.ly/aB3/",
    "bit.ly/aB3",
    "https://www.bit.ly/aB3?utm=x#y",
  ];
  expect(new Set(spellings.map(pastLinkKey))).toEqual(new Set(["bit.ly/aB3"]));
  expect(pastLinkKey("aB3")).toBe("aB3");
  expect(pastLinkKey("bit.ly/ab3")).not.toBe("bit.ly/aB3");
});

it("reads whole numbers as exports write them", () => {
  expect(["12", "1,234", "1 000", "1,000", "12.0", ""].map(readCount)).toEqual([12, 1234, 1000, 1000, 12, 0]);
  expect(["many", "-1", "1.5", "1e3"].map(readCount)).toEqual([null, null, null, null]);
});
