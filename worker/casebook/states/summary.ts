// Pure.
import { type Content, fieldsThatDiffer } from "../content/fields";
import type { Action } from "./states";

const LONGEST = 500;
/** Half of a character that takes two units is none. */
const cut = (line: string) =>
  line
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();

export interface Told {
  action: Action;
  /** Of a draft: the version that it was copied of. */
  copiedFrom?: number;
  /** Of needs_changes. */
  reason?: string;
  wasPublished?: boolean;
  content?: Content;
  /** What the case published last, null where it never did. */
  lastPublished?: Content | null;
}

/** What a transition says where its caller says nothing. */
export function summaryOf({
  action,
  copiedFrom,
  reason,
  wasPublished,
  content,
  lastPublished,
}: Told): string {
  switch (action) {
    case "created":
      return "Created";
    case "draft_created":
      return `Draft of version ${copiedFrom}`;
    case "submitted":
      return "Submitted for review";
    case "returned":
      return "Taken back to draft";
    case "needs_changes":
      return cut((reason ?? "").replace(/\s+/g, " "));
    case "reopened":
      return "Reopened";
    case "restored":
      return "Published again";
    case "closed":
      return wasPublished ? "Withdrawn by the editors" : "Closed";
    case "published": {
      if (!lastPublished || !content) return "First published";
      const fields = fieldsThatDiffer(lastPublished, content);
      return fields.length > 0 ? `Changed: ${fields.join(", ")}` : "Published again";
    }
  }
}
