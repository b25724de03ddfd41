import { parseSync } from "rolldown/utils";
import { read } from "./source-files.ts";

interface Node {
  type: string;
  start: number;
  [name: string]: unknown;
}

export interface Found {
  words: string;
  line: number;
}

/** What is the same in every language. */
const names = new Set(
  "Milepost,WhatsApp,Telegram,Edge,Samsung Internet,Opera,Firefox,Chrome,Safari,Android,iOS,Windows,macOS,ChromeOS,Linux,OpenAPI 3.1,OpenAPI 3.0,Escape,Enter,Ctrl K,Segoe UI".split(
    ",",
  ),
);

/** Attributes and properties that somebody reads or hears. */
const readable =
  /^(title|label|aria-label|aria-description|placeholder|alt|lead|legend|hint|caption|heading|words|note|what|text|button|search|all|name)$/;

/** "Sign up", "Save", "of {n}"; not "sort", "2xl", "M4 20V10". */
const isWords = (text: string) => /\p{Lu}?\p{L}{2,}.*\s\p{L}|^\s*\p{Lu}\p{Ll}{2,}/u.test(text);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function nodesIn(node: Node): Node[] {
  return Object.entries(node).flatMap(([name, value]) =>
    name === "parent" ? [] : (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

const nameOf = (node: unknown): string =>
  isNode(node) ? String((node as { name?: unknown }).name ?? (node as { value?: unknown }).value ?? "") : "";

/** A literal's own text; of a template, its fixed parts. Null for anything else. */
function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "JSXExpressionContainer") return literal(node.expression);
  if (node.type === "TemplateLiteral") {
    return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join(" {} ");
  }
  return null;
}

/** Words that stand in a source file itself instead of a catalogue. `loose`: texts of JSX and what is named as read. */
export function wordsIn(file: string): Found[] {
  const source = read(file);
  const { program } = parseSync(file, source, { lang: file.endsWith("x") ? "tsx" : "ts" });
  const found: Found[] = [];
  const tell = (node: Node, words: string) => {
    const text = words.replace(/\s+/g, " ").trim();
    if (isWords(text) && !names.has(text)) {
      found.push({ words: text, line: source.slice(0, node.start).split("\n").length });
    }
  };
  const walk = (node: Node, within: { jsx: boolean }) => {
    if (
      /^(Import|TS|ExportAll)/.test(node.type) &&
      node.type !== "TSAsExpression" &&
      node.type !== "TSSatisfiesExpression"
    )
      return;
    if (node.type === "NewExpression" && /Error$/.test(nameOf(node.callee))) return;
    if (node.type === "JSXText") tell(node, String(node.value));
    if (node.type === "JSXAttribute") {
      const words = literal(node.value);
      if (words !== null && readable.test(nameOf(node.name))) tell(node, words);
      if (words !== null) return;
    }
    if (node.type === "Property") {
      const words = literal(node.value);
      if (words !== null && readable.test(nameOf(node.key))) tell(node, words);
    }
    const text = literal(node);
    if (within.jsx && text !== null && /^\s*\p{Lu}\p{Ll}/u.test(text)) tell(node, text);
    const inside = {
      jsx: node.type === "JSXExpressionContainer" || (within.jsx && node.type !== "CallExpression"),
    };
    for (const child of nodesIn(node)) walk(child, inside);
  };
  walk(program as unknown as Node, { jsx: false });
  return found;
}

const isSentence = (text: string) => /^\p{Lu}\p{Ll}*[\s,].*[.!?]$/su.test(text);

/** Sentences that the API may answer with: in `new Problem(…)`, `invalid(…)` or as a schema's message. */
export function sentencesIn(file: string): string[] {
  const { program } = parseSync(file, read(file), { lang: file.endsWith("x") ? "tsx" : "ts" });
  const found: string[] = [];
  const walk = (node: Node) => {
    if (/^(Import|TS|ExportAll)/.test(node.type) && !/^TS(As|Satisfies)/.test(node.type)) return;
    // What the documentation says of an endpoint, and what the log says.
    if (node.type === "Property" && /^(summary|description|detail)$/.test(nameOf(node.key))) return;
    if (node.type === "CallExpression" && /^(log|describe|meta)$/.test(nameOf(node.callee))) return;
    if (node.type === "NewExpression" && /Error$/.test(nameOf(node.callee))) return;
    const text =
      node.type === "TemplateLiteral"
        ? (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join("7")
        : literal(node);
    if (text !== null && isSentence(text)) found.push(text);
    for (const child of nodesIn(node)) walk(child);
  };
  walk(program as unknown as Node);
  return found;
}

/** What a literal says, with 7 for each value in it; of what has several ends, each. */
function saidBy(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === "TemplateLiteral") {
    return [(node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join("7")];
  }
  const text = literal(node);
  return text === null ? nodesIn(node).flatMap(saidBy) : [text];
}

/** What the product itself says of a change where nobody did: `change_summary`, in the log of a case or a source. */
export function summariesIn(file: string): string[] {
  const { program } = parseSync(file, read(file), { lang: file.endsWith("x") ? "tsx" : "ts" });
  const found: string[] = [];
  const walk = (node: Node) => {
    const isSummary =
      (node.type === "Property" && nameOf(node.key) === "change_summary") ||
      (node.type === "VariableDeclarator" && nameOf(node.id) === "summary") ||
      (node.type === "FunctionDeclaration" && nameOf(node.id) === "summaryOf") ||
      (node.type === "CallExpression" && nameOf(node.callee) === "logSourceEvent");
    if (isSummary) found.push(...saidBy(node).filter((text) => /^\p{Lu}\p{Ll}/u.test(text)));
    else for (const child of nodesIn(node)) walk(child);
  };
  walk(program as unknown as Node);
  return [...new Set(found)];
}

/** Every string of a file, and the beginnings of its templates: by these a catalogue's keys are used. */
export function stringsIn(file: string): { whole: string[]; beginnings: string[] } {
  const { program } = parseSync(file, read(file), { lang: file.endsWith("x") ? "tsx" : "ts" });
  const used = { whole: [] as string[], beginnings: [] as string[] };
  const walk = (node: Node) => {
    if (node.type === "Literal" && typeof node.value === "string") used.whole.push(node.value);
    if (node.type === "TemplateLiteral") {
      const [first] = node.quasis as { value: { raw: string } }[];
      if (first && /\w\.$|\w\.\w+[._]$/.test(first.value.raw)) used.beginnings.push(first.value.raw);
    }
    for (const child of nodesIn(node)) walk(child);
  };
  walk(program as unknown as Node);
  return used;
}
