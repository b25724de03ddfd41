export const ids = {
  businessUnit: "bun",
  company: "com",
  tag: "tag",
  case: "cas",
  caseCommodity: "cco",
  segment: "seg",
  scenario: "scn",
  comment: "cmt",
  benchmark: "lib",
  reference: "rfd",
  questionSet: "qst",
  farmerImport: "fim",
  farmerRows: "fro",
  shareLink: "shr",
  registration: "reg",
  accessRequest: "arq",
} as const;
type Own = typeof ids;

declare module "../core/db/ids" {
  interface IdPrefixes extends Own {}
}
