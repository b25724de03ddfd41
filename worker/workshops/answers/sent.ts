// Pure.
import type { Given } from "./plan-save";

/** What is sent of a workshop. */
export interface Sent {
  questions_version: number;
  device?: string | undefined;
  answers?: Given | undefined;
}
