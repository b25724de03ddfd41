/** A mail to an address, begun by a press (RFC 6068). An address may hold `?` and `&`, which a link would read as its own. */
export function mailTo(address: string, letter?: { subject: string; text: string }): string {
  const to = encodeURIComponent(address).replace(/%40|%2B/g, decodeURIComponent);
  if (!letter) return `mailto:${to}`;
  return `mailto:${to}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text)}`;
}
