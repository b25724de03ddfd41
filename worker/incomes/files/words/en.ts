/** Files that people send: what is wrong with them. */
export const files = {
  "incomes.files.wrong": { one: "1 cell is to be mended", other: "{count} cells are to be mended" },
  "incomes.files.nothing_changed": "Nothing was changed. Mend the file and send it again.",
  "incomes.files.faults": "What is to be mended",
  "incomes.files.fault": "What is wrong",
  "incomes.files.row": "Row",
  "incomes.files.column": "Column",
  "incomes.files.more": { one: "and 1 more", other: "and {count} more" },
  "incomes.files.file": "File (CSV or XLSX, up to 10 MB)",
  "incomes.files.choose": "Choose a file.",
  "incomes.files.check": "Check the file",
  "incomes.files.another": "Another file",
  "incomes.files.from": "Now",
  "incomes.files.to": "Afterwards",
  "incomes.files.what": "What changes",
};
