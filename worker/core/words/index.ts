import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { google } from "../google/words/en";
import { google as googleFr } from "../google/words/fr";
import { guide } from "../guide/words/en";
import { guide as guideFr } from "../guide/words/fr";
import { health } from "../health/words/en";
import { health as healthFr } from "../health/words/fr";
import { docs } from "../http/words/en";
import { errors } from "../http/words/errors-en";
import { errors as errorsFr } from "../http/words/errors-fr";
import { docs as docsFr } from "../http/words/fr";
import { offline } from "../http/words/offline-en";
import { offline as offlineFr } from "../http/words/offline-fr";
import { signIn } from "../identity/words/en";
import { signIn as signInFr } from "../identity/words/fr";
import { mail } from "../mail/words/en";
import { mail as mailFr } from "../mail/words/fr";
import { mailings } from "../mailings/words/en";
import { mailings as mailingsFr } from "../mailings/words/fr";
import { passkeys } from "../passkeys/words/en";
import { passkeys as passkeysFr } from "../passkeys/words/fr";
import { views } from "../saved-views/words/en";
import { views as viewsFr } from "../saved-views/words/fr";
import { search } from "../search/words/en";
import { search as searchFr } from "../search/words/fr";
import { secondFactor } from "../second-factor/words/en";
import { secondFactor as secondFactorFr } from "../second-factor/words/fr";
import { settings } from "../settings/words/en";
import { settings as settingsFr } from "../settings/words/fr";
import { events } from "../trail/words/en";
import { events as eventsFr } from "../trail/words/fr";
import { webhooks } from "../webhooks/words/en";
import { webhooks as webhooksFr } from "../webhooks/words/fr";
import { home } from "./en";
import { fil } from "./fil";
import { home as homeFr } from "./fr";
import { ne } from "./ne";
import { sentences as sentencesFil } from "./sentences-fil";
import { sentences } from "./sentences-fr";

const en = {
  ...docs,
  ...errors,
  ...events,
  ...guide,
  ...home,
  ...mail,
  ...google,
  ...health,
  ...mailings,
  ...offline,
  ...passkeys,
  ...search,
  ...secondFactor,
  ...settings,
  ...signIn,
  ...views,
  ...webhooks,
};
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...docsFr,
  ...errorsFr,
  ...eventsFr,
  ...guideFr,
  ...homeFr,
  ...mailFr,
  ...googleFr,
  ...healthFr,
  ...mailingsFr,
  ...offlineFr,
  ...passkeysFr,
  ...searchFr,
  ...secondFactorFr,
  ...settingsFr,
  ...signInFr,
  ...viewsFr,
  ...webhooksFr,
};

/** What the core's own pages and mails say. */
export const words: ModuleWords = {
  en: { catalogue: en },
  fr: { catalogue: fr, sentences },
  fil: { catalogue: fil, sentences: sentencesFil },
  ne: { catalogue: ne },
};
