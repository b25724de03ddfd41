// Pure.
import { unknownVia, type Via } from "../rollups/breakdown-keys";
import type { ClickToken } from "./click-token";

/** The sign-up that a click earns is counted by what the click was counted by; without one nothing is known. */
export function viaOf(click: Pick<ClickToken, "source" | "origin"> | null): Via {
  if (!click) return unknownVia;
  const { source, origin } = click;
  if (!origin) return { ...unknownVia, source };
  return { ...origin, referrer: origin.referrer || "direct", source };
}
