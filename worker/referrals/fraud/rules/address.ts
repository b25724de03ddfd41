// Pure.
import { emailKey } from "../../../core/text/email-address";
import { disposableDomains } from "./disposable-domains";

/** What an e-mail address tells. Nothing of it is stored but keys. */
export interface AddressTraits {
  /** As it is compared. */
  email: string;
  /** Without dots, tag and case: what one mailbox is likely to be called by. */
  mailbox: string;
  /** `mailbox` with "#" for each run of digits; null where there is none. `serial`: the last run, modulo 1,000. */
  series: string | null;
  serial: number | null;
  disposable: boolean;
  institution: boolean;
  publicMailbox: boolean;
}

const listed = new Set(disposableDomains);
const throwaway =
  /(^|[.-])(mailinator|guerrillamail|yopmail|10-?minute-?mail|temp-?mail|trash-?mail|throwaway|throwaway-?mail|disposable|fake-?inbox|sharklasers|getnada|dispostable|maildrop|burnermail|spam4\.me)\d*(?=[.-]|$)/;
const schools =
  /(^|\.)(edu|ac|sch|school)(\.[a-z]{2})?$|\.k12\.|(school|college|universit|univ|campus|academy|institut|lycee|escuela|polytech|student)/;

const publicMailboxes =
  /^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|proton|protonmail|mail|yandex|zoho|qq|163|126|rediffmail|web|orange|wanadoo|free|laposte|tutanota|fastmail)\.[a-z.]+$/;

/** Whether a domain, or one that it is part of, gives addresses away for minutes. */
export function isDisposable(domain: string): boolean {
  if (throwaway.test(domain)) return true;
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    if (listed.has(rest)) return true;
  }
  return false;
}

export function readAddressTraits(typed: string): AddressTraits {
  const email = emailKey(typed);
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1).replace(/^googlemail\.com$/, "gmail.com");
  const local = email.slice(0, at).replace(/\+.*$/, "").replaceAll(".", "") || email.slice(0, at);
  const digits = local.match(/\d+/g);
  return {
    email,
    mailbox: `${local}@${domain}`,
    series: digits ? `${local.replace(/\d+/g, "#")}@${domain}` : null,
    serial: digits ? Number((digits.at(-1) ?? "0").slice(-3)) : null,
    disposable: isDisposable(domain),
    institution: schools.test(domain),
    publicMailbox: publicMailboxes.test(domain),
  };
}

/** How many letters one must change, add or leave out to make one text of the other; more than `most` is `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export type Resemblance = "same" | "alike" | "near";

/** Whether two addresses are one mailbox, the same name at its domain (other digits, a letter off), or at another. */
export function resemblance(one: AddressTraits, other: AddressTraits): Resemblance | null {
  if (one.mailbox === other.mailbox) return "same";
  const [[a = "", where], [b = "", there]] = [one, other].map(({ mailbox }) => mailbox.split("@")) as [
    string[],
    string[],
  ];
  const [nameA, nameB] = [a, b].map((name) => name.replace(/[\d_-]+/g, "")) as [string, string];
  if (nameA.length < 6 || nameB.length < 6) return null;
  // A first letter and a surname are those of many.
  const isLong = nameA.length >= 9;
  if (nameA === nameB) return where === there && isLong ? "alike" : where === there || isLong ? "near" : null;
  if (where !== there || nameA.length < 8 || distance(nameA, nameB, 1) > 1) return null;
  return isLong ? "alike" : "near";
}
