/** Where a request comes from, as far as the product wants to know. */
export interface Client {
  /** Never written as it is: hash it or mask it. Empty where the platform tells none. */
  ip: string;
  userAgent: string;
}

export function clientOf(request: Request): Client {
  return {
    ip: request.headers.get("cf-connecting-ip") ?? "",
    userAgent: (request.headers.get("user-agent") ?? "").replace(/\p{Cc}/gu, "").slice(0, 200),
  };
}

/** The first two octets of an IPv4 address, the first two groups (/32) of an IPv6 one; "" for anything else. */
export function maskIp(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(ip);
  if (v4) return `${v4[1]}.${v4[2]}`;
  if (!/^[0-9a-f:]+$/i.test(ip) || !ip.includes(":")) return "";
  const [first = "", second = ""] = ip.toLowerCase().split("::")[0]?.split(":") ?? [];
  const group = (text: string) => text.replace(/^0+(?=.)/, "") || "0";
  return `${group(first)}:${group(second)}`;
}
