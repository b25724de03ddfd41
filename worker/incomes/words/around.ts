import { caseAccess } from "../case-access/words/en";
import { caseAccess as caseAccessFr } from "../case-access/words/fr";
import { comments } from "../comments/words/en";
import { comments as commentsFr } from "../comments/words/fr";
import { report } from "../report/words/en";
import { report as reportFr } from "../report/words/fr";

/** What stands around a case says, room by room. */
export const around = { ...caseAccess, ...comments, ...report };
export const aroundFr = { ...caseAccessFr, ...commentsFr, ...reportFr };
