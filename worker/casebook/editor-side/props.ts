// Pure.
import type { FormState } from "../../../web/ui/form-state";
import type { CaseRecord } from "../cases/schemas";
import type { CommentRecord } from "../comments/schemas";
import type { Role } from "../roles";

/** What is done to a case by a form beside the editor; each has an address of this name. */
export const deeds = [
  "submit",
  "back",
  "draft",
  "needs-changes",
  "close",
  "restore",
  "unschedule",
  "lock",
  "unlock",
  "contributors",
  "reviewer",
  "watch",
  "sources",
  "comments",
  "replies",
  "settle",
] as const;
export type Deed = (typeof deeds)[number];

/** What of them this person may do to the version as it stands. */
export type Offered = Record<
  "submit" | "back" | "reopen" | "draft" | "publish" | "close" | "restore",
  boolean
>;

/** A form that was refused: which, of which comment where it is of one, and what was typed. */
export interface RefusedDeed {
  deed: Deed;
  about?: string;
  refused: NonNullable<FormState["refused"]>;
  status: number;
}

/** Comments that stand beside a version at once. */
export const COMMENTS_AT_ONCE = 100;

export interface SideComment extends CommentRecord {
  /** The quoted passage is still in the text; null without one. */
  stands: boolean | null;
}

interface Person {
  id: string;
  name: string;
}

/** What stands beside the form in which a case is written. */
export interface SideProps {
  record: CaseRecord;
  /** Of the version as it was read. */
  etag: string;
  readiness: {
    missing: { path: string; message: string }[];
    advice: { code: string; message: string }[];
  };
  /** Those of the page that is looked at, the newest first. */
  comments: SideComment[];
  commentPages: { page: number; total: number; total_pages: number };
  lock: { holder: Person; until: string } | null;
  caller: { id: string; role: Role };
  offered: Offered;
  isWatching: boolean;
  /** Who may be put on the case, and who may review it; empty for contributors. */
  people: { contributors: Person[]; reviewers: Person[] };
  refused: RefusedDeed | null;
  csrf: string;
}
