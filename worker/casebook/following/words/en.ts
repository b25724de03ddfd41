/** What readers who follow read. */
export const following = {
  "casebook.follow.title": "Follow the archive",
  "casebook.follow.lead":
    "A mail when a case is published, corrected or withdrawn. One click ends it. The address is kept sealed and shown to nobody.",
  "casebook.follow.case_lead":
    "A mail when this case is corrected or withdrawn. One click ends it. The address is kept sealed and shown to nobody.",
  "casebook.follow.email": "Your e-mail address",
  "casebook.follow.send": "Send me the mail to confirm",
  "casebook.follow.sent": "If the address is right, a mail with a link to confirm is on its way.",
  "casebook.follow.confirm_title": "Confirm that you follow",
  "casebook.follow.confirm": "Yes, write to me",
  "casebook.follow.confirmed": "You will be written to",
  "casebook.follow.confirmed_lead": "Each mail has a link that ends this.",
  "casebook.follow.end_title": "End these mails",
  "casebook.follow.end": "Write to me no more",
  "casebook.follow.ended": "You will not be written to any more",
  "casebook.follow.mail_hello": "Hello,",
  "casebook.follow.mail_subject": "Confirm that you follow",
  "casebook.follow.mail_archive":
    "Somebody, you we hope, wants to hear at this address of cases that are published, corrected or withdrawn. Confirm it here:",
  "casebook.follow.mail_case":
    "Somebody, you we hope, wants to hear at this address when a case is corrected or withdrawn. Confirm it here:",
  "casebook.follow.mail_ignore": "If it was not you, do nothing: you will not hear of it again.",
  "casebook.follow.mail_end": "To end these mails, open this and click once:",
  "casebook.news.published": "A new case was published",
  "casebook.news.corrected": "A case was corrected",
  "casebook.news.restored": "A case was published again",
  "casebook.news.withdrawn": "A case was withdrawn",
};
