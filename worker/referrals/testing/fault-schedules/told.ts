// What callers were told, by which the product is measured in the end.

export interface ToldLink {
  id: string;
  code: string;
  campaignId: string;
  /** Clicks that were answered, each with its id, and whether it was taken for a bot's. */
  clicks: { id: string; isBot: boolean }[];
}

export interface ToldSignup {
  email: string;
  key: string;
  body: Record<string, unknown>;
  /** The click that it names was taken for a bot's: it is a person's from then on. */
  namesBot: string | null;
  /** All the ids that it was answered with. */
  ids: Set<string>;
  isEnrolled: boolean;
}

/** Of something that people change, what the last of them was told; "contested": two did at once, either may have won. */
export type Told<T> = T | "contested";

export class Promises {
  links: ToldLink[] = [];
  signups = new Map<number, ToldSignup>();
  decisions = new Map<string, Told<"confirm" | "dismiss" | "undo">>();
  claims = new Map<string, Told<string>>();
  exports = new Map<string, { key: string }>();
  /** Idempotency-Keys of exports that were asked for. */
  exportKeys = new Set<string>();
  jobs = new Set<string>();
}
