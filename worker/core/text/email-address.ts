// Pure.
import { domainToUnicode } from "node:url";
import { readAddress } from "./read-text";

/** Addresses of mail: which are some, and which are one mailbox. */

const foreign = /[^\p{L}\p{M}\p{N}\p{Join_C}.。．｡_-]/u;

/**
 * A domain in its one spelling, in letters (`münchen.de` for its punycode too), lower case and without the dot of the
 * root; null for what is no name of a host.
 */
function domainKey(typed: string): string | null {
  const host = foreign.test(typed) ? undefined : URL.parse(`https://${typed}/`)?.hostname;
  return host ? domainToUnicode(host.replace(/\.$/, "")) || null : null;
}

function partsOf(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
}

/** An address as it is compared: one mailbox has one key, however its case and its domain are spelt. */
export function emailKey(email: string): string {
  const address = readAddress(email).toLowerCase().normalize("NFC");
  const [local, domain] = partsOf(address);
  const key = local === "" ? null : domainKey(domain);
  return key === null ? address : `${local}@${key}`;
}

const atom = String.raw`[^\s@.\p{Cc}\p{Cs}\p{DI}<>()",:;\\\[\]]+`;
const dotAtom = new RegExp(String.raw`^${atom}(?:\.${atom})*$`, "u");
const label = String.raw`[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?`;
const hostName = new RegExp(String.raw`^(?:${label}\.)+[a-z][a-z\d-]{0,61}[a-z\d]$`);

/**
 * Whether it is an address of the internet (RFC 5321, 4.1.2 and 6531): words with single dots between them, at a domain
 * of two labels or more. Quoted words and addresses of machines are none here.
 */
export function isEmailAddress(text: string): boolean {
  const [local, domain] = partsOf(text);
  const host = foreign.test(domain) ? undefined : URL.parse(`https://${domain}/`)?.hostname;
  return dotAtom.test(local) && host !== undefined && host.length <= 253 && hostName.test(host);
}
