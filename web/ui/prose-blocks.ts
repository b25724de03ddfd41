// Text that was written in Markdown, as what it says and not as HTML: web/build/prose.ts reads it, and nothing that
// stands in a file can become markup here.

export type Inline =
  | string
  | { is: "strong" | "em" | "code"; of: Inline[] }
  | { is: "link"; href: string; of: Inline[] };

export interface Picture {
  is: "picture";
  src: string;
  alt: string;
  width: number;
  height: number;
}

export type Block =
  | { is: "heading"; level: 2 | 3; id: string; of: Inline[] }
  | { is: "text"; of: Inline[] }
  | { is: "list"; ordered: boolean; items: Block[][] }
  | { is: "note"; of: Block[] }
  | { is: "table"; head: Inline[][]; rows: Inline[][][] }
  | Picture;

export interface Prose {
  title: string;
  /** The first paragraph. */
  lead: string;
  blocks: Block[];
}

/** The words alone. */
export const plainText = (parts: Inline[]): string =>
  parts.map((part) => (typeof part === "string" ? part : plainText(part.of))).join("");
