import { docs } from "../../web/i18n/en/docs";
import { errors } from "../../web/i18n/en/errors";
import { events } from "../../web/i18n/en/events";
import { home } from "../../web/i18n/en/home";
import { mail } from "../../web/i18n/en/mail";
import { offline } from "../../web/i18n/en/offline";
import { settings } from "../../web/i18n/en/settings";
import { signIn } from "../../web/i18n/en/sign-in";
import { docs as docsFr } from "../../web/i18n/fr/docs";
import { errors as errorsFr } from "../../web/i18n/fr/errors";
import { events as eventsFr } from "../../web/i18n/fr/events";
import { home as homeFr } from "../../web/i18n/fr/home";
import { mail as mailFr } from "../../web/i18n/fr/mail";
import { offline as offlineFr } from "../../web/i18n/fr/offline";
import { settings as settingsFr } from "../../web/i18n/fr/settings";
import { signIn as signInFr } from "../../web/i18n/fr/sign-in";
import type { Translated } from "../../web/i18n/message";
import type { ModuleWords } from "../../web/i18n/translate";

const en = {
  ...docs,
  ...errors,
  ...events,
  ...home,
  ...mail,
  ...offline,
  ...settings,
  ...signIn,
};
type Own = typeof en;

declare module "../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...docsFr,
  ...errorsFr,
  ...eventsFr,
  ...homeFr,
  ...mailFr,
  ...offlineFr,
  ...settingsFr,
  ...signInFr,
};

/** What the core's own pages and mails say. */
export const words: ModuleWords = { en: { catalogue: en }, fr: { catalogue: fr } };
