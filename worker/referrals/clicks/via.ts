// Pure.
import { unknownVia, type Via } from "../rollups/breakdown-keys";
import type { ClickToken } from "./click-token";

/** A sign-up is counted by what its click was counted by; of a sign-up without a click nothing is known. */
export function viaOf(click: Pick<ClickToken, "source" | "origin"> | null): Via {
  if (!click) return unknownVia;
  const { source, origin } = click;
  if (!origin) return { ...unknownVia, source };
  return { ...origin, referrer: origin.referrer || "direct", source };
}
