import { act } from "../act/words/en";
import { act as actFr } from "../act/words/fr";
import { list } from "../case-list/words/en";
import { list as listFr } from "../case-list/words/fr";
import { compare } from "../compare/words/en";
import { compare as compareFr } from "../compare/words/fr";
import { convert } from "../convert/words/en";
import { convert as convertFr } from "../convert/words/fr";
import { drivers } from "../drivers/words/en";
import { drivers as driversFr } from "../drivers/words/fr";
import { duplicate } from "../duplicate/words/en";
import { duplicate as duplicateFr } from "../duplicate/words/fr";
import { explorers } from "../explorers/words/en";
import { explorers as explorersFr } from "../explorers/words/fr";
import { farmers } from "../farmers/words/en";
import { farmers as farmersFr } from "../farmers/words/fr";
import { files } from "../files/words/en";
import { files as filesFr } from "../files/words/fr";
import { frame } from "../frame/words/en";
import { frame as frameFr } from "../frame/words/fr";
import { known } from "../hints/words/en";
import { known as knownFr } from "../hints/words/fr";
import { history } from "../history/words/en";
import { history as historyFr } from "../history/words/fr";
import { masterForms } from "../master-forms/words/en";
import { masterForms as masterFormsFr } from "../master-forms/words/fr";
import { profile } from "../profile/words/en";
import { profile as profileFr } from "../profile/words/fr";
import { questionSets } from "../question-sets/words/en";
import { questionSets as questionSetsFr } from "../question-sets/words/fr";
import { scenarios } from "../scenarios/words/en";
import { scenarios as scenariosFr } from "../scenarios/words/fr";
import { targets } from "../targets/words/en";
import { targets as targetsFr } from "../targets/words/fr";
import { understand } from "../understand/words/en";
import { understand as understandFr } from "../understand/words/fr";
import { sheet } from "../values-sheet/words/en";
import { sheet as sheetFr } from "../values-sheet/words/fr";

/** What the pages of cases say, room by room. */
export const pages = {
  ...act,
  ...list,
  ...farmers,
  ...frame,
  ...profile,
  ...targets,
  ...drivers,
  ...understand,
  ...history,
  ...duplicate,
  ...convert,
  ...compare,
  ...scenarios,
  ...questionSets,
  ...files,
  ...explorers,
  ...known,
  ...masterForms,
  ...sheet,
};
export const pagesFr = {
  ...actFr,
  ...listFr,
  ...farmersFr,
  ...frameFr,
  ...profileFr,
  ...targetsFr,
  ...driversFr,
  ...understandFr,
  ...historyFr,
  ...duplicateFr,
  ...convertFr,
  ...compareFr,
  ...scenariosFr,
  ...questionSetsFr,
  ...filesFr,
  ...explorersFr,
  ...knownFr,
  ...masterFormsFr,
  ...sheetFr,
};
