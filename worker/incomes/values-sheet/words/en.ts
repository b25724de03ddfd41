/** The numbers of a case as a sheet. */
export const sheet = {
  "incomes.sheet.link": "Fill in as a sheet",
  "incomes.sheet.title": "Numbers as a sheet",
  "incomes.sheet.lead":
    "Take the sheet along, fill it in without a network, and send it back. You see every difference before anything changes.",
  "incomes.sheet.xlsx": "Sheet (XLSX)",
  "incomes.sheet.csv": "Sheet (CSV)",
  "incomes.sheet.hint": "A blank cell leaves a number as it is; - empties it.",
  "incomes.sheet.changes": { one: "1 number would change", other: "{count} numbers would change" },
  "incomes.sheet.no_change": "The sheet says what the case says: nothing would change.",
  "incomes.sheet.apply": { one: "Take over 1 number", other: "Take over {count} numbers" },
  "incomes.sheet.applied": { one: "1 number was taken over.", other: "{count} numbers were taken over." },
  "incomes.sheet.meanwhile":
    "Somebody else changed one of these numbers meanwhile. Look at the differences again.",
};
