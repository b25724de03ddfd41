/** What the module refuses in its own words. */
export const problems = {
  invalid_transition: { status: 400, says: "Invalid state transition: the case was moved meanwhile" },
  draft_exists: { status: 409, says: "This case has an open version." },
  in_use: { status: 409, says: "This is in use." },
  locked: { status: 409, says: "Somebody else is editing this case." },
} as const;
type Own = typeof problems;

declare module "../core/http/problem" {
  interface Problems extends Own {}
}
