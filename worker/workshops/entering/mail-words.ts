// Pure.
import { writersOf } from "../../../web/i18n/format";
import { type Spoken, spoken } from "../participants/profile-fields";

/** What participants are mailed, in each language that they read; the product has no others for them. */
export interface MailWords {
  hello: (name: string) => string;
  inviteSubject: (title: string) => string;
  invite: (title: string) => string;
  /** With a link that signs in; with the address of their page. */
  once: string;
  own: string;
  /** Without the full stop at its end. */
  deadline: (day: string) => string;
  remindSubject: (title: string) => string;
  /** Who has not come in; who has not sent the workshop. */
  remindToBegin: (title: string) => string;
  remindToSend: (workshop: string, title: string) => string;
  due: (day: string) => string;
  /** To who facilitates from now on; the assessments stand below it. */
  facilitateSubject: string;
  facilitate: string;
  password: string;
  /** To facilitators: whom no mail reaches. */
  callSubject: (title: string) => string;
  call: (what: string) => string;
}

export const mailWords: Record<Spoken, MailWords> = {
  en: {
    hello: (name) => `Hello ${name},`,
    inviteSubject: (title) => `Your invitation: ${title}`,
    invite: (title) => `you are invited to say what your community needs, in five workshops: ${title}.`,
    once: "This link is yours alone. It opens once, within 7 days, and asks for no password:",
    own: "Sign in as you always do, and you find it here:",
    deadline: (day) => `Please begin by ${day}`,
    remindSubject: (title) => `Reminder: ${title}`,
    remindToBegin: (title) => `you have not begun yet: ${title}.`,
    remindToSend: (workshop, title) => `a workshop is open for you and not sent yet: ${workshop} (${title}).`,
    due: (day) => `It is due on ${day}`,
    facilitateSubject: "You facilitate workshops",
    facilitate: "you facilitate these assessments from now on:",
    password: "Choose your password here:",
    callSubject: (title) => `To call before the deadline: ${title}`,
    call: (what) => `these people have no e-mail address and were not reminded (${what}):`,
  },
  fil: {
    hello: (name) => `Kumusta ${name},`,
    inviteSubject: (title) => `Ang iyong paanyaya: ${title}`,
    invite: (title) =>
      `inaanyayahan kang sabihin ang mga pangangailangan ng inyong komunidad, sa limang palihan: ${title}.`,
    once: "Para sa iyo lamang ang link na ito. Isang beses itong magbubukas, sa loob ng 7 araw, at walang hihinging password:",
    own: "Mag-sign in gaya ng dati, at makikita mo ito rito:",
    deadline: (day) => `Mangyaring magsimula bago ang ${day}`,
    remindSubject: (title) => `Paalala: ${title}`,
    remindToBegin: (title) => `hindi ka pa nagsisimula: ${title}.`,
    remindToSend: (workshop, title) =>
      `may palihan na bukas para sa iyo at hindi pa naipapadala: ${workshop} (${title}).`,
    due: (day) => `Ang huling araw ay ${day}`,
    facilitateSubject: "Ikaw ay tagapagpadaloy ng mga palihan",
    facilitate: "ikaw na ang tagapagpadaloy ng mga pagtatasang ito:",
    password: "Pumili ng iyong password dito:",
    callSubject: (title) => `Mga tatawagan bago ang huling araw: ${title}`,
    call: (what) => `walang e-mail ang mga taong ito at hindi sila napaalalahanan (${what}):`,
  },
  fr: {
    hello: (name) => `Bonjour ${name},`,
    inviteSubject: (title) => `Votre invitation : ${title}`,
    invite: (title) =>
      `vous pouvez dire ce dont votre communauté a besoin, au cours de cinq ateliers : ${title}.`,
    once: "Ce lien est pour vous. Il s’ouvre une seule fois, pendant 7 jours, sans mot de passe :",
    own: "Connectez-vous comme d’habitude, et vous le trouverez ici :",
    deadline: (day) => `Merci de commencer avant le ${day}`,
    remindSubject: (title) => `Rappel : ${title}`,
    remindToBegin: (title) => `vous n’avez pas encore commencé : ${title}.`,
    remindToSend: (workshop, title) =>
      `un atelier vous est ouvert et n’est pas encore envoyé : ${workshop} (${title}).`,
    due: (day) => `L’échéance est le ${day}`,
    facilitateSubject: "Vous animez des ateliers",
    facilitate: "vous animez désormais ces évaluations :",
    password: "Choisissez votre mot de passe ici :",
    callSubject: (title) => `À appeler avant l’échéance : ${title}`,
    call: (what) => `ces personnes n’ont pas d’adresse e-mail et n’ont pas reçu de rappel (${what}) :`,
  },
};

/** What somebody is written to in; English where it is none of these. */
export const spokenIn = (locale: string): Spoken => spoken.find((one) => one === locale) ?? "en";

/** A day and its time in a zone. */
export const dayIn = (locale: Spoken, at: number, timeZone: string): string =>
  new (writersOf(locale).DateTimeFormat)(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(
    at,
  );
