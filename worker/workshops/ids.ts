export const ids = {
  assessment: "asm",
  participant: "wpa",
  answer: "ans",
  synthesis: "syn",
  statement: "stm",
  place: "plc",
  staffRecord: "rec",
  need: "ned",
  participantNotice: "ntc",
  workshopLog: "wlg",
} as const;
type Own = typeof ids;

declare module "../core/db/ids" {
  interface IdPrefixes extends Own {}
}
