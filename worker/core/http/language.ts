import { getCookie } from "hono/cookie";
import { type Language, languageOf } from "../../../web/i18n/language";
import { acceptedLocale, localeOf } from "../../../web/i18n/locales";
import type { PartialLanguage } from "../../../web/i18n/translate";
import type { Person } from "../access/actor";
import { readOrganisation } from "../organisation/organisation";
import type { AppContext } from "./context";
import { localPath } from "./local-path";

/** The field of an address, and the cookie, that say what a visitor reads. */
const field = "lang";

/** What becomes a cookie and an attribute must be of this form, whatever an address says. */
const isTag = (text: string) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);

/** An address in a language: `?lang=fr`. */
function inLanguage(href: string, locale: string): string {
  const url = new URL(href, "https://self.invalid");
  url.searchParams.set(field, locale);
  return localPath(url) + url.hash;
}

/** The page that a form stood on: where its person comes back to. */
export function refererPath(c: AppContext): string | null {
  const referer = c.req.header("referer");
  const url = referer && URL.canParse(referer) ? new URL(referer) : null;
  return url && url.origin === new URL(c.req.url).origin ? localPath(url) : null;
}

/** This page's own address without its language; of a form's answer, the page that the form stood on. */
function addressOf(c: AppContext): string {
  const here = new URL((c.req.method === "GET" ? null : refererPath(c)) ?? c.req.url, c.req.url);
  here.searchParams.delete(field);
  return localPath(here);
}

/** A language written from the right that has no words yet, which development shows all the same. */
const isRehearsed = (tag: string, rehearsal: boolean) =>
  isTag(tag) && localeOf(tag) === null && languageOf(tag, { rehearsal }).direction === "rtl";

/** As the visitor chose, else as their browser asks, else as the organisation speaks. */
async function visitorLanguage(
  c: AppContext,
  {
    rehearsal,
    mayRead,
    alsoIn,
  }: { rehearsal: boolean; mayRead: boolean; alsoIn: readonly PartialLanguage[] },
): Promise<Language> {
  const known = (tag: string) => localeOf(tag, alsoIn) ?? (isRehearsed(tag, rehearsal) ? tag : null);
  const chosen = known(c.req.query(field) ?? "");
  const kept = getCookie(c, field) ?? "";
  if (chosen && chosen !== kept) {
    c.get("setCookies").push(`${field}=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax`);
  }
  const locale =
    chosen ??
    known(kept) ??
    acceptedLocale(c.req.header("accept-language") ?? "", alsoIn) ??
    // What has failed may be the very storage that knows: then it is English.
    (mayRead ? await readOrganisation(c.get("db")).catch(() => null) : null)?.locale ??
    "en";
  return {
    ...languageOf(locale, { rehearsal }),
    here: addressOf(c),
    alsoIn,
    carry: chosen && chosen !== kept ? (href) => inLanguage(href, chosen) : (href) => href,
  };
}

/**
 * What this answer is written in: a person's own language, or a visitor's. Settled once a request. `mayRead`: whether
 * the organisation may be asked where the visitor tells nothing. `alsoIn`: languages in which the page is complete,
 * though not the product.
 */
export async function languageFor(
  c: AppContext,
  person: Person | null,
  { mayRead = true, alsoIn = [] }: { mayRead?: boolean; alsoIn?: readonly PartialLanguage[] } = {},
): Promise<Language> {
  const rehearsal = c.env.ENVIRONMENT === "development";
  const kept = getCookie(c, field) ?? "";
  const language = person
    ? languageOf(isRehearsed(kept, rehearsal) ? kept : person.locale, { rehearsal })
    : (c.get("language") ?? (await visitorLanguage(c, { rehearsal, mayRead, alsoIn })));
  c.set("language", language);
  return language;
}
