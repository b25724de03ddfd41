/** Copies of cases, and the example. */
export const duplicate = {
  "incomes.duplicate.link": "Duplicate",
  "incomes.duplicate.link_of": "Duplicate {name}",
  "incomes.duplicate.title": "Duplicate {name}",
  "incomes.duplicate.lead":
    "Profile, segments, numbers, scenarios and kept views come along. Access, links, comments and farmers’ rows stay where they are.",
  "incomes.duplicate.inflate": "Raise all money with prices",
  "incomes.duplicate.inflate_hint":
    "Every amount is multiplied by the country’s price index of the new year over that of {year}.",
  "incomes.duplicate.make": "Make the copy",
  "incomes.duplicate.told": "This is your copy.",
  "incomes.example.title": "Look at a finished one",
  "incomes.example.words": "Cocoa, two segments, all numbers filled in: five minutes, yours to change.",
  "incomes.example.open": "Copy the example",
  "incomes.example.told": "This is your own copy of the example. Nobody else sees it.",
  "incomes.own.title": "Begin with nothing",
  "incomes.own.words": "A name, a country and a commodity are enough; numbers come next.",
};
