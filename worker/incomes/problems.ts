/** What the module refuses in its own words. */
export const problems = {
  name_taken: { status: 409, says: "Something else has this name." },
  in_use: { status: 409, says: "This is in use." },
  already_may: { status: 409 },
  owns_cases: { status: 409, says: "This person owns cases. Hand them over first." },
} as const;
type Own = typeof problems;

declare module "../core/http/problem" {
  interface Problems extends Own {}
}
