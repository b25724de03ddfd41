import { languages, translator } from "../../../web/i18n/translate";
import { translated } from "../campaigns/signup-form";
import { consentVersion } from "./consent";
import type { SignupCampaign } from "./find-signup-form";

/**
 * What the form asks to agree to, in the words of this locale: the campaign's own, what becomes of the number where it
 * asks for one, and that mail may come where officers write by mail. Null where the campaign asks for no consent: then
 * whoever gives a number or an address agrees by giving it, to the words beside it.
 */
export function consentWords(campaign: SignupCampaign, locale: string): string | null {
  const { consentText } = translated(campaign, locale);
  if (consentText === null) return null;
  const more = [
    ...(campaign.phone === "off" ? [] : [phoneWords(campaign, locale)]),
    ...(campaign.followUpsByMail ? [mailWords(campaign, locale)] : []),
  ];
  return [consentText, ...more].join("\n\n");
}

/** That mail may come, and how it ends. */
export const mailWords = ({ organisation }: SignupCampaign, locale: string): string =>
  translator(locale)("visitor.mailConsent", { organisation: organisation.name });

/** What becomes of a phone number that is given. */
export const phoneWords = ({ organisation }: SignupCampaign, locale: string): string =>
  translator(locale)("visitor.phoneConsent", { organisation: organisation.name });

/**
 * The words that a ticked box stood beside, by the version that it sends; without one those of the locale. Undefined
 * where they are none of the campaign's any more. They may have been read in another language before.
 */
export function agreedWords(
  campaign: SignupCampaign,
  locale: string,
  version: string | undefined,
): string | undefined {
  const inEach = [locale, ...Object.keys(languages)].map((one) => consentWords(campaign, one));
  const known = inEach.filter((words) => words !== null);
  return version === undefined ? known[0] : known.find((words) => consentVersion(words) === version);
}
