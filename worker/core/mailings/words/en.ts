/** Mail that comes again and again, and how it is ended. */
export const mailings = {
  "mailings.ending": "You get “{name}” because you have an account here. To end it, open:",
  "mailings.title": "End mail",
  "mailings.heading": "End “{name}”?",
  "mailings.lead": "You will get no more of these. Other mail, like a link to a new password, still comes.",
  "mailings.end": "End these mails",
  "mailings.ended": "You get no more “{name}”",
  "mailings.changeBack": "Change it in your profile",
  "mailings.card": "Mail to you",
  "mailings.cardLead": "Sent to the address you sign in with. Each mail also has a link that ends it.",
  "mailings.keep": "Keep these choices",
  "mailings.saved": "Your mail is as you chose.",
  "event.mailing.ended": "Mailing ended",
  "event.mailing.wanted": "Mailing wanted again",
} as const;
