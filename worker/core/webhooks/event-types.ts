import type * as z from "zod";
import type { JobCall } from "../jobs/job";

/** Types of events that webhooks may want. A module adds its own by merging, and as `events` of its object. */
// biome-ignore lint/suspicious/noEmptyInterface: the core itself has none
export interface EventTypes {}
export type EventType = keyof EventTypes & string;

export interface EventKind {
  /** When it happens, and the schema of its `data`: the API's document tells both. */
  summary: string;
  data: z.ZodType;
  /** The record that such an event tells of, as its GET answers; null where it is gone. An event may bring its data. */
  read?(call: JobCall, subject: string): Promise<object | null>;
}

const known = new Map<string, EventKind>();

export function offerEvents(events: Readonly<Record<string, EventKind>>): void {
  for (const [type, kind] of Object.entries(events)) known.set(type, kind);
}

export const knownEvents = (): EventType[] => [...known.keys()] as EventType[];
export const eventKinds = (): [type: string, EventKind][] => [...known];
export const eventKind = (type: string): EventKind | undefined => known.get(type);
