import type { Env } from "../../env";

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
}
