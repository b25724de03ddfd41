// Pure.
import { whatsAppAddress } from "../../../web/ui/whatsapp";
import type { Source } from "../clicks/sources";
import type { ReferralRecord } from "../links/schemas";

/** Where a link is passed on, by the tag that the link then carries (`?s=`): many apps tell of no referrer. */
export const channels = [
  "whatsapp",
  "sms",
  "telegram",
  "facebook",
  "messenger",
  "x",
  "linkedin",
  "email",
  "copy",
  "share",
  "poster",
] as const satisfies readonly Source[];
export type Channel = (typeof channels)[number];

/** The link as shared there. It carries no other parameter of ours. */
export const taggedUrl = (url: string, channel: Channel): string => `${url}?s=${channel}`;

/** A language tag as a campaign's messages are kept by: "en", "sw", "pt-BR". */
export const languageTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
export const longestMessage = 500;

export interface MessageWords {
  campaign: string;
  officer: string;
  link: string;
}

/**
 * The message to send. A template without {link} gets the link at its end: a message that leads nowhere is of no use.
 * Places are filled in one pass, so that a name that looks like a place stays a name.
 */
export function shareMessage(template: string, words: MessageWords): string {
  const whole = template.includes("{link}") ? template : `${template.trimEnd()} {link}`;
  return whole.replace(/\{(campaign|officer|link)\}/g, (_, place: keyof MessageWords) => words[place]);
}

const encoded = encodeURIComponent;

/**
 * Where a channel's own page or app takes a message; null for those that take none by address. `message` holds the
 * tagged link already.
 */
export function channelAddress(
  channel: Channel,
  { message, url, title }: { message: string; url: string; title: string },
): string | null {
  switch (channel) {
    case "whatsapp":
      return whatsAppAddress(message);
    case "sms":
      return `sms:?&body=${encoded(message)}`;
    case "telegram":
      return `https://t.me/share/url?url=${encoded(url)}&text=${encoded(message.replace(url, "").trim())}`;
    case "facebook":
      return `https://www.facebook.com/sharer/sharer.php?u=${encoded(url)}`;
    case "messenger":
      return `fb-messenger://share/?link=${encoded(url)}`;
    case "x":
      return `https://x.com/intent/post?text=${encoded(message)}`;
    case "linkedin":
      return `https://www.linkedin.com/sharing/share-offsite/?url=${encoded(url)}`;
    case "email":
      return `mailto:?subject=${encoded(title)}&body=${encoded(message)}`;
    default:
      return null;
  }
}

/** What is sent with this link; `url` is the link as it is shared there. */
export const messageWith = (template: string, link: ReferralRecord, url: string): string =>
  shareMessage(template, { campaign: link.campaign_name, officer: link.officer_name, link: url });
