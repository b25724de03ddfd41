/** `data-time-zone`: a field that begins with the zone of this browser, where it says one. */
export function proposeTimeZone(): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (!timeZone) return;
  for (const field of document.querySelectorAll<HTMLInputElement>("[data-time-zone]")) field.value = timeZone;
}
