import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { incomesAdmin } from "../admin/words/en";
import { incomesAdmin as incomesAdminFr } from "../admin/words/fr";
import { cases } from "../cases/words/en";
import { cases as casesFr } from "../cases/words/fr";
import { master } from "../master/words/en";
import { master as masterFr } from "../master/words/fr";
import { peopleMails } from "../people/words/en";
import { peopleMails as peopleMailsFr } from "../people/words/fr";
import { around, aroundFr } from "./around";
import { incomes } from "./en";
import { incomes as incomesFr } from "./fr";
import { pages, pagesFr } from "./pages";
import { sentences } from "./sentences-fr";

const en = {
  ...incomes,
  ...cases,
  ...master,
  ...pages,
  ...incomesAdmin,
  ...peopleMails,
  ...around,
};
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...incomesFr,
  ...casesFr,
  ...masterFr,
  ...pagesFr,
  ...incomesAdminFr,
  ...peopleMailsFr,
  ...aroundFr,
};

/** What the module says, room by room. */
export const words: ModuleWords = { en: { catalogue: en }, fr: { catalogue: fr, sentences } };
