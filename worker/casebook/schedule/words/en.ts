/** What is told of publishing at a time. */
export const schedule = {
  "casebook.mail.unscheduled_subject": "A case will not be published at the time you set",
  "casebook.mail.unscheduled":
    "A case that you scheduled was changed or is not complete any more, or you may not publish now. It will not be published at that time.",
};
