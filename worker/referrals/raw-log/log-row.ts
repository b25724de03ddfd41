// Pure.

/** Where a row of the raw log stands: what `click_flushes` is ordered by. */
export interface LogKey {
  day: string;
  referralId: string;
  firstSeq: number;
}

/** A row of `click_flushes`. */
export interface LogRow extends LogKey {
  lastSeq: number;
  /** As it stands there: an `EventLog` as JSON. */
  events: string;
}

const compareTexts = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

export const compareKeys = (a: LogKey, b: LogKey): number =>
  compareTexts(a.day, b.day) || compareTexts(a.referralId, b.referralId) || a.firstSeq - b.firstSeq;

export const textOfKey = ({ day, referralId, firstSeq }: LogKey): string =>
  `${day} ${referralId} ${firstSeq}`;

const beforeEvents = ',"events":';

/** NDJSON, each line an object with the columns of a row. */
export const writeLines = (rows: readonly LogRow[]): string =>
  rows
    .map(({ day, referralId, firstSeq, lastSeq, events }) => {
      const head = JSON.stringify({ day, referral_id: referralId, first_seq: firstSeq, last_seq: lastSeq });
      return `${head.slice(0, -1)}${beforeEvents}${events}}\n`;
    })
    .join("");

/** The rows of such lines. Their events stay text: most readers want those of one link. */
export const readLines = (text: string): LogRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf(beforeEvents);
      const head = JSON.parse(`${line.slice(0, at)}}`) as Record<string, never>;
      const events = line.slice(at + beforeEvents.length, -1);
      return {
        ...{ day: head.day, referralId: head.referral_id, firstSeq: head.first_seq, lastSeq: head.last_seq },
        events,
      } as unknown as LogRow;
    });
