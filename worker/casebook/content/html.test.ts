import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { isTooDeep, sanitiseHtml, textOfHtml } from "./html";

it.each([
  ["a \"quoted\" word, 'and' another", "a \"quoted\" word, 'and' another"],
  ["  spaces\n\nstay  ", "  spaces\n\nstay  "],
  ["<p>One <b>two</b></p>", "<p>One <b>two</b></p>"],
  ["<p onclick=x class=y>One</p>", "<p>One</p>"],
  ["a & b", "a &amp; b"],
  ["<div>One <span>two</span></div>", "One two"],
  ["<script>alert(1)</script>x<svg><p>y</p></svg><textarea><b>z</b></textarea>", "x"],
  ['<a href="javascript:alert(1)">x</a>', "<a>x</a>"],
  ['<a href="java\nscript:alert(1)">x</a>', "<a>x</a>"],
  ['<a href="https://x.np/?a=1&amp;b=2" target="_blank">x</a>', '<a href="https://x.np/?a=1&amp;b=2">x</a>'],
  ['<a href="mailto:a@b.np">x</a>', '<a href="mailto:a@b.np">x</a>'],
  ['<td colspan="2" rowspan="x">1</td>', '<td colspan="2">1</td>'],
  ["one<br>two<hr>", "one<br>two<hr>"],
  ["<img src=x onerror=alert(1)>x", "x"],
  ["&lt;script&gt;", "&lt;script&gt;"],
  ["left\u2067right\u200B", "leftright"],
  ["e\u0301", "\u00e9"],
  ["<!-- a --><p>b", "<p>b</p>"],
])("%s", (html, sanitised) => {
  expect(sanitiseHtml(html)).toBe(sanitised);
});

const names = ["p", "b", "ul", "li", "table", "tr", "td", "div", "x-a", "script", "svg", "title", "a", "pre"];
const piece = fc.oneof(
  fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`])),
  fc.constantFrom(
    "<br>",
    "<a href='https://a.np'>",
    "<td colspan=2>",
    "&amp;",
    "&lt;",
    "<",
    ">",
    "<!--",
    "-->",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("नेपाल", "e\u0301", "\u2067", "&#x2067;", '"', "'"),
);

it("changes nothing of what it wrote", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const once = sanitiseHtml(pieces.join(""));
      expect(sanitiseHtml(once)).toBe(once);
      expect(once).not.toMatch(/<(?!\/?(?:p|b|ul|li|table|tr|td|a|pre|br)\b)/);
    }),
    { numRuns: runs(150, 2000) },
  );
});

it("goes no deeper than anybody writes", () => {
  const deep = sanitiseHtml(`${"<b>".repeat(30_000)}x`);
  expect(deep.length).toBeLessThan(1000);
  expect(sanitiseHtml(deep)).toBe(deep);
});

it("tells what would take for ever from what is long", () => {
  for (const deep of ["<div>".repeat(150_000), "<b></i>".repeat(100_000), "<x-a><B>".repeat(60_000)]) {
    expect(isTooDeep(deep)).toBe(true);
  }
  for (const long of [
    "<li>x</li>".repeat(100_000),
    "a<br>".repeat(200_000),
    "<b>".repeat(5000),
    "<".repeat(1e6),
  ]) {
    expect(isTooDeep(long)).toBe(false);
  }
});

it("has as many marks on a letter as somebody reads", () => {
  const once = sanitiseHtml(`<p>क${"\u0301\u0316".repeat(200_000)}</p>`);
  expect(once).toHaveLength("<p>क</p>".length + 100);
  expect(sanitiseHtml(once)).toBe(once);
});

it("an address is as browsers read it, however much space is in it", () => {
  const space = " ".repeat(300_000);
  expect(sanitiseHtml(`<a href="${space}https://x.np/${space}x\u0001">y</a>`)).toBe(
    `<a href="https://x.np/${space}x">y</a>`,
  );
});

it("keeps blocks apart and joins what stands in a line", () => {
  expect(textOfHtml("<p>one</p><p>t<b>w</b>o</p>").split("\n").filter(Boolean)).toEqual(["one", "two"]);
});
