import { announce } from "../../../core/live/announce";
import type { Env } from "../../../env";
import { type Changed, changeOf } from "./topic";

/** Call it once the change of counts is written: whoever looks at them sees it within a second or two. */
export function announceCounts(env: Env, changed: Changed[]): void {
  announce(env, "referrals", changed.map(changeOf));
}
