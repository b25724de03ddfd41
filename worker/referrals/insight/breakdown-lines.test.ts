import { describe, expect, it } from "vitest";
import { linesOf, setApart } from "./breakdown-lines";

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

describe("for people, sign-ups without a click", () => {
  const read = (rows: { key: string; n: number }[], clicks: number, signups: number) =>
    setApart("device", rows, linesOf("device", rows, { clicks, signups }, "unknown"));

  it("stand apart from clicks of which nothing is known", () => {
    const rows = [
      { key: "c.device.mobile", n: 4 },
      { key: "s.device.mobile", n: 1 },
      { key: "s.device.unknown", n: 2 },
      { key: "s.device.(none)", n: 123 },
      { key: "s.source.(none)", n: 7 },
    ];
    expect(read(rows, 9, 126)).toEqual([
      { value: "mobile", clicks: 4, signups: 1 },
      { value: null, clicks: 5, signups: 2 },
      { value: null, clicks: 0, signups: 123, withoutClick: true },
    ]);
  });

  it("have the only such line where all clicks are known, and none where there are none", () => {
    const rows = [{ key: "c.device.mobile", n: 4 }];
    expect(read(rows, 4, 0)).toEqual([{ value: "mobile", clicks: 4, signups: 0 }]);
    expect(read([...rows, { key: "s.device.(none)", n: 1 }], 4, 1).slice(1)).toEqual([
      { value: null, clicks: 0, signups: 1, withoutClick: true },
    ]);
  });
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
