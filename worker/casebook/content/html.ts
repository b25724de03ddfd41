// Pure.
import { Parser } from "htmlparser2";
import { readHtmlText } from "./html-text";

/** Element → the attributes that it may keep. All else that is written is text. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...["p", "br", "strong", "b", "em", "i", "u", "s", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"],
      ...["table", "thead", "tbody", "tr", "pre", "code", "hr", "sup", "sub"],
    ].map((name) => [name, []]),
  ),
  a: ["href"],
  th: ["colspan", "rowspan"],
  td: ["colspan", "rowspan"],
};
const empty = new Set(["br", "hr"]);
/** These go with what they hold. */
const gone = new Set([
  ...["script", "style", "iframe", "object", "embed", "svg", "math", "form", "template", "noscript"],
  ...["textarea", "title"],
]);
/** Elements within elements beyond this leave their text: nobody writes so, and what draws it need not go deeper. */
const DEEPEST = 60;

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const escapeValue = (text: string) => escapeText(text).replaceAll('"', "&quot;");

/** An address as browsers read it: without tabs and line breaks in it, and controls around it. */
function safeHref(value: string): string | null {
  const read = value.replace(/[\t\n\r]/g, "");
  let [start, end] = [0, read.length];
  while (start < end && read.charCodeAt(start) <= 0x20) start++;
  while (end > start && read.charCodeAt(end - 1) <= 0x20) end--;
  const address = read.slice(start, end);
  return /^(?:https?:|mailto:)/i.test(address) ? address : null;
}

function attributesOf(name: string, attributes: Record<string, string>): string {
  return (allowed[name] ?? [])
    .map((key) => {
      const given = attributes[key];
      if (given === undefined) return "";
      const value = key === "href" ? safeHref(given) : /^[1-9]\d{0,2}$/.test(given) ? given : null;
      return value === null ? "" : ` ${key}="${escapeValue(value)}"`;
    })
    .join("");
}

/** One pass over the elements as a parser sees them. */
function pass(html: string): string {
  let out = "";
  let goneDepth = 0;
  /** For each open element, whether it is written. */
  const open: boolean[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (goneDepth > 0 || gone.has(name)) {
          goneDepth += 1;
          return;
        }
        if (empty.has(name)) {
          open.push(false);
          out += `<${name}>`;
          return;
        }
        const isWritten = Object.hasOwn(allowed, name) && depth < DEEPEST;
        open.push(isWritten);
        if (!isWritten) return;
        depth += 1;
        out += `<${name}${attributesOf(name, attributes)}>`;
      },
      ontext(text) {
        if (goneDepth === 0) out += escapeText(readHtmlText(text));
      },
      onclosetag(name) {
        if (goneDepth > 0) goneDepth -= 1;
        else if (open.pop()) {
          depth -= 1;
          out += `</${name}>`;
        }
      },
    },
    { decodeEntities: true, recognizeCDATA: false, recognizeSelfClosing: false },
  );
  parser.end(html);
  return out;
}

/**
 * HTML by the allow-list: what it writes is what it would make of that again. Text without `<`, `>` and `&` stays as
 * it is, but for what no text keeps (`readHtmlText`).
 */
export function sanitiseHtml(html: string): string {
  let before = readHtmlText(html);
  // Elements that go may have kept others apart that close each other: the second pass sees that, the third nothing.
  for (let i = 0; i < 6; i++) {
    const after = pass(before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** Steps that a parser may take at most: at each tag it goes through all that is open. */
const MOST_STEPS = 200_000_000;
const neverOpen = new Set([...empty, "img", "input", "wbr", "col", "link", "meta", "area", "base", "source"]);

/** Whether so much of some HTML stands within each other that parsing it would take for ever. */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let [depth, steps] = [0, 0];
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = tag.toLowerCase();
    const count = open.get(name) ?? 0;
    // What was never opened closes nothing.
    const change = slash ? (count > 0 ? -1 : 0) : neverOpen.has(name) ? 0 : 1;
    open.set(name, count + change);
    depth += change;
    steps += depth;
    if (steps > MOST_STEPS) return true;
  }
  return false;
}

/** What a reader sees of it: blocks are apart, inline elements join. */
export function textOfHtml(html: string): string {
  const blocks = new Set(["p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "thead"]);
  for (const name of ["tbody", "tr", "th", "td", "pre", "hr"]) blocks.add(name);
  let out = "";
  const apart = (name: string) => {
    if (blocks.has(name)) out += "\n";
  };
  const parser = new Parser(
    {
      onopentag: apart,
      onclosetag: apart,
      ontext(text) {
        out += text;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return out;
}
