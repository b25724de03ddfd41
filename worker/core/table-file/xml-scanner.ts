// Pure.
import { broken } from "./table-fault";

/** What is made of XML as it comes by. Names are without their prefix; attributes are as they are written. */
export interface XmlHandler {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

// Longer than any tag or text of a cell (32,767 characters, each perhaps six long).
const longest = 256 * 1024;

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return named[name] ?? whole;
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const decoded = (text: string) =>
  text.includes("&") ? text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, entity) : text;

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

/** The value of an attribute, whatever its prefix; "" where there is none. */
export function attribute(attributes: string, name: string): string {
  const found = patternOf(name).exec(attributes);
  return decoded(found?.[1] ?? found?.[2] ?? "");
}

const [quote, apostrophe, greater] = [34, 39, 62];

/** Where the tag that begins at `from` ends, a sign > within quotes aside; -1 where it goes on. */
function endOfTag(text: string, from: number): number {
  let within = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (within !== 0) {
      if (code === within) within = 0;
    } else if (code === greater) return at;
    else if (code === quote || code === apostrophe) within = code;
  }
  return -1;
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads XML in pieces, and keeps no more than is not finished yet. Knows no entities but XML's own five. */
export class XmlScanner {
  #rest = "";
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (let next = this.#step(text, at); next > at; next = this.#step(text, at)) at = next;
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) throw broken();
  }

  /** Reads one text or tag from `at` on: where it ends; `at` itself where it is not whole. */
  #step(text: string, at: number): number {
    const open = text.indexOf("<", at);
    if (open < 0) return at;
    if (open > at) {
      this.#handler.text?.(decoded(text.slice(at, open)));
      return open;
    }
    if (text.startsWith("<!", at)) return this.#declaration(text, at);
    const end = endOfTag(text, at);
    if (end < 0) return at;
    if (text[at + 1] !== "?") this.#tag(text.slice(at + 1, end));
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      return end < 0 ? at : end + 3;
    }
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at);
      if (end < 0) return at;
      this.#handler.text?.(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at >= 9) throw broken(); // a document type, which no office file has
    return at;
  }

  #tag(tag: string): void {
    if (tag.startsWith("/")) {
      this.#handler.close?.(withoutPrefix(tag.slice(1).trim()));
      return;
    }
    const isEmpty = tag.endsWith("/");
    const [name = ""] = /^[^\s/]+/.exec(tag) ?? [];
    this.#handler.open?.(withoutPrefix(name), tag.slice(name.length, isEmpty ? -1 : undefined));
    if (isEmpty) this.#handler.close?.(withoutPrefix(name));
  }
}
