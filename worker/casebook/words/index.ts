import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { caseList } from "../case-list/words/en";
import { caseList as caseListFr } from "../case-list/words/fr";
import { schedule } from "../schedule/words/en";
import { schedule as scheduleFr } from "../schedule/words/fr";
import { casebook } from "./en";
import { casebook as casebookFr } from "./fr";
import { sentences } from "./sentences-fr";

const en = { ...schedule, ...casebook, ...caseList };
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = { ...scheduleFr, ...casebookFr, ...caseListFr };

/** What the module says, room by room. */
export const words: ModuleWords = { en: { catalogue: en }, fr: { catalogue: fr, sentences } };
