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

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

/**
 * A network address in its one spelling (of IPv6 that of RFC 5952): an IPv4 address that is written as an IPv6 one is
 * itself. Empty for anything else.
 */
export function readIp(text: string): string {
  const ip = text.trim();
  if (ipv4.test(ip)) return ip;
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
  if (!ip.includes(":")) return ip.split(".", 2).join(".");
  const [before = ""] = ip.split("::");
  const [first, second] = before.split(":");
  return `${first || "0"}:${second || "0"}`;
}

const longestUserAgent = 512;

/** One line of ASCII, as nearly all of them are. */
const isRead = new RegExp(`^[!-~](?:[ -~]{0,${longestUserAgent - 2}}[!-~])?$`);

/** The user agent as it is kept and hashed: on one line, and cut. */
export const readUserAgent = (text: string): string => {
  if (isRead.test(text)) return text;
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longestUserAgent)
    .toWellFormed();
};
