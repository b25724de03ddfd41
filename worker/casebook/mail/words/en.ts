/** What the team is told by mail, and what each person chooses of it. */
export const caseMail = {
  "casebook.mailing.reviews": "Reviews of cases",
  "casebook.mailing.reviews_hint": "When a case is submitted, or sent back with what it needs.",
  "casebook.mailing.publications": "Publications of cases",
  "casebook.mailing.publications_hint":
    "When a case is published, withdrawn, or set to be published at a time.",
  "casebook.mailing.comments": "Comments on cases",
  "casebook.mailing.comments_hint": "When somebody comments on a case, or answers in a thread of yours.",
  "casebook.told.submitted": "A case was submitted for review",
  "casebook.told.needs_changes": "A case needs changes",
  "casebook.told.published": "A case was published",
  "casebook.told.restored": "A case was published again",
  "casebook.told.closed": "A case was closed",
  "casebook.told.scheduled": "A case is to be published at a time",
  "casebook.told.unscheduled": "A case will not be published at the time that was set",
  "casebook.told.commented": "A case has a new comment",
  "casebook.told.replied": "A comment on a case has a reply",
  "casebook.told.several": "News of a case",
};
