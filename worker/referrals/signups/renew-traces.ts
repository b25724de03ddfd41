// Pure.
import { readAddressTraits } from "../fraud/rules/address";
import { type KeptTraits, tracesIn } from "../fraud/traits";
import { traceHash, traceHashes } from "../signing/trace-hash";

/** A row of `signup_traces`: what it is found by now, and by what from now on. */
export type MovedTrace = [old: string, trace: string, occurredAt: number, signupId: string];

interface Row {
  id: string;
  occurred_at: number;
  traits: string | null;
}

const traced = ["mailbox", "series", "phone"] as const;

/**
 * What rules compare a sign-up by, of its address and its number (E.164), under the newest key. Where its traits are
 * gone, the trace of its number is all that there is.
 */
export function renewTraces(
  dataKey: string,
  { id, occurred_at: at, traits }: Row,
  email: string,
  phone: string | null,
) {
  const phones = phone === null ? [] : traceHashes(dataKey, "phone", phone).map((hash) => `p${hash}`);
  const [newest = "", ...older] = phones;
  const traces = older.map((old): MovedTrace => [old, newest, at, id]);
  if (traits === null) return { traits: {}, traces };
  const before = JSON.parse(traits) as KeptTraits;
  const address = readAddressTraits(email);
  const renewed = {
    email: traceHash(dataKey, "email", address.email),
    mailbox: traceHash(dataKey, "mailbox", address.mailbox),
    ...(before.series !== null && address.series !== null
      ? { series: traceHash(dataKey, "series", address.series) }
      : {}),
    ...(before.phone !== null && phone !== null ? { phone: traceHash(dataKey, "phone", phone) } : {}),
  };
  const [known, anew] = [tracesIn(before), tracesIn({ ...before, ...renewed })];
  for (const group of traced) {
    const [old, trace] = [known[group], anew[group]];
    if (old !== undefined && trace !== undefined && old !== trace) traces.push([old, trace, at, id]);
  }
  return { traits: renewed, traces };
}
