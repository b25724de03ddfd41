/** A case told in other units. */
export const convert = {
  "incomes.convert.link": "Convert units or currency",
  "incomes.convert.title": "Convert units or currency",
  "incomes.convert.lead":
    "Every number, range, target, scenario and investment follows, so every income stays the same. On the profile a unit is only renamed.",
  "incomes.convert.commodity": "Commodity {name}",
  "incomes.convert.area": "Area from {unit} to",
  "incomes.convert.volume": "Volume from {unit} to",
  "incomes.convert.currency": "Currency from {currency} to",
  "incomes.convert.stays": "Leave it",
  "incomes.convert.money": "Money",
  "incomes.convert.money_lead": "By the exchange rate of the case’s year.",
  "incomes.convert.make": "Convert",
  "incomes.convert.told": "Everything is converted. The history takes it back.",
};
