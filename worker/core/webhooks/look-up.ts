import * as z from "zod";
import type { Env } from "../../env";
import { invalid } from "../http/problem";
import { within } from "../http/within";
import { isAddress, isPublicAddress, judgeAddress, leadsHome } from "./address";

// Names are looked up over HTTPS, for a Worker has no other way to ask.

const resolver = "https://1.1.1.1/dns-query";
const patience = 3000;

/** Ms for which nobody is asked again after the resolver could not be reached. */
const rest = 60_000;
let restingUntil = 0;

const dnsAnswer = z.object({ Answer: z.array(z.object({ type: z.int(), data: z.string() })).default([]) });
const addressTypes = new Map([
  ["A", 1],
  ["AAAA", 28],
]);

async function addressesOf(host: string, type: string): Promise<string[]> {
  const { Answer } = await within(patience, async (signal) => {
    const response = await fetch(`${resolver}?name=${encodeURIComponent(host)}&type=${type}`, {
      headers: { accept: "application/dns-json" },
      signal,
    });
    if (!response.ok) throw new Error(`the resolver answered ${response.status}`);
    return dnsAnswer.parse(await response.json());
  });
  return Answer.filter((answer) => answer.type === addressTypes.get(type)).map(({ data }) => data);
}

async function ask(host: string): Promise<string[]> {
  const found = await Promise.all([...addressTypes.keys()].map((type) => addressesOf(host, type)));
  return found.flat();
}

/** The addresses that a name leads to; null where nobody could be asked. */
async function lookUp(host: string, now: number): Promise<string[] | null> {
  if (now < restingUntil) return null;
  try {
    return await ask(host);
  } catch {
    restingUntil = now + rest;
    return null;
  }
}

type Development = Pick<Env, "ENVIRONMENT" | "WEBHOOKS_ALLOW_PRIVATE">;

const mayLoopBack = (env: Development) =>
  env.ENVIRONMENT === "development" && env.WEBHOOKS_ALLOW_PRIVATE === "1";

/**
 * Why nothing may be sent to this URL; null where it may. The spelling is judged, then where its name leads now; where
 * that can't be found out, the spelling alone.
 */
export async function addressFault(env: Development, url: string): Promise<string | null> {
  const judged = judgeAddress(url, { mayLoopBack: mayLoopBack(env) });
  if ("fault" in judged) return judged.fault;
  if (judged.isLoopback || isAddress(judged.host)) return null;
  const addresses = await lookUp(judged.host, Date.now());
  return addresses?.every(isPublicAddress) === false ? leadsHome : null;
}

/**
 * Why this URL may not be read from, http or https; null where it may. What it answers is kept and shown, so a name is asked
 * for only once it is known where it leads: where that can't be found out, nothing is asked, however long the name server
 * was away before.
 */
export async function readingFault(env: Development, url: string): Promise<string | null> {
  const judged = judgeAddress(url, { mayLoopBack: mayLoopBack(env), mayBePlain: true });
  if ("fault" in judged) return judged.fault;
  if (judged.isLoopback || isAddress(judged.host)) return null;
  const addresses = await ask(judged.host).catch(() => null);
  if (addresses === null) return "Where the address leads could not be found out. Try again later.";
  if (addresses.length === 0) return "The address leads nowhere.";
  return addresses.every(isPublicAddress) ? null : leadsHome;
}

/** 400 for an address that leads nowhere on the internet. */
export async function requireAddress(env: Env, url: string): Promise<void> {
  const fault = await addressFault(env, url);
  if (fault) throw invalid("url", fault);
}
