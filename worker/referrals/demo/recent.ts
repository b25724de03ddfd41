import { traceHash } from "../signing/trace-hash.ts";

const day = 86_400_000;

/** For how long the demo's rules have been at work: what is older was never judged, as after an import. */
export const judgedDays = 60;
export const isRecent = (at: number, now: number): boolean => at > now - judgedDays * day;

/** The keyed hashes by which rules know a click's visitor again; those of the year before the rules are spared. */
export function tracesOfVisit(dataKey: string, address: string, userAgent: string) {
  const [a = "", b = "", c = ""] = address.split(".");
  return {
    lasting: traceHash(dataKey, "visitor", `${address}\n${userAgent}`),
    address: traceHash(dataKey, "address", address),
    network: traceHash(dataKey, "network", `${a}.${b}.${c}`),
  };
}
