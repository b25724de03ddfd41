// Pure.
/**
 * Where a link was met, as its `?s=` says: shared links carry one of these tags, since many apps tell of no referrer.
 * A click's id names a source by its place here, so the list only ever grows at its end, to 64.
 */
export const sources = [
  "link", // no tag, or one that is none of these
  "qr",
  "whatsapp",
  "facebook",
  "messenger",
  "instagram",
  "telegram",
  "x",
  "linkedin",
  "tiktok",
  "viber",
  "signal",
  "sms",
  "email",
  "copy", // the button that copies the link
  "share", // the phone's own sharing menu
  "poster", // a printed page's QR
] as const;
export type Source = (typeof sources)[number];

export const isSource = (text: unknown): text is Source => (sources as readonly unknown[]).includes(text);

const byParameter = new Map<string, Source>(sources.map((source) => [`s=${source}`, source]));

/** The source that a query names; on the hot path, so spelt exactly or not at all. */
export function sourceOf(query: string): Source {
  if (query === "") return "link";
  const whole = byParameter.get(query);
  if (whole !== undefined || !query.includes("&")) return whole ?? "link";
  for (const parameter of query.split("&")) {
    const found = byParameter.get(parameter);
    if (found !== undefined) return found;
  }
  return "link";
}
