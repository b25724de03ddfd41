import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../i18n/translate";
import type { Block } from "../ui/prose-blocks";
import { buildGuide, guideLink, sizeOfWebp } from "./guide";
import { readProse } from "./prose";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/guide");
const texts = globSync("*/*.md", { cwd: folder }).sort();
const pictures = globSync("pictures/*.webp", { cwd: folder }).sort();
const read = (path: string) => readFileSync(join(folder, path), "utf8");

const around = { link: guideLink, picture: () => null, typeset: (text: string) => text };
const page = (body: string) => readProse(`# Title\n\nLead.\n\n${body}`, around);

describe("Markdown becomes what it says, and no markup", () => {
  it("knows headings with anchors, text, lists, notes and tables", () => {
    const blocks = page(
      "## Où & quand ?\n\nA **b** *c* `d` [e](account.md#x).\n\n1. one\n2. two\n\n> Note\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    ).blocks;
    expect(blocks).toEqual([
      { is: "heading", level: 2, id: "ou-quand", of: ["Où & quand ?"] },
      {
        is: "text",
        of: [
          "A ",
          { is: "strong", of: ["b"] },
          " ",
          { is: "em", of: ["c"] },
          " ",
          { is: "code", of: ["d"] },
          " ",
          { is: "link", href: "/help/account#x", of: ["e"] },
          ".",
        ],
      },
      {
        is: "list",
        ordered: true,
        items: [[{ is: "text", of: ["one"] }], [{ is: "text", of: ["two"] }]],
      },
      { is: "note", of: [{ is: "text", of: ["Note"] }] },
      { is: "table", head: [["a"], ["b"]], rows: [[["1"], ["2"]]] },
    ] satisfies Block[]);
  });

  it.each([
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](//evil.example)",
    "[a](https://evil.example)",
    "[a](../../secret.md)",
    "![](x.webp)",
    "#### too deep",
    "```\ncode\n```",
    "---",
  ])("refuses %s", (body) => {
    expect(() => page(body)).toThrow("does not know this");
  });

  it("keeps signs that HTML would read", () => {
    expect(page("a < b & c &amp; d").blocks).toEqual([{ is: "text", of: ["a < b & c &amp; d"] }]);
  });
});

describe("the guide's files", () => {
  const { index, files } = buildGuide(root);
  const blocksOf = (language: string, name: string) => {
    const { file } = index[language]?.[name] ?? { file: "" };
    const built = files.find((one) => `/assets/${one.file}` === file);
    return JSON.parse(built?.bytes.toString() ?? "null") as Block[];
  };
  const all = (block: Block): Block[] => [
    block,
    ...(block.is === "list"
      ? block.items.flat().flatMap(all)
      : block.is === "note"
        ? block.of.flatMap(all)
        : []),
  ];

  it("are there in every language of the product, page by page", () => {
    expect(Object.keys(index).sort()).toEqual(Object.keys(languages).sort());
    for (const pages of Object.values(index)) expect(Object.keys(pages)).toEqual(Object.keys(index.en ?? {}));
  });

  it("say the same in each: as many headings, rows and pictures", () => {
    const shape = (language: string, name: string) => {
      const blocks = blocksOf(language, name).flatMap(all);
      return blocks.map(({ is, ...block }) => ("rows" in block ? [is, block.rows.length] : [is]));
    };
    for (const name of Object.keys(index.en ?? {})) {
      expect([name, shape("fr", name)]).toEqual([name, shape("en", name)]);
    }
  });

  it("show every picture that there is, and no other, each with words for those who don't see it", () => {
    const named = texts.flatMap((path) =>
      [...read(path).matchAll(/!\[([^\]]*)\]\(\.\.\/([^)]+)\)/g)].map(([, words = "", picture = ""]) => {
        expect([path, words.length > 20]).toEqual([path, true]);
        expect(picture).toContain(`.${path.split("/")[0]}.webp`);
        return picture;
      }),
    );
    expect(named.sort()).toEqual(pictures);
  });

  it("have small pictures, of which each knows how large it is", () => {
    for (const path of pictures) {
      const bytes = readFileSync(join(folder, path));
      expect([path, bytes.length < 40 * 1024]).toEqual([path, true]);
      expect(sizeOfWebp(bytes).width).toBeGreaterThan(300);
    }
  });

  it("call things as the product calls them: what stands in bold is one of its words", () => {
    const strange = texts.flatMap((path) => {
      const { catalogue } = languages[path.split("/")[0] as keyof typeof languages];
      const said = new Set(
        Object.values(catalogue)
          .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)))
          .map((text) => text.replace(/\s/g, " ")),
      );
      return [...read(path).matchAll(/\*\*([^*]+)\*\*/g)]
        .map(([, words = ""]) => words)
        .filter((words) => !said.has(words))
        .map((words) => `${path}: ${words}`);
    });
    expect(strange).toEqual([]);
  });
});
