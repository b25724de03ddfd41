import { common } from "./common";

/** The English catalogue, complete by definition: its keys are the keys. One file a room. */
export const en = { ...common };
