// Pure.
export const setUpPath = "/dashboard/settings/organisation/set-up";
