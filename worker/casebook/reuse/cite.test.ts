import { expect, it } from "vitest";
import { type CitedCase, citeBibtex, citeRis } from "./cite";
import { jsonInScript } from "./json-ld";

const cited: CitedCase = {
  case_id: "case-0123456789ab",
  version: 2,
  title: "Who took the bridge?",
  archive: "Archive of Milepost",
  day: "2026-03-09",
  url: "https://milepost.test/cases/case-0123456789ab/v/2",
};

it("nothing in a title opens, closes or runs anything in LaTeX", () => {
  const entry = citeBibtex({ ...cited, title: "}\\input{/etc/passwd} 50% & a_b" });
  expect(entry).toContain("title = {{\\}\\textbackslash{}input\\{/etc/passwd\\} 50\\% \\& a\\_b}},");
  expect(entry).toContain("month = mar,");
  const bare = entry.replace(/\\[{}]/g, "");
  expect(bare.split("{").length).toBe(bare.split("}").length);
});

it("no title begins another tag of a RIS record", () => {
  const record = citeRis({ ...cited, title: "A\r\nER  - \r\nTY  - BOOK" });
  expect(record.split("\r\n").filter((line) => /^(TY|ER) {2}- /.test(line))).toEqual([
    "TY  - ELEC",
    "ER  - ",
  ]);
  expect(record).toContain("DA  - 2026/03/09/\r\n");
});

it("no title ends the script that its data stand in", () => {
  const written = jsonInScript({ headline: "</script><!-- <script>", "&": "\u2028" });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ headline: "</script><!-- <script>", "&": "\u2028" });
});
