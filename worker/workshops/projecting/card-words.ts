// Pure.
import type { Spoken } from "../participants/profile-fields";

/** What stands on a card, in the language of whom it lets in. */
export interface CardWords {
  scan: string;
  once: string;
  code: string;
}

export const cardWords: Record<Spoken, CardWords> = {
  en: {
    scan: "Point your camera here",
    once: "This card opens once, within 7 days, for you alone",
    code: "Code that lets you in",
  },
  fil: {
    scan: "Itapat dito ang kamera mo",
    once: "Isang beses magbubukas ang kard na ito, sa loob ng 7 araw, para sa iyo lamang",
    code: "Code para makapasok",
  },
  fr: {
    scan: "Pointez votre appareil photo ici",
    once: "Cette carte s’ouvre une seule fois, pendant 7 jours, pour vous",
    code: "Code qui donne accès",
  },
};
