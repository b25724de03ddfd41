// Pure.
/** Where a request comes from, as far as the product wants to know. */
export interface Client {
  /** The address in its one spelling. Never write it as it is: hash it or mask it. Empty where the platform tells none. */
  ip: string;
  userAgent: string;
}

export const clientOf = ({ headers }: Request): Client => ({
  ip: readIp(headers.get("cf-connecting-ip") ?? ""),
  userAgent: readUserAgent(headers.get("user-agent") ?? ""),
});

const longestUserAgent = 512;

// A hot path reads both: a loop takes a tenth of what an expression does.

/** Four numbers up to 255 without leading zeros, between full stops. */
function isIpv4(text: string): boolean {
  let parts = 1;
  let value = -1;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit === -2 && value >= 0) {
      parts += 1;
      value = -1;
    } else if (digit >= 0 && digit <= 9 && value !== 0) {
      value = (value < 0 ? 0 : value * 10) + digit;
      if (value > 255) return false;
    } else return false;
  }
  return parts === 4 && value >= 0;
}

/** One line of ASCII without space around it, no longer than is kept: as nearly all user agents are. */
function isPlainLine(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > longestUserAgent) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(length - 1) !== 0x20;
}

/**
 * A network address in its one spelling (of IPv6 that of RFC 5952): an IPv4 address that is written as an IPv6 one is
 * itself. Empty for anything else.
 */
export function readIp(text: string): string {
  const ip = text.trim();
  if (isIpv4(ip)) return ip;
  if (!ip.includes(":") || !/^[\da-f:.]{2,45}$/i.test(ip)) return "";
  const host = URL.parse(`http://[${ip}]`)?.hostname.slice(1, -1) ?? "";
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host);
  if (!mapped) return host;
  const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/**
 * The part that may be written of an address in its one spelling: `a.b` of IPv4, the first two groups (/32) of IPv6,
 * nothing of none.
 */
export function maskIp(ip: string): string {
  if (!ip.includes(":")) return ip.slice(0, Math.max(0, ip.indexOf(".", ip.indexOf(".") + 1)));
  const [before = ""] = ip.split("::");
  const [first, second] = before.split(":");
  return `${first || "0"}:${second || "0"}`;
}

/** The user agent as it is kept and hashed: on one line, and cut. */
export const readUserAgent = (text: string): string => {
  if (isPlainLine(text)) return text;
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longestUserAgent)
    .toWellFormed();
};
