/** What the tracker refuses in its own words. */
export const problems = {
  officer_not_assigned: { status: 400, says: "The officer is not assigned to this campaign." },
  link_limit_reached: { status: 409, says: "The officer has as many active links as allowed." },
  officer_inactive: { status: 409 },
  export_too_large: { status: 400 },
  no_spreadsheet: { status: 409, says: "No spreadsheet is connected." },
  export_not_done: { status: 409, says: "The export is not done." },
  export_not_failed: { status: 409, says: "The export has not failed." },
  no_click_left: { status: 409, says: "The link has no click left that could have earned the sign-up." },
  campaign_closed: { status: 409, says: "The campaign is archived or over." },
} as const;
type Own = typeof problems;

declare module "../core/http/problem" {
  interface Problems extends Own {}
}
