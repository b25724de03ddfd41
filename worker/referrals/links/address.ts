/** Which code an address of ours holds. Pure. */

/** Percent-encoded letters, digits, `-`, `.`, `_` and `~` are those characters (RFC 3986, section 6.2.2.2). */
const decodeUnreserved = (text: string): string =>
  text.replace(/%[2-7][\da-f]/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded;
  });

/**
 * The code at the start of what follows `/r/`. People copy a full stop, a bracket or more along with a link: from the
 * first character on that cannot be in a code all is dropped.
 */
const leadingCode = (rest: string): string =>
  /^[\w-]+$/.test(rest) ? rest : (/^[\w-]*/.exec(decodeUnreserved(rest))?.[0] ?? "");

/** The code and the query of `/r/<code>` and `/track/<code>`; null for any other address. */
export function readAddress(url: string): { origin: string; code: string; query: string } | null {
  const path = url.indexOf("/", 8);
  const start = url.startsWith("/r/", path) ? path + 3 : url.startsWith("/track/", path) ? path + 7 : 0;
  if (start === 0) {
    const decoded = url.includes("%") ? decodeUnreserved(url) : url;
    return decoded === url ? null : readAddress(decoded);
  }
  const mark = url.indexOf("?", start);
  return {
    origin: url.slice(0, path),
    code: leadingCode(mark < 0 ? url.slice(start) : url.slice(start, mark)),
    query: mark < 0 ? "" : url.slice(mark + 1),
  };
}

/** Whether it is spelt like a code. A UUID or the digest of something is spelt so too, and is none of ours. */
export const isCodeForm = (text: string) => /^[\w-]{36,48}$/.test(text) && !/^[\da-f-]*$/i.test(text);

/**
 * The code in a text that is one, the whole link, or the page it led to, as an address is read; else the text. What
 * nobody sees before it came along with a copy. A landing page may have a path like a link's: `/track/apply?ref=CODE`.
 */
export function codeIn(text: string): string {
  const given = text.trim().replace(/^[\p{Cf}\s]+/u, "");
  const found = [/(?:^|\/)(?:r|track)\/([^?#]+)/, /[?&]ref=(.+)$/s].flatMap((place) => {
    const rest = place.exec(text)?.[1];
    return rest === undefined ? [] : [leadingCode(rest)];
  });
  return (found.find(isCodeForm) ?? found[0] ?? leadingCode(given)) || given;
}

/** The names by which a machine reaches itself are one host. */
const isLoopback = (host: string) =>
  /^(?:127\.\d+\.\d+\.\d+|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\]|\[::\]|0\.0\.0\.0|(?:.+\.)?localhost)$/.test(
    host,
  );

/** Host and port in one spelling; http and https of their usual ports are one site. */
function siteOf(url: URL): string {
  const host = url.hostname.replace(/\.+$/, "");
  return `${isLoopback(host) ? "localhost" : host}:${url.port}`;
}

/**
 * Whether an address is a link of the site that is reached at these origins, in any spelling, or a page of it that
 * leads on to one: sign-in goes where `next` says.
 */
export function isOwnLink(address: string, origins: readonly string[]): boolean {
  const url = URL.parse(address);
  const isOwn = origins.some((origin) => {
    const own = URL.parse(origin);
    return url !== null && own !== null && siteOf(own) === siteOf(url);
  });
  if (!url || !isOwn) return false;
  if (/^\/+(?:r|track)(?:\/|$)/i.test(decodeUnreserved(url.pathname))) return true;
  return url.searchParams.getAll("next").some((next) => isOwnLink(URL.parse(next, url)?.href ?? "", origins));
}
