/** A click that was taken for a bot's and is a person's: what its correction in D1 makes of it. */
export interface Correction {
  referralId: string;
  campaignId: string;
  /** IANA zone of the organisation. */
  timeZone: string;
  /** Where D1 has it: the key of its flush. */
  day: string;
  firstSeq: number;
  nonce: string;
  visitor: string;
  /** Microseconds UTC: the time it had, or the first behind it that no other click of the link has. */
  us: number;
  /** Whether it is its visitor's first click on that link and day. */
  unique: boolean;
}

/** Not decided yet: which time it has, and whether it is unique. */
export type Correctable = Omit<Correction, "unique">;
