// Pure.
import type { InLanguages } from "../campaigns/signup-form";

import type { Period } from "../rollups/periods";
import type { TargetRecord } from "../targets/schemas";

export interface Counts {
  clicks: number;
  signups: number;
}

export interface OfficerFacts {
  id: string;
  name: string;
  now: Counts;
  before: Counts;
}

/** Where links are met. */
export interface ChannelFacts extends Counts {
  source: string;
}

/** A campaign that is over, and the clicks of its last days. */
export interface EndedFacts {
  id: string;
  name: string;
  lastDays: Period;
  clicks: number;
}

/** What people do with a campaign's form. */
export interface FormFacts {
  id: string;
  name: string;
  starts: number;
  submits: number;
  /** How often each field was refused. */
  faults: readonly { field: string; count: number }[];
  /** The words of the campaign's own questions, by field. */
  questions: Readonly<Record<string, InLanguages>>;
}

/** What the rules look at: figures of the same days, campaign and officer as the cards beside them. */
export interface Facts {
  period: Period;
  /** The days of equal length before. */
  before: Period;
  today: string;
  campaignId: string | null;
  officerId: string | null;
  officers: readonly OfficerFacts[];
  channels: readonly ChannelFacts[];
  targets: readonly TargetRecord[];
  ended: readonly EndedFacts[];
  forms: readonly FormFacts[];
  unattributed: number;
  /** Flags that wait for a decision: open ones, or, where there are none, those that are held. */
  toReview: { status: "open" | "held"; count: number };
  /** Sign-ups that officers ask for. */
  requests: number;
}
