/** The wall that everybody reads, and the cards that let people in. */
export const projecting = {
  "projecting.room": "Room",
  "projecting.workshop": "Workshop {n}: {title}",
  "projecting.choose": "Workshop",
  "projecting.leave": "Leave",
  "projecting.sent": "Sent",
  "projecting.of_all": "Registered",
  "projecting.reach": "{rate} sent. Target: {target}.",
  "projecting.code": "Code that leads to the sign-in page",
  "projecting.keys": "Keys: 1 to 5 or the arrows choose the workshop, F fills the screen, Escape leads back.",
  "projecting.cards": "Cards",
  "projecting.whom": "For whom",
  "projecting.whom.not_in": "Who is not in yet",
  "projecting.whom.everybody": "Everybody",
  "projecting.no_cards": "Nobody needs a card",
  "projecting.no_cards_words": "All are in. Choose everybody to make cards for them again.",
  "projecting.choose_others": "Choose others",
  "projecting.without_card": {
    one: "{count} of those you chose gets none.",
    other: "{count} of those you chose get none.",
  },
  "projecting.without_card_words":
    "Who withdrew, and who has another role here and signs in with a password, gets no card.",
  "projecting.n_cards": {
    one: "{count} card",
    other: "{count} cards",
  },
  "projecting.cards_words":
    "Each card has a name and a code. Whoever points a camera at it is signed in, without a password. Eight cards are on a page of A4, to cut.",
  "projecting.cards_void":
    "Links and cards made before for these people open nothing any more once you make new ones.",
  "projecting.cards_more": "These are the first 400. Narrow by province to make the others.",
  "projecting.make_cards": "Make the cards",
  "projecting.back": "Back",
  "projecting.print": "Print",
};
