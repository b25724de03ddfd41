// Pure.

// Both as the API takes them: null for none, undefined for a text that is none.

export function readLink(text: string): string | null | undefined {
  const link = text.trim();
  if (link === "") return null;
  return /^https?:\/\/\S+$/u.test(link) && link.length <= 2000 ? link : undefined;
}

export function readYear(text: string): number | null | undefined {
  const year = text.trim();
  if (year === "") return null;
  return /^\d{4}$/.test(year) && Number(year) >= 1900 && Number(year) <= 2100 ? Number(year) : undefined;
}
