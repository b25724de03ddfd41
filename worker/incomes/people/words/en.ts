/** Mail to people of incomes. */
export const peopleMails = {
  "incomes.let_in_subject": "You may work on incomes now",
  "incomes.let_in_words": "You were let into the incomes of farming households. Sign in as you are used to:",
  "incomes.registered_subject": "{who} asks to be let in",
  "incomes.registered_words": "{who} ({email}) asks to work on incomes. Decide here:",
  "incomes.rejected_subject": "About your registration",
  "incomes.rejected_words": "You asked to work on incomes. Your registration was not approved.",
  "incomes.shared_subject": "“{case}” is shared with you",
  "incomes.shared_words": "You may open the case “{case}” now:",
  "incomes.requested_subject": "Somebody is to be let into “{case}”",
  "incomes.requested_words": "{by} asks to let {who} into the case “{case}”. Decide here:",
  "incomes.granted_subject": "{who} may open “{case}” now",
  "incomes.granted_words": "It was approved that {who} is let into the case “{case}”:",
  "incomes.declined_subject": "{who} was not let into “{case}”",
  "incomes.declined_words": "It was declined to let {who} into the case “{case}”:",
  "incomes.handed_subject": "“{case}” is yours now",
  "incomes.handed_words": "{by} handed the case “{case}” over to you:",
};
