import type { IdKind } from "../../core/db/ids";
import type { ContentField } from "../content/fields";
import type { Life } from "./life";
import type { Scene } from "./lives";

export interface CommentRow {
  id: string;
  case_id: string;
  version: number;
  field: ContentField | "general";
  quote: string | null;
  text: string;
  by_id: string;
  at: number;
  resolved_at: number | null;
}
export interface ReplyRow {
  comment_id: string;
  id: string;
  at: number;
  by_id: string;
  text: string;
}

interface Thread {
  field: ContentField | "general";
  quotes?: true;
  text: string;
  reply?: string;
  isResolved?: true;
}

const threads: readonly Thread[] = [
  {
    ...{
      field: "key_allegations",
      quotes: true,
      text: "Who says so besides the petition? One more paper would make this firm.",
    },
    reply: "The count of the auditors says the same. I have added it to the evidence.",
    isResolved: true,
  },
  {
    field: "description",
    text: "The second paragraph reads as a finding. Could it say whose word it is?",
    reply: "Yes. I have put “by the books” before it and named the book.",
  },
  { field: "responses", text: "Did we give them two weeks to answer, as we do with everybody?" },
  {
    ...{
      field: "title",
      quotes: true,
      text: "Is the sum needed in the title? It will be the first thing that is corrected.",
    },
    ...{ reply: "You are right, I will leave it to the text.", isResolved: true },
  },
  { field: "general", text: "Thank you for the map. It makes the case clear at one glance." },
];

const talked = new Set([
  "in review",
  "being reviewed",
  "needs changes",
  "a review beside",
  "corrected twice",
  "scheduled",
]);

/** What was said of a case while it was looked at. */
export function commentsOf(
  life: Life,
  { way, at, age, moderator, writer }: Scene,
  newId: (kind: IdKind) => string,
): { comments: CommentRow[]; replies: ReplyRow[] } {
  const version = life.versions.at(-1);
  if (!version || !talked.has(way)) return { comments: [], replies: [] };
  const begin = version.created_at;
  const wanted =
    way === "in review" ? threads.slice(4) : way === "needs changes" ? threads.slice(0, 3) : threads;
  const comments: CommentRow[] = [];
  const replies: ReplyRow[] = [];
  const span = Math.max(0, Math.min(at(age), begin + 86_400_000 * 2) - begin);
  for (const [i, { field, quotes, text, reply, isResolved }] of wanted.entries()) {
    const told = Math.round(begin + (span * (i + 1)) / (wanted.length + 2));
    const id = newId("caseRemark");
    const { key_allegations, title } = version.content;
    const quote = quotes ? (field === "title" ? title : (key_allegations[0] ?? null)) : null;
    comments.push({
      ...{
        id,
        case_id: life.caseId,
        version: version.version,
        field,
        quote,
        text,
        by_id: moderator.id,
        at: told,
      },
      resolved_at: isResolved ? told + 7_200_000 : null,
    });
    if (reply) {
      replies.push({
        comment_id: id,
        id: newId("caseReply"),
        at: told + 3_600_000,
        by_id: writer.id,
        text: reply,
      });
    }
  }
  return { comments, replies };
}
