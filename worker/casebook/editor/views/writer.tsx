export const tools = [
  ...["strong", "em", "h2", "h3", "ul", "ol", "blockquote", "link", "table", "undo", "redo"],
] as readonly Tool[];
export type Tool =
  | "strong"
  | "em"
  | "h2"
  | "h3"
  | "ul"
  | "ol"
  | "blockquote"
  | "link"
  | "table"
  | "undo"
  | "redo";

export interface WriterProps {
  /** The id of the text area that holds the HTML. */
  of: string;
  label: string;
  /** What each button is called. */
  words: Record<Tool, string>;
  /** What asks for a link's address. */
  asksAddress: string;
}

/** Buttons above a text, and the place in which it is written as it will look. Without script neither is there. */
export function Writer({ of, label, words }: WriterProps) {
  return (
    <div class="writer needs-script" id={`${of}-writer`}>
      <div class="writer__tools" role="toolbar" aria-label={label}>
        {tools.map((tool) => (
          <button type="button" class="button button--quiet button--small" data-tool={tool} key={tool}>
            {words[tool]}
          </button>
        ))}
      </div>
      <div class="writer__text" />
    </div>
  );
}
