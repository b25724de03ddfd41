import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { answering, answeringSays } from "../answering/words/en";
import { answering as answeringFil, answeringSays as answeringSaysFil } from "../answering/words/fil";
import { answering as answeringFr, answeringSays as answeringSaysFr } from "../answering/words/fr";
import { asking } from "../asking/words/en";
import { asking as askingFr } from "../asking/words/fr";
import { assessmentPage } from "../assessment-page/words/en";
import { assessmentPage as assessmentPageFr } from "../assessment-page/words/fr";
import { assessments } from "../assessments/words/en";
import { assessments as assessmentsFr } from "../assessments/words/fr";
import { entering } from "../entering/words/en";
import { entering as enteringFil } from "../entering/words/fil";
import { entering as enteringFr } from "../entering/words/fr";
import { exports } from "../exports/words/en";
import { exports as exportsFr } from "../exports/words/fr";
import { guest, onboarding } from "../guest/words/en";
import { guest as guestFil, onboarding as onboardingFil } from "../guest/words/fil";
import { guest as guestFr, onboarding as onboardingFr } from "../guest/words/fr";
import { helping } from "../helping/words/en";
import { helping as helpingFr } from "../helping/words/fr";
import { leading } from "../leading/words/en";
import { leading as leadingFr } from "../leading/words/fr";
import { needs } from "../needs/words/en";
import { needs as needsFr } from "../needs/words/fr";
import { overview } from "../overview/words/en";
import { overview as overviewFr } from "../overview/words/fr";
import { places } from "../places/words/en";
import { places as placesFr } from "../places/words/fr";
import { projecting } from "../projecting/words/en";
import { projecting as projectingFr } from "../projecting/words/fr";
import { reading } from "../reading/words/en";
import { reading as readingFr } from "../reading/words/fr";
import { records } from "../records/words/en";
import { records as recordsFr } from "../records/words/fr";
import { roster } from "../roster/words/en";
import { roster as rosterFr } from "../roster/words/fr";
import { staffHome } from "../staff-home/words/en";
import { staffHome as staffHomeFr } from "../staff-home/words/fr";
import { syntheses } from "../syntheses/words/en";
import { syntheses as synthesesFr } from "../syntheses/words/fr";
import { votes, voting } from "../voting/words/en";
import { voting as votingFil } from "../voting/words/fil";
import { votes as votesFr, voting as votingFr } from "../voting/words/fr";
import { workshops } from "./en";
import { workshops as workshopsFr } from "./fr";
import { sentences as sentencesFil } from "./sentences-fil";
import { sentences } from "./sentences-fr";

const en = {
  ...workshops,
  ...entering,
  ...{ ...needs, ...overview, ...records, ...assessmentPage },
  ...{ ...staffHome, ...assessments, ...places, ...guest, ...onboarding, ...answering, ...answeringSays },
  ...{ ...leading, ...roster, ...helping, ...projecting, ...reading, ...asking },
  ...{ ...exports, ...syntheses, ...votes, ...voting },
};
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...workshopsFr,
  ...enteringFr,
  ...{ ...needsFr, ...overviewFr, ...recordsFr, ...assessmentPageFr },
  ...{ ...staffHomeFr, ...assessmentsFr, ...placesFr, ...guestFr, ...onboardingFr, ...answeringFr },
  ...{ ...leadingFr, ...rosterFr, ...helpingFr, ...projectingFr, ...readingFr, ...askingFr },
  ...answeringSaysFr,
  ...{ ...exportsFr, ...synthesesFr, ...votesFr, ...votingFr },
};

/** What participants read. */
const fil = {
  ...enteringFil,
  ...guestFil,
  ...onboardingFil,
  ...answeringFil,
  ...answeringSaysFil,
  ...votingFil,
};

/** What the module says, room by room. */
export const words: ModuleWords = {
  en: { catalogue: en },
  fr: { catalogue: fr, sentences },
  fil: { catalogue: fil, sentences: sentencesFil },
};
