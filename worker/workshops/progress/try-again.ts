import { ChangedMeanwhile } from "../../core/http/based-on";
import { Problem } from "../../core/http/problem";

/** How often an event is tried anew where another one came first. */
const TRIES = 30;

/** Judges and writes; where something else was written between the two, once more. */
export async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const isOvertaken = error instanceof Problem && error.code === "conflict";
      // That a person has to look at two texts, no try changes.
      if (!isOvertaken || error instanceof ChangedMeanwhile || tried === TRIES) throw error;
    }
  }
}
