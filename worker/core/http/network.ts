// Pure.
import { readIp } from "./client";

/**
 * The network that an address is of: an IPv4 address is its own; of IPv6 it is the /64, which is one household or
 * office. Empty for what is no address.
 */
export function networkOf(text: string): string {
  const ip = readIp(text);
  if (!ip.includes(":")) return ip;
  const [before = [], after = []] = ip.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
