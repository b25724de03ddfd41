import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { caseList } from "../case-list/words/en";
import { caseList as caseListFr } from "../case-list/words/fr";
import { compare } from "../compare/words/en";
import { compare as compareFr } from "../compare/words/fr";
import { compare as compareNe } from "../compare/words/ne";
import { documents } from "../documents/words/en";
import { documents as documentsFr } from "../documents/words/fr";
import { editor } from "../editor/words/en";
import { editor as editorFr } from "../editor/words/fr";
import { side } from "../editor-side/words/en";
import { side as sideFr } from "../editor-side/words/fr";
import { entities } from "../entities/words/en";
import { entities as entitiesFr } from "../entities/words/fr";
import { feedback } from "../feedback/words/en";
import { feedback as feedbackFr } from "../feedback/words/fr";
import { following } from "../following/words/en";
import { following as followingFr } from "../following/words/fr";
import { following as followingNe } from "../following/words/ne";
import { frame } from "../frame/words/en";
import { frame as frameFr } from "../frame/words/fr";
import { history } from "../history/words/en";
import { history as historyFr } from "../history/words/fr";
import { caseMail } from "../mail/words/en";
import { caseMail as caseMailFr } from "../mail/words/fr";
import { people } from "../people/words/en";
import { people as peopleFr } from "../people/words/fr";
import { archive } from "../public-pages/words/en";
import { archiveFigures } from "../public-pages/words/figures-en";
import { archiveFigures as archiveFiguresFr } from "../public-pages/words/figures-fr";
import { archiveFigures as archiveFiguresNe } from "../public-pages/words/figures-ne";
import { archive as archiveFr } from "../public-pages/words/fr";
import { archiveKinds } from "../public-pages/words/kinds-en";
import { archiveKinds as archiveKindsFr } from "../public-pages/words/kinds-fr";
import { archiveKinds as archiveKindsNe } from "../public-pages/words/kinds-ne";
import { archive as archiveNe } from "../public-pages/words/ne";
import { archivePages } from "../public-pages/words/pages-en";
import { archivePages as archivePagesFr } from "../public-pages/words/pages-fr";
import { archivePages as archivePagesNe } from "../public-pages/words/pages-ne";
import { queue } from "../queue/words/en";
import { queue as queueFr } from "../queue/words/fr";
import { reuse } from "../reuse/words/en";
import { reuse as reuseFr } from "../reuse/words/fr";
import { reuse as reuseNe } from "../reuse/words/ne";
import { settings } from "../settings/words/en";
import { settings as settingsFr } from "../settings/words/fr";
import { sources } from "../sources/words/en";
import { sources as sourcesFr } from "../sources/words/fr";
import { casebook } from "./en";
import { casebook as casebookFr } from "./fr";
import { sentences } from "./sentences-fr";
import { sentences as sentencesNe } from "./sentences-ne";

const en = {
  ...documents,
  ...{ ...casebook, ...caseList, ...frame, ...queue, ...history },
  ...{ ...editor, ...side },
  ...{ ...people, ...feedback, ...settings, ...sources, ...entities },
  ...{ ...compare, ...archive, ...archiveFigures, ...archiveKinds, ...archivePages, ...reuse },
  ...{ ...following, ...caseMail },
};
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...documentsFr,
  ...{ ...casebookFr, ...caseListFr },
  ...{ ...frameFr, ...queueFr, ...historyFr },
  ...{ ...editorFr, ...sideFr },
  ...{ ...peopleFr, ...feedbackFr, ...settingsFr, ...sourcesFr, ...entitiesFr },
  ...{ ...followingFr, ...caseMailFr },
  ...{ ...compareFr, ...archiveFr, ...archiveFiguresFr, ...archiveKindsFr, ...archivePagesFr, ...reuseFr },
};

/** What readers of the archive are told. */
const ne = {
  ...{
    ...compareNe,
    ...archiveNe,
    ...archiveFiguresNe,
    ...archiveKindsNe,
    ...archivePagesNe,
    ...followingNe,
    ...reuseNe,
  },
};

/** What the module says, room by room. */
export const words: ModuleWords = {
  en: { catalogue: en },
  fr: { catalogue: fr, sentences },
  ne: { catalogue: ne, sentences: sentencesNe },
};
