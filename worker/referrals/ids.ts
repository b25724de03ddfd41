export const ids = {
  officer: "ofc",
  campaign: "cmp",
  referral: "ref",
  signup: "snp",
  import: "imp",
  enrollmentList: "enl",
  export: "exp",
  fraudFlag: "flg",
  fraudJob: "fjb",
  claim: "clm",
  note: "nte",
} as const;
type Own = typeof ids;

declare module "../core/db/ids" {
  interface IdPrefixes extends Own {}
}
