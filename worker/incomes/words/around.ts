import { comments } from "../comments/words/en";
import { comments as commentsFr } from "../comments/words/fr";

/** What stands around a case says, room by room. */
export const around = { ...comments };
export const aroundFr = { ...commentsFr };
