// Pure.
import { isClickForm } from "./click-token";

/**
 * The click cookie: `<expires, seconds>.<click token>.<click token>…`. It keeps the first and the last click of each
 * campaign, the campaign clicked last at the end. What it holds is a claim: whoever uses a token verifies it.
 */
export const clickCookieName = "__Host-clicks";

const maxCampaigns = 8;
const maxAgeSeconds = 365 * 86_400;
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The token's fields stand on whole characters of base64url, so they are read without decoding all of it.
const campaignOf = (token: string) => token.slice(8, 12);
const isBot = (token: string) => (digits.indexOf(token.charAt(2)) & 4) !== 0;
const number = (text: string) => {
  let value = 0;
  for (const digit of text) value = value * 64 + digits.indexOf(digit);
  return value;
};
const timeOf = (token: string) => number(token.slice(12, 20));

function read(header: string | null): { expires: number; tokens: string[] } {
  const found = header?.includes(clickCookieName)
    ? /(?:^|;\s*)__Host-clicks=(\d{1,12})\.([\w.-]*)/.exec(header)
    : null;
  if (!found) return { expires: 0, tokens: [] };
  const [, expires = "", tokens = ""] = found;
  return {
    expires: Number(expires),
    tokens: tokens.split(".", 2 * maxCampaigns).filter(isClickForm),
  };
}

/**
 * The click tokens of a `Cookie` header, unverified, oldest campaign first; with `campaign` (its number) those of
 * that campaign alone. Never throws: anything unexpected is left out.
 */
export function readClickCookie(header: string | null, campaign?: number): string[] {
  const { tokens } = read(header);
  return campaign === undefined ? tokens : tokens.filter((token) => number(campaignOf(token)) === campaign);
}

/**
 * The `Set-Cookie` value after this click. A bot's click (a prefetch in the visitor's own browser) takes no place
 * of a person's; a first click past the window gives its place to the next.
 */
export function withClick(header: string | null, token: string, windowDays: number, now: number): string {
  const windowSeconds = windowDays * 86_400;
  const { expires, tokens } = read(header);
  if (tokens.length === 0) return setCookie([token], windowSeconds, now);
  const campaign = campaignOf(token);
  const own = tokens.filter((t) => campaignOf(t) === campaign);
  const current = own.filter((t) => !isBot(t) && timeOf(t) > now - windowSeconds * 1000);
  const [first] = current;
  const kept = isBot(token) && own.length > 0 ? own : first ? [first, token] : [token];

  let others = tokens.filter((t) => campaignOf(t) !== campaign);
  while (new Set(others.map(campaignOf)).size >= maxCampaigns) {
    const oldest = campaignOf(others[0] ?? "");
    others = others.filter((t) => campaignOf(t) !== oldest);
  }
  // Another campaign's window may be longer than this one's.
  const remaining = others.length > 0 ? Math.ceil(expires - now / 1000) : 0;
  const maxAge = Math.min(maxAgeSeconds, Math.max(windowSeconds, remaining));
  return setCookie([...others, ...kept], maxAge, now);
}

function setCookie(tokens: string[], maxAge: number, now: number): string {
  const value = `${Math.floor(now / 1000) + maxAge}.${tokens.join(".")}`;
  return `${clickCookieName}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; Secure; SameSite=Lax`;
}
