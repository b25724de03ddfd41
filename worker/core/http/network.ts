// Pure.
import { readIp } from "./client";

/** Where an address is of. */
export interface Networks {
  /** One household or office: an IPv4 address itself, of IPv6 the /64. */
  subscriber: string;
  /** IPv4's /24, IPv6's /48. */
  neighbourhood: string;
}

/** The networks of an address in its one spelling (`readIp`). Empty of none. */
export function networksOf(ip: string): Networks {
  if (!ip.includes(":")) return { subscriber: ip, neighbourhood: ip.slice(0, ip.lastIndexOf(".")) };
  const [before = [], after = []] = ip.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  const groups = [...before, ...zeros, ...after];
  return { subscriber: groups.slice(0, 4).join(":"), neighbourhood: groups.slice(0, 3).join(":") };
}

/** The household or office that an address, however it is spelt, is of. Empty for what is no address. */
export const networkOf = (text: string): string => networksOf(readIp(text)).subscriber;
