import { expect, it } from "vitest";
import { linesOf } from "./breakdown-lines";

it("reads one family's keys, the greatest first, what is not known last", () => {
  const rows = [
    { key: "c.referrer.t.me", n: 2 },
    { key: "c.referrer.direct", n: 5 },
    { key: "s.referrer.t.me", n: 1 },
    { key: "s.referrer.unknown", n: 1 },
    { key: "c.system.iOS", n: 7 },
  ];
  expect(linesOf("referrer", rows, { clicks: 9, signups: 3 }, "unknown")).toEqual([
    { value: "direct", clicks: 5, signups: 0 },
    { value: "t.me", clicks: 2, signups: 1 },
    { value: null, clicks: 2, signups: 2 },
  ]);
});

it("gathers what has no line of its own, so that the lines still add up", () => {
  const rows = Array.from({ length: 250 }, (_, i) => ({ key: `c.referrer.${i}.example`, n: 1 + (i % 7) }));
  rows.push({ key: "c.referrer.other", n: 3 });
  const clicks = rows.reduce((n, row) => n + row.n, 0);
  const lines = linesOf("referrer", rows, { clicks, signups: 0 }, "unknown");
  expect(lines).toHaveLength(100);
  expect(lines.reduce((n, line) => n + line.clicks, 0)).toBe(clicks);
  expect(lines[0]?.value).toBe("other");
});
