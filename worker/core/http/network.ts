/** The eight groups of an IPv6 address; null for anything else. */
function groupsOf(ip: string): number[] | null {
  const dotted = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  const [, front = "", a, b, c, d] = dotted ?? [];
  const hex = (high: unknown, low: unknown) => (Number(high) * 256 + Number(low)).toString(16);
  const text = dotted ? `${front}${hex(a, b)}:${hex(c, d)}` : ip;
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/**
 * The network that an address is of: an IPv4 address itself, also where it is mapped into IPv6; of IPv6 the /64,
 * which is one household's or office's. One spelling for each; "" where the address is none. Pure.
 */
export function networkOf(ip: string): string {
  const address = ip.trim().split("%")[0] ?? "";
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return address.split(".").map(Number).join(".");
  const groups = groupsOf(address);
  if (!groups) return "";
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const [high = 0, low = 0] = groups.slice(6);
  return isMapped
    ? [high >> 8, high & 255, low >> 8, low & 255].join(".")
    : groups
        .slice(0, 4)
        .map((group) => group.toString(16))
        .join(":");
}
