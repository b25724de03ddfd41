// Pure.

/**
 * Domains that give addresses away for minutes: those that people meet most often, from the public-domain list
 * github.com/disposable-email-domains/disposable-email-domains. Subdomains count as theirs.
 */
const disposableDomains = new Set(
  `0-mail.com 10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org 20minutemail.com 33mail.com anonbox.net
  burnermail.io byom.de chacuo.net deadaddress.com discard.email discardmail.com dispostable.com dropmail.me
  emailondeck.com emailtemporanea.net fakeinbox.com fakemail.net fakemailgenerator.com filzmail.com getairmail.com
  getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net
  guerrillamail.org guerrillamailblock.com harakirimail.com incognitomail.org inboxbear.com inboxkitten.com jetable.org
  mail-temp.com mail-temporaire.fr mailcatch.com maildrop.cc mailexpire.com mailforspam.com mailinator.com
  mailinator.net mailinator2.com mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.info mintemail.com mohmal.com
  moakt.com mytemp.email mytrashmail.com nada.email nowmymail.com pokemail.net sharklasers.com smailpro.com
  spam4.me spambox.us spamgourmet.com spamex.com temp-mail.io temp-mail.org tempail.com tempinbox.com tempmail.com
  tempmail.dev tempmail.net tempmail.org tempmailo.com tempmail.plus tempr.email throwaway.email throwawaymail.com tmpmail.net
  tmpmail.org trash-mail.com trashmail.com trashmail.de trashmail.net trashmail.me trbvm.com wegwerfmail.de
  yopmail.com yopmail.fr yopmail.net cool.fr.nf jetable.fr.nf emailfake.com minutemail.com mailtothis.com mvrht.com`.split(
    /\s+/,
  ),
);

/** What such domains call themselves, for those that came after the list. */
const disposableName =
  /(?:^|[.-])(?:\d+min(?:ute)?s?-?mail|temp(?:orary)?-?(?:e?mail|inbox)|throw-?away(?:-?e?mail)?|trash-?mail|guerrilla-?mail|mailinator|yopmail|burner-?mail|disposable(?:-?e?mail)?|fake-?(?:mail|inbox))/;

const institutionName =
  /(?:^|\.)(?:edu|gov|mil|ac)(?:\.[a-z]{2})?$|\.k12\.|(?:school|schule|college|university|universit|lycee|ecole|academy|campus)|^(?:uni|etu|univ)[.-]/;

function split(email: string): { local: string; domain: string } {
  const text = email.trim().toLowerCase();
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  return { local: text.slice(0, Math.max(at, 0)), domain: domain === "googlemail.com" ? "gmail.com" : domain };
}

const boxOf = (local: string) => (local.split("+", 1)[0] ?? "").replaceAll(".", "") || local;

/** The address without dots and tag: most providers deliver all such spellings to one person. */
export function mailboxOf(email: string): string {
  const { local, domain } = split(email);
  return `${boxOf(local)}@${domain}`;
}

/** The mailbox with a place for its last number, and that number modulo 1,000; null where it holds no digit. */
export function seriesOf(email: string): { key: string; serial: number } | null {
  const { local, domain } = split(email);
  const found = /^(.*?)(\d+)(\D*)$/.exec(boxOf(local));
  if (!found) return null;
  return { key: `${found[1]}#${found[3]}@${domain}`, serial: Number((found[2] ?? "").slice(-3)) };
}

export function isDisposable(email: string): boolean {
  const labels = split(email).domain.split(".");
  return (
    labels.some((_, from) => disposableDomains.has(labels.slice(from).join("."))) ||
    disposableName.test(labels.join("."))
  );
}

export const isInstitution = (email: string): boolean => institutionName.test(split(email).domain);

/** Whether one change of a letter, or two that change places, makes `a` of `b`. */
function isOneStepApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [x, y] = [a.slice(from), b.slice(from)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}

/** How two addresses are alike: one mailbox; or names that differ in digits, a letter or the domain. */
export function resemblance(one: string, other: string): "same" | "near" | null {
  if (mailboxOf(one) === mailboxOf(other)) return "same";
  const [a, b] = [split(one), split(other)];
  const plain = (local: string) => boxOf(local).replace(/[-_]/g, "");
  const [x, y] = [plain(a.local), plain(b.local)];
  const word = x.replace(/\d/g, "");
  // An institution gives out numbers and initials in order: neighbours there are other people.
  if (institutionName.test(a.domain) && a.domain === b.domain) return null;
  if (word.length < 5) return null;
  if (x === y || word === y.replace(/\d/g, "")) return "near";
  return a.domain === b.domain && x.length >= 7 && isOneStepApart(x, y) ? "near" : null;
}
