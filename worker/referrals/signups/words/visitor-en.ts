/** What a visitor sees: the hosted form and links that lead nowhere. */
export const visitor = {
  "visitor.signUp": "Sign up",
  "visitor.signUpFor": "Sign up for {campaign}",
  "visitor.signUpError": "Error: Sign up for {campaign}",
  "visitor.email": "E-mail address",
  "visitor.phone": "Phone number",
  "visitor.phoneConsent":
    "If I give my phone number, {organisation} and whoever invited me may call me or write to me there about this campaign.",
  "visitor.mailConsent":
    "{organisation} may write to me by e-mail about this campaign. A link in each mail ends that.",
  "visitor.choose": "Choose …",
  "visitor.consent": "Consent",
  "visitor.trap": "Leave this empty",
  "visitor.otherDevice":
    "Would you rather sign up on another device? Give your address above: we remember, in scrambled form, that it came through this link, and nothing else.",
  "visitor.continueElsewhere": "Continue on another device",
  "visitor.organisation": "A campaign of {organisation}",
  "visitor.notOpenTitle": "Not open yet",
  "visitor.signUpFrom": "You can sign up for {campaign} from {day} on.",
  "visitor.closedTitle": "Sign-up is closed",
  "visitor.closed":
    "{campaign} no longer takes sign-ups. Ask whoever sent you here whether there is another way to take part.",
  "visitor.invitedBy": "Invited by {name}",
  "visitor.next": "What comes next",
  "visitor.nextLink": "Go on",
  "visitor.whatsapp": "Join the WhatsApp group",
  "visitor.calendar": "Put {day} into your calendar",
  "visitor.mailSubject": "You are signed up for {campaign}",
  "visitor.mailLead":
    "Your sign-up for {campaign} has reached {organisation}. You will hear from us at this address.",
  "visitor.mailData":
    "What is kept of you, and how to have it erased: {url}\nIf it was not you who signed up, erase it there.",
  "visitor.doneTitle": "You are signed up",
  "visitor.thanks": "Thank you.",
  "visitor.thanksFor": "Thank you for signing up for {campaign}.",
  "visitor.done":
    "You will hear from us at the address that you gave. There is nothing more to do; you can close this page.",
  "visitor.doneFirst": "You will hear from us at the address that you gave.",
  "visitor.elsewhereTitle": "Go on where you like",
  "visitor.elsewhere":
    "You are not signed up yet. On the other device, open this page and sign up with the same e-mail address:",
  "visitor.linkTitle": "Link not available",
  "visitor.linkInvalid": "This link is not valid",
  "visitor.linkInvalidWords": "Check that it was copied whole, or ask whoever gave it to you for a new one.",
  "visitor.linkEarly": "{campaign} is not open yet",
  "visitor.linkOpens": "It opens on {day}. Your link will work from then on.",
  "visitor.linkClosed": "This link is no longer open",
  "visitor.askForNew": "Ask whoever gave it to you for a new one.",
  "visitor.revoked": "It has been withdrawn.",
  "visitor.expired": "It was valid for a limited time, which is over.",
  "visitor.officer_inactive": "The person who gave it to you no longer takes part.",
  "visitor.campaign_archived": "Its campaign is closed.",
  "visitor.campaign_ended": "Its campaign has ended.",
} as const;
