/** Names that browsers still give, as IANA has them now. */
const renamed: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
};

/** `data-time-zone`: a field that begins with the zone of this browser, where it says one. */
export function proposeTimeZone(): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (!timeZone) return;
  for (const field of document.querySelectorAll<HTMLInputElement>("[data-time-zone]")) {
    field.value = renamed[timeZone] ?? timeZone;
  }
}
