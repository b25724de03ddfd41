/** The page of a one-time link, and what is told to participants at other doors. */
export const entering = {
  "entering.title": "Your workshops",
  "entering.heading": "You are invited",
  "entering.lead": "Press the button to begin. You need no password.",
  "entering.button": "Begin",
  "entering.over_title": "This link is not valid any more",
  "entering.over": "It was opened before, or its time is over. Ask whoever sent it to you for a new one.",
  "entering.sign_in": "Sign in with a password",
  "event.workshop_participant.registered": "Registered a participant",
  "event.workshop_participant.changed": "Changed a participant",
  "event.workshop_participant.ended": "Ended a participant's account",
  "event.workshop_participant.erased": "Erased a participant",
  "event.workshop_participant.linked": "Made a link for a participant",
};
