import type { Mailing } from "../../core/mailings/mailing";

const grants = ["casebook:contributor", "casebook:moderator", "casebook:admin"] as const;

/** What the team is told by mail; each person chooses. */
export const reviewMailing: Mailing = {
  ...{ name: "casebook.reviews", label: "casebook.mailing.reviews", hint: "casebook.mailing.reviews_hint" },
  grants,
};
export const publicationMailing: Mailing = {
  name: "casebook.publications",
  label: "casebook.mailing.publications",
  hint: "casebook.mailing.publications_hint",
  grants,
};
export const commentMailing: Mailing = {
  ...{
    name: "casebook.comments",
    label: "casebook.mailing.comments",
    hint: "casebook.mailing.comments_hint",
  },
  grants,
};

export const caseMailings = [reviewMailing, publicationMailing, commentMailing];

/** What happened to a case, as the log or the comments have it, and the mailing that tells it. */
export const toldKinds = {
  submitted: reviewMailing,
  needs_changes: reviewMailing,
  published: publicationMailing,
  restored: publicationMailing,
  closed: publicationMailing,
  scheduled: publicationMailing,
  unscheduled: publicationMailing,
  commented: commentMailing,
  replied: commentMailing,
} as const;
export type ToldKind = keyof typeof toldKinds;

export const isTold = (kind: string): kind is ToldKind => kind in toldKinds;
