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
  "incomes.file.title": "Bring a farmers’ file",
  "incomes.file.words":
    "A table with a row a farmer, CSV or XLSX: Milepost makes the segments and their numbers of it.",
  "incomes.file.open": "Begin with a file",
  "incomes.example.guide": "What this step teaches",
  "incomes.example.next": "Next: {step}",
  "incomes.example.teaches_profile":
    "A case is a country, a year and at most three commodities, told for one to five groups of farmers. Here: cocoa with maize beside it, members of a cooperative and others.",
  "incomes.example.teaches_targets":
    "What a household needs in a year. Here it is a figure of one’s own; choose a benchmark and a region to see the whole working.",
  "incomes.example.teaches_drivers":
    "What households have now, and what is feasible. Open Volume: it is yield less loss. Change a number, and the income above follows at once.",
  "incomes.example.teaches_understand":
    "What the numbers say. Members reach the target, the others do not: the waterfall tells which driver brings most of the way.",
  "incomes.example.teaches_act":
    "What would close the gap. Turn yield and price against each other, then look at the two scenarios, and let the least change be worked out.",
};
