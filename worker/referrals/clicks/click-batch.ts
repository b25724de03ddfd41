import type { EventLog } from "./event-log";

/** What an isolate hands to a link's counter: once, though it may be delivered more often. */
export interface ClickBatch {
  /** Random: the same in each attempt to deliver this batch. */
  id: string;
  referralId: string;
  campaignId: string;
  /** IANA zone of the organisation, which local days and hours are counted in. */
  timeZone: string;
  log: EventLog;
  /** Clicks a minute of one visitor, beyond which they count as bots'; absent where no limit is set. */
  throttleAt?: number;
}

/** A batch on its way. */
export interface DeliveredBatch extends ClickBatch {
  /** Milliseconds since the first of its clicks was answered. */
  waited: number;
}
