import type { Env } from "../../env";
import type { Actor } from "../access/actor";

/** Names → figures, as they go over the wire. */
export type Figures = Record<string, number | null>;

/**
 * What a module lets be followed. A topic is what one subscriber looks at, a change what happened: strings of the
 * module's own, equal where they mean the same.
 */
export interface LiveSource {
  /** The figures of a topic as they are now. */
  load(env: Env, topic: string): Promise<Figures>;
  /** Those of the topics that one of the changes concerns. */
  concerned(env: Env, topics: string[], changes: string[]): Promise<string[]>;
  /** Whether somebody may still follow the topic, where grants alone do not tell; asked before anything is told. */
  mayFollow?(env: Env, topic: string, actor: Actor): Promise<boolean>;
}
