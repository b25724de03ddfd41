/** "from 2026-11-01", or both ends. */
export const datesOf = (campaign: { starts_on: string; ends_on: string | null }): string =>
  campaign.ends_on ? `${campaign.starts_on} – ${campaign.ends_on}` : `from ${campaign.starts_on}`;

export const statusOptions = [
  { value: "active", label: "Active" },
  { value: "scheduled", label: "Scheduled" },
  { value: "ended", label: "Ended" },
  { value: "archived", label: "Archived" },
];
