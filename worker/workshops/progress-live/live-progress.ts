import type { Actor } from "../../core/access/actor";
import { openDb } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { LiveSource } from "../../core/live/live-source";
import type { Env } from "../../env";
import { admitFacilitators } from "../access/assessment-access";
import { readFigures } from "../progress/read-figures";
import { workshopTypes } from "../workshop-types";
import { readTopic } from "./topic";

async function load(env: Env, topic: string) {
  const { assessmentId, ...filters } = readTopic(topic);
  const told = await readFigures(openDb(env), assessmentId, filters, Date.now());
  return {
    ...{ total_participants: told.total_participants, onboarded: told.onboarded },
    ...Object.fromEntries(
      workshopTypes.flatMap((workshop) => {
        const { open, in_progress, completed } = told.by_workshop[workshop];
        return [
          [`${workshop}_open`, open],
          [`${workshop}_in_progress`, in_progress],
          [`${workshop}_completed`, completed],
        ];
      }),
    ),
  };
}

/** A change is an assessment's id. */
const concerned = async (_env: Env, topics: string[], changes: string[]): Promise<string[]> =>
  topics.filter((topic) => changes.includes(readTopic(topic).assessmentId));

/** Who is in the team is no grant: it is asked of each assessment. */
async function mayFollow(env: Env, topic: string, actor: Actor): Promise<boolean> {
  try {
    await admitFacilitators(openDb(env), actor, readTopic(topic).assessmentId);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** How far participants are, as the feed follows it. */
export const liveProgress: LiveSource = { load, concerned, mayFollow };
