import { type Attrs, type Node, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { allowed } from "../../content/html";

const simple = (tag: string, content: string, more: object = {}) => ({
  content,
  group: "block",
  defining: true,
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0] as const,
  ...more,
});
const mark = (...tags: string[]) => ({
  parseDOM: tags.map((tag) => ({ tag })),
  toDOM: () => [tags[0] ?? "span", 0] as const,
});
const levels = [2, 3, 4].filter((level) => Object.hasOwn(allowed, `h${level}`));

/** The elements that may stay (content/html.ts), as a document that is written in. */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: simple("p", "inline*"),
    heading: simple("h2", "inline*", {
      attrs: { level: { default: 2 } },
      parseDOM: levels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node: Node) => [`h${node.attrs.level}`, 0] as const,
    }),
    blockquote: simple("blockquote", "block+"),
    bullet_list: simple("ul", "list_item+"),
    ordered_list: simple("ol", "list_item+", { attrs: { order: { default: 1 } } }),
    list_item: { content: "paragraph block*", defining: true, ...mark("li") },
    code_block: simple("pre", "text*", {
      marks: "",
      code: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    }),
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] as const },
    ...tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} }),
    text: { group: "inline" },
    hard_break: {
      ...{ inline: true, group: "inline", selectable: false },
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"] as const,
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (a) => ({ href: a.getAttribute("href") }) satisfies Attrs }],
      toDOM: ({ attrs }) => ["a", { href: attrs.href }, 0] as const,
    },
    strong: mark("strong", "b"),
    em: mark("em", "i"),
    u: mark("u"),
    s: mark("s"),
    code: mark("code"),
    sup: mark("sup"),
    sub: mark("sub"),
  },
});
