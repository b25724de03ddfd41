// Pure.
import { headingKey } from "../../core/csv/read-csv";

/** What a column of another service's export may hold. */
export const pastFields = ["link", "title", "day", "clicks", "scans", "bot"] as const;
export type PastField = (typeof pastFields)[number];

/**
 * Headings (as `headingKey` has them) of the exports of Bitly, Dub, Kutt and Shlink, and of tables that people make of
 * their APIs' answers; the surest first.
 */
const headings: Readonly<Record<PastField, string>> = {
  link: `short_link short_url shorturl shortlink bitlink link custom_link short_code shortcode address key slug link_id
    lien_court lien url_courte`,
  title: "title titre description label name nom comments",
  day: "date day jour start timestamp time",
  clicks: `clicks clics total_clicks total visits visites visit_count total_engagements engagements`,
  scans: "qr_scans scans",
  bot: "potentialbot potential_bot bot is_bot",
};
const lists = pastFields.map((field): [PastField, string[]] => [field, headings[field].split(/\s+/)]);

/** A table of visits that tells the hour of each by when it was created, as Kutt's database has it. */
const isKuttVisits = (keys: readonly string[]) =>
  ["link_id", "total", "created_at"].every((key) => keys.includes(key));

export const isPastHeading = (key: string): boolean =>
  ["created_at", "long_url", "longurl", "target", "destination", "destination_url"].includes(key) ||
  lists.some(([, keys]) => keys.includes(key));

/** The field of each column by its heading; null where none fits. Fields in `taken` have their column already. */
export function guessPastFields(
  header: readonly string[],
  taken: ReadonlySet<PastField>,
): (PastField | null)[] {
  const keys = header.map(headingKey);
  const fields: (PastField | null)[] = header.map(() => null);
  for (const [field, known] of lists) {
    const ranks = keys.map((key) => known.indexOf(key));
    const best = Math.min(...ranks.filter((rank) => rank >= 0));
    if (!taken.has(field) && Number.isFinite(best)) fields[ranks.indexOf(best)] = field;
  }
  if (isKuttVisits(keys) && !taken.has("day") && !fields.includes("day")) {
    fields[keys.indexOf("created_at")] = "day";
  }
  return fields;
}

/** A whole number as exports write it: 1234, 1,234, 12.0; null for anything else. An empty cell is none. */
export function readCount(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[.,]0{1,2}$/, "");
  if (plain === "") return 0;
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, "") : plain;
  return /^\d{1,9}$/.test(grouped) ? Number(grouped) : null;
}

/** What one old link is known by, however a file spells it: without scheme, query and last slash, its host in small letters. */
export function pastLinkKey(text: string): string {
  const [, host = "", path = ""] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)([^?#]*)/i.exec(text.trim()) ?? [];
  return host.includes(".") ? `${host.toLowerCase()}${path.replace(/\/+$/, "")}` : `${host}${path}`;
}
