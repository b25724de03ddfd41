/** Every id's prefix, in one list, so that no two kinds of record share one. */
export const idPrefixes = {
  person: "usr",
  session: "ses",
  apiKey: "key",
  auditEvent: "evt",
  deadLetter: "dlt",
  job: "job",
  mail: "eml",
  officer: "ofc",
  campaign: "cmp",
  referral: "ref",
  signup: "snp",
  import: "imp",
} as const;

export type IdKind = keyof typeof idPrefixes;
