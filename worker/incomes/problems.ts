/** What the module refuses in its own words. */
export const problems = {
  name_taken: { status: 409, says: "Something else has this name." },
  formula_invalid: { status: 400 },
  cpi_missing: { status: 409 },
  rate_missing: { status: 409 },
  edit_conflict: { status: 409 },
  first_revision: { status: 409 },
  last_segment: { status: 409 },
  not_complete: { status: 409 },
  segment_limit: { status: 409 },
  scenario_limit: { status: 409 },
  segmentation_off: { status: 409 },
  would_lose: { status: 409 },
  empty_file: { status: 400 },
  unreadable_file: { status: 400 },
  segments_exist: { status: 409 },
  empty_segment: { status: 409 },
  in_use: { status: 409, says: "This is in use." },
  already_may: { status: 409 },
  owns_cases: { status: 409, says: "This person owns cases. Hand them over first." },
} as const;
type Own = typeof problems;

declare module "../core/http/problem" {
  interface Problems extends Own {}
}
