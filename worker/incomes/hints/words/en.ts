/** What is known of a number: the page of it. */
export const known = {
  "incomes.known.link": "What is known of these numbers",
  "incomes.known.lead":
    "What studies and earlier cases of this country and commodity say, in the units and the currency of this case where that can be told.",
  "incomes.known.show": "Show",
  "incomes.known.figure": "Figure",
  "incomes.known.as_written": "As written",
  "incomes.known.for": "For",
  "incomes.known.as": "As",
  "incomes.known.far": "Far from what studies say in the middle ({median}): {segments}.",
  "incomes.known.none": "Nothing is known of this yet",
  "incomes.known.none_words": "No study and no earlier case of this country and commodity tells of it.",
  "incomes.known.taken": "The figure is taken over with its source.",
};
