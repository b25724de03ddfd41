// Pure.

/**
 * Where an event may be sent: to an address of the public internet. The runtime's URL reads every spelling of an IPv4
 * address (decimal, octal, hexadecimal, short, full-width digits, a full stop at the end) as the four numbers that it
 * is; what is left here is what the numbers and the names mean.
 */

/** [first address, bits that count] of IPv4 that is nobody's on the public internet. IANA's special-purpose registry. */
const closed4: readonly [string, number][] = [
  ["0.0.0.0", 8], // "this network"; Linux takes it for itself
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carriers' NAT
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, clouds' metadata among it
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3], // multicast, reserved, broadcast
];

const numberOf = (four: readonly number[]) => four.reduce((sum, part) => sum * 256 + part, 0);

/** "10.0.0.1" → [10, 0, 0, 1]; null for what is no such four. */
function parts4(text: string): number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const four = text.split(".").map(Number);
  return four.every((part) => part <= 255) ? four : null;
}

function isPublic4(four: readonly number[]): boolean {
  const address = numberOf(four);
  return closed4.every(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) !== Math.floor(numberOf(parts4(first) ?? []) / size);
  });
}

/** The eight groups of an IPv6 address in any spelling; null for what is none. */
function groups6(text: string): number[] | null {
  const [bare = ""] = text.split("%");
  const dotted = /(?<=^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
  const four = dotted === undefined ? null : parts4(dotted);
  if (dotted !== undefined && !four) return null;
  const hex = (high = 0, low = 0) => (high * 256 + low).toString(16);
  const plain = four
    ? `${bare.slice(0, -(dotted ?? "").length)}${hex(four[0], four[1])}:${hex(four[2], four[3])}`
    : bare;
  const [head = "", tail, more] = plain.split("::");
  if (more !== undefined) return null;
  const read = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [read(head), tail === undefined ? [] : read(tail)];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((g) => Number.parseInt(g, 16))
    : null;
}

const four = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255];

/** Of an IPv6 address that stands for an IPv4 one, that one: mapped, compatible, translated (NAT64), 6to4. */
function within6([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: readonly number[]):
  | number[]
  | null {
  const isZero = (...groups: number[]) => groups.every((group) => group === 0);
  if (isZero(a, b, c, d, e) && f === 0xffff) return four(g, h);
  if (isZero(a, b, c, d, e, f)) return four(g, h);
  if (isZero(a, b, c, d, f) && e === 0xffff) return four(g, h);
  if (a === 0x64 && b === 0xff9b && isZero(c, d, e, f)) return four(g, h);
  if (a === 0x2002) return four(b, c);
  return null;
}

function isPublic6(groups: readonly number[]): boolean {
  const inner = within6(groups);
  if (inner) return isPublic4(inner);
  const [first = 0, second = 0] = groups;
  // Only 2000::/3 is given out; of it 2001::/23 is for protocols, the rest below is for documents.
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return false;
  return !(first === 0x3fff && second < 0x1000);
}

/** Whether an address, IPv4 or IPv6 without brackets, is one of the public internet. What is no address is not. */
export function isPublicAddress(text: string): boolean {
  const v4 = parts4(text);
  if (v4) return isPublic4(v4);
  const v6 = groups6(text);
  return v6 !== null && isPublic6(v6);
}

/** 127.0.0.0/8 and ::1, also as IPv6 spells the first. */
function isLoopbackAddress(text: string): boolean {
  const v4 = parts4(text);
  if (v4) return v4[0] === 127;
  const v6 = groups6(text);
  if (!v6) return false;
  return (v6.slice(0, 7).every((group) => group === 0) && v6[7] === 1) || within6(v6)?.[0] === 127;
}

/** Endings of names that mean something in one's own network alone. */
const privateEndings =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/** Names that are kept to lead home, of which those who test such checks know. */
const knownHome = /(?:^|\.)(?:localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|yoogle\.com)$/;

/** An address that a name holds to lead there, as 10.0.0.1.nip.io, 10-0-0-1.sslip.io and 0a000001.nip.io do. */
function addressesIn(name: string): string[] {
  const found = [
    ...name.matchAll(/(?<=^|[.-])(?=(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?:[.-]|$))/g),
  ];
  const spelt = found.map(([, a, , b, c, d]) => [a, b, c, d].join("."));
  const hex = [...name.matchAll(/(?<=^|[.-])([\da-f]{8})(?=\.(?:nip|sslip)\.io$)/g)];
  const fromHex = hex.map(([, digits = ""]) =>
    digits
      .match(/../g)
      ?.map((two) => Number.parseInt(two, 16))
      .join("."),
  );
  const v6 = [
    ...name.matchAll(/(?<=^|\.)([\da-f-]*--[\da-f-]*|(?:[\da-f]{1,4}-){7}[\da-f]{1,4})(?=\.sslip\.io$)/g),
  ];
  return [...spelt, ...fromHex, ...v6.map(([, dashed = ""]) => dashed.replaceAll("-", ":"))].filter(
    (address) => address !== undefined,
  );
}

/** The host of a URL, as one would write it: no brackets, no full stop at the end. */
export const bareHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "");

export const isAddress = (host: string): boolean => parts4(host) !== null || groups6(host) !== null;

const isLoopback = (host: string) => /(?:^|\.)localhost$/.test(host) || isLoopbackAddress(host);

/** Whether the host, as it is spelt, is one that anybody on the internet reaches. */
function isPublicHost(host: string): boolean {
  if (isAddress(host)) return isPublicAddress(host);
  if (!host.includes(".") || privateEndings.test(host) || knownHome.test(host)) return false;
  return addressesIn(host).every((address) => !isAddress(address) || isPublicAddress(address));
}

export type Judged = { url: URL; host: string; isLoopback: boolean } | { fault: string };

export const leadsHome =
  "This address is of a private network. Give one that can be reached from the internet.";

const notSecret = "Give an address that begins with https://.";
const noWeb = "Give an address that begins with http:// or https://.";

/**
 * Judges an address as it is spelt. `mayLoopBack`: loopback is as good as any, by http too. `mayBePlain`: http is as good
 * as https, for nothing secret is sent there.
 */
export function judgeAddress(
  text: string,
  { mayLoopBack, mayBePlain = false }: { mayLoopBack: boolean; mayBePlain?: boolean },
): Judged {
  const url = URL.parse(text);
  if (!url || !/^https?:\/\//i.test(text) || !/^https?:$/.test(url.protocol)) {
    return { fault: mayBePlain ? noWeb : notSecret };
  }
  if (url.username !== "" || url.password !== "") return { fault: "Leave out user name and password." };
  const host = bareHost(url.hostname);
  if (mayLoopBack && isLoopback(host)) return { url, host, isLoopback: true };
  if (!isPublicHost(host)) return { fault: leadsHome };
  if (url.protocol !== "https:" && !mayBePlain) return { fault: notSecret };
  return { url, host, isLoopback: false };
}
