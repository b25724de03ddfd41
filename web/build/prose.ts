import { lexer, type Token, type Tokens } from "marked";
import { type Block, type Inline, type Picture, type Prose, plainText } from "../ui/prose-blocks.ts";

export interface Surroundings {
  /** Where a link of the file leads on the site; null where it leads nowhere. */
  link: (href: string) => string | null;
  /** Null for one that is not taken yet: the page goes without, and a test says so. */
  picture: (href: string) => Pick<Picture, "src" | "width" | "height"> | null;
  /** What typography asks for in the file's language. */
  typeset: (text: string) => string;
}

/** The anchor of a heading: its letters and digits, without accents. */
export const anchorOf = (heading: string): string =>
  heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * A file of Markdown as what it says. Whatever is none of headings, text, lists, notes, tables and pictures is refused,
 * HTML too, so that a page shows all of its file or the build fails.
 */
export function readProse(markdown: string, { link, picture, typeset }: Surroundings): Prose {
  const refuse = (what: string): never => {
    throw new Error(`The guide's Markdown does not know this: ${what}`);
  };

  function inline(tokens: Token[] = []): Inline[] {
    return tokens.map((token): Inline => {
      const { type } = token;
      if (type === "text" || type === "escape") return typeset((token as Tokens.Text).text);
      if (type === "codespan") return { is: "code", of: [(token as Tokens.Codespan).text] };
      if (type === "strong" || type === "em") {
        return { is: type, of: inline((token as Tokens.Strong | Tokens.Em).tokens) };
      }
      if (type === "link") {
        const { href, tokens: of } = token as Tokens.Link;
        return { is: "link", href: link(href) ?? refuse(`a link to ${href}`), of: inline(of) };
      }
      return refuse(token.raw);
    });
  }

  function image({ href, text }: Tokens.Image): Block[] {
    if (!text) refuse(`a picture without words, ${href}`);
    const taken = picture(href);
    return taken ? [{ is: "picture", alt: typeset(text), ...taken }] : [];
  }

  function block(token: Token): Block[] {
    if (token.type === "space") return [];
    if (token.type === "heading") {
      const { depth, tokens } = token as Tokens.Heading;
      if (depth !== 2 && depth !== 3) refuse(token.raw);
      const of = inline(tokens);
      return [{ is: "heading", level: depth as 2 | 3, id: anchorOf(plainText(of)), of }];
    }
    if (token.type === "paragraph" || token.type === "text") {
      const { tokens = [] } = token as Tokens.Paragraph;
      const [first] = tokens;
      if (first?.type === "image" && tokens.length === 1) return image(first as Tokens.Image);
      return [{ is: "text", of: inline(tokens) }];
    }
    if (token.type === "list") {
      const { ordered, items } = token as Tokens.List;
      return [{ is: "list", ordered, items: items.map(({ tokens }) => tokens.flatMap(block)) }];
    }
    if (token.type === "blockquote") {
      return [{ is: "note", of: (token as Tokens.Blockquote).tokens.flatMap(block) }];
    }
    if (token.type === "table") {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => inline(tokens));
      return [{ is: "table", head: cells(header), rows: rows.map(cells) }];
    }
    return refuse(token.raw);
  }

  const [title, lead, ...rest] = lexer(markdown).filter(({ type }) => type !== "space");
  if (title?.type !== "heading" || (title as Tokens.Heading).depth !== 1) refuse("a page without a title");
  if (lead?.type !== "paragraph") refuse("a page without a paragraph below its title");
  return {
    title: plainText(inline((title as Tokens.Heading).tokens)),
    lead: plainText(inline((lead as Tokens.Paragraph).tokens)),
    blocks: rest.flatMap(block),
  };
}
