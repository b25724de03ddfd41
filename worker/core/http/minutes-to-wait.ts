// Pure.
/** Of `Retry-After`, in minutes as people wait them; one where it is not told. */
export function minutesToWait(headers: Readonly<Record<string, string>> | undefined): number {
  const seconds = Number(headers?.["retry-after"]);
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds / 60)) : 1;
}
