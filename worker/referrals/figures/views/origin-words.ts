// Pure.
import type { Translate } from "../../../../web/i18n/translate";

/** Names that are the same in every language. */
const brands: Record<string, string> = {
  whatsapp: "WhatsApp",
  facebook: "Facebook",
  messenger: "Messenger",
  instagram: "Instagram",
  telegram: "Telegram",
  x: "X",
  linkedin: "LinkedIn",
  tiktok: "TikTok",
  viber: "Viber",
  signal: "Signal",
};
const sources = ["link", "qr", "sms", "email", "copy", "share", "poster", "unknown"] as const;
const devices = ["mobile", "tablet", "desktop", "other", "unknown"] as const;

/** How a link was met; null: not known. */
export function originWords(value: string | null, t: Translate): string {
  const source = sources.find((name) => name === (value ?? "unknown"));
  return source ? t(`detail.source_${source}`) : (brands[value ?? ""] ?? value ?? "");
}

/** The kind of device; null: not known. */
export const deviceWords = (value: string | null, t: Translate): string =>
  t(`detail.device_${devices.find((name) => name === (value ?? "unknown")) ?? "other"}`);
