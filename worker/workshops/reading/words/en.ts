/** The answers of an assessment beside each other. */
export const reading = {
  "reading.answers": "Answers",
  "reading.search": "Search answers and names",
  "reading.workshop": "Workshop",
  "reading.question": "Question",
  "reading.first_question": "The first one",
  "reading.status": "State",
  "reading.submitted": "Sent",
  "reading.drafts": "Drafts",
  "reading.draft": "Draft",
  "reading.named": "Quoted",
  "reading.by_question": "By question",
  "reading.by_person": "By person",
  "reading.n_answers": {
    one: "{count} answer",
    other: "{count} answers",
  },
  "reading.none": "No answers to workshop {n} here",
  "reading.none_words":
    "What somebody sends stands here at once. Choose another question or state, or widen the search.",
};
