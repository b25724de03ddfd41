import type { Random } from "./random.ts";
import type { Database } from "./write-rows.ts";

/** What a module's demo is made with. The same seed and instant give the same data. */
export interface DemoCall {
  db: Database;
  random: Random;
  now: number;
  /** The organisation's, and its local date at `now`. */
  timeZone: string;
  today: string;
  /** The installation's secrets: what the demo signs and encrypts is real. */
  secrets: Record<string, string>;
  /** Who made what an administrator makes. */
  adminId: string;
  /** Of the one password that all people of the demo have; these are `created_by` "demo". */
  passwordHash: string;
  /** About how many of what a module has most of; its own choice where not told. */
  size?: number;
}

/** A module's demo data: `demo` of its demo/index.ts, which Node runs as it stands. */
export interface Demo {
  /** What it fills, and clears where a load was cut off; a table before those it refers to. */
  tables: string[];
  /** Files that what it loads refers to; the same each time. They are there before the data. */
  files?: () => { key: string; bytes: Uint8Array }[];
  /** Answers how much of what it made. */
  load(call: DemoCall): Promise<Record<string, number>>;
}

/** Whoever signs in with the demo's password: `people` of a module's demo/people.ts. A start says who there is. */
export interface DemoPerson {
  name: string;
  email: string;
  /** What they are, for the start's lines. */
  is: string;
}
