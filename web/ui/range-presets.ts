/** The usual ranges of figures: days that end today by their number, and stretches of the calendar by name. */
export const rangePresets = [
  "today",
  "yesterday",
  "7",
  "30",
  "90",
  "this_month",
  "last_month",
  "this_year",
  "365",
] as const;

export type RangePreset = (typeof rangePresets)[number];

/** What of an address says of which days a page's figures are. */
export const rangeFields = ["days", "range", "from", "to"] as const;

/** The days of an address, to go along to another page. */
export const daysOfAddress = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(rangeFields.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** How an address asks for it: `days=7`, `range=this_month`. */
export const presetQuery = (preset: RangePreset): { days: string; range: string } =>
  /^\d/.test(preset) ? { days: preset, range: "" } : { days: "", range: preset };
