import type { Freshness } from "./poll";

export function freshnessWords({ state, at }: Freshness, now: number): string {
  if (state === "offline") return "Offline — retrying";
  if (state === "paused") return "Paused";
  if (state === "ended") return "Signed out";
  const seconds = Math.round((now - at) / 1000);
  return seconds < 2 ? "Live · updated now" : `Live · updated ${seconds} s ago`;
}
