// Pure.
import { Parser } from "htmlparser2";
import { allowed, sanitiseHtml } from "./html";

/** What a description holds: texts, and the elements of the allow-list. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}
export type HtmlNode = string | HtmlElement;

/**
 * Stored HTML as a tree, to be rendered by components. It goes through the allow-list once more: what was stored by
 * whatever means comes out as what may be written now.
 */
export function treeOfHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const within = () => open[open.length - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: HtmlElement = { name, attributes: {}, children: [] };
        for (const key of allowed[name] ?? []) {
          if (attributes[key] !== undefined) element.attributes[key] = attributes[key];
        }
        within().children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = within();
        const last = children.length - 1;
        // A parser tells entities apart from the text around them.
        if (typeof children[last] === "string") children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(sanitiseHtml(html));
  return root.children;
}

const inlineElements = new Set(["strong", "b", "em", "i", "u", "s", "a", "code", "sup", "sub", "br"]);
const isInline = (node: HtmlNode) => typeof node === "string" || inlineElements.has(node.name);
/** Text in it, or after it, does not go on with what stands before. */
export const standsApart = (element: HtmlElement) => element.name === "br" || !isInline(element);

/** Text that stands between blocks without one of its own, as paragraphs: an empty line parts them. */
export function inParagraphs(nodes: readonly HtmlNode[]): HtmlNode[] {
  const blocks: HtmlNode[] = [];
  let line: HtmlNode[] = [];
  const end = () => {
    if (line.some((node) => typeof node !== "string" || node.trim() !== "")) {
      blocks.push({ name: "p", attributes: {}, children: line });
    }
    line = [];
  };
  for (const node of nodes) {
    if (!isInline(node)) {
      end();
      blocks.push(node);
      continue;
    }
    const [first = "", ...others] = typeof node === "string" ? node.split(/\n[ \t]*\n\s*/) : [node];
    line.push(first);
    for (const other of others) {
      end();
      line.push(other);
    }
  }
  end();
  return blocks;
}
