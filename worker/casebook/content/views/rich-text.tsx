import { type ComponentChildren, createElement, type VNode } from "preact";
import { allowed } from "../html";
import { type HtmlNode, inParagraphs, standsApart, treeOfHtml } from "../html-tree";
import { type TextRun, useTextsAs } from "./texts-as";

export interface RichTextProps {
  /** As it is stored. */
  html: string;
  /** How deep its headings stand: 3 where a heading of the page's second rank is above it. */
  headings?: 2 | 3 | 4;
}

/** Its runs of text, in the order in which they are drawn. */
function runsIn(nodes: readonly HtmlNode[]): TextRun[] {
  const runs: TextRun[] = [];
  let isApart = true;
  const read = (node: HtmlNode, isLink: boolean) => {
    if (typeof node === "string") {
      runs.push({ text: node, isLink, isApart });
      isApart = false;
    } else if (Object.hasOwn(allowed, node.name)) {
      isApart ||= standsApart(node);
      for (const child of node.children) read(child, isLink || node.name === "a");
      isApart ||= standsApart(node);
    }
  };
  for (const node of nodes) read(node, false);
  return runs;
}

interface Drawing {
  headings: number;
  /** The next run of text. */
  next: () => ComponentChildren;
}

/** `h2` is the highest heading that a description has. */
const headingAt = (name: string, headings: number) =>
  `h${Math.min(6, Number(name.charAt(1)) - 2 + headings)}`;

function drawn(node: HtmlNode, at: number, drawing: Drawing): ComponentChildren {
  if (typeof node === "string") return drawing.next();
  const { name, attributes, children } = node;
  if (!Object.hasOwn(allowed, name)) return null;
  const inside = children.map((child, place) => drawn(child, place, drawing));
  const key = `${at}`;
  if (name === "a") {
    return attributes.href === undefined ? (
      inside
    ) : (
      <a key={key} href={attributes.href} rel="nofollow noopener ugc">
        {inside}
      </a>
    );
  }
  // A wide table scrolls by itself, and by keyboard.
  if (name === "table") {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      <div key={key} class="rich-text__table" tabIndex={0}>
        <table>{inside}</table>
      </div>
    );
  }
  const written = /^h[2-4]$/.test(name) ? headingAt(name, drawing.headings) : name;
  return createElement(written, { key, ...attributes }, ...inside) as VNode;
}

/** A description, from its tree: no string of HTML reaches the page. */
export function RichText({ html, headings = 3 }: RichTextProps) {
  const nodes = inParagraphs(treeOfHtml(html));
  const runs = useTextsAs()(runsIn(nodes)).values();
  const drawing = { headings, next: () => runs.next().value };
  return <div class="rich-text">{nodes.map((node, at) => drawn(node, at, drawing))}</div>;
}
