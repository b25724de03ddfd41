import { type BenchLink, makeLinks, type Product } from "./product.ts";
import { verdict } from "./verdict.ts";

const lines = 20_000;
const calls = 3;
/** Milliseconds that a visitor and an administrator may have to wait while a history is imported. */
const longestWait = 1000;
const fewestPerSecond = 1000;

/** Asks again and again until it is told to stop; the longest that an answer took, in milliseconds. */
function waitBeside(ask: () => Promise<unknown>) {
  let stopped = false;
  let longest = 0;
  const asking = (async () => {
    while (!stopped) {
      const at = performance.now();
      await ask();
      longest = Math.max(longest, performance.now() - at);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return async () => {
    stopped = true;
    await asking;
    return longest;
  };
}

interface History {
  name: string;
  line: (call: number, i: number, links: BenchLink[]) => Record<string, unknown>;
}

const instant = "2025-03-04T00:00:00.000Z";
const start = Date.parse("2023-06-01T00:00:00.000Z");
const click = (link: BenchLink | undefined, timestamp: string, visitor: string) => ({
  timestamp,
  eventType: "click",
  referralID: link?.code,
  visitor,
});

const histories: History[] = [
  {
    name: "clicks of one instant on one link",
    line: (call, i, links) => click(links[0], instant, `${call} ${i}`),
  },
  {
    name: "clicks and sign-ups of one visitor on one link",
    line: (call, i, links) => {
      const timestamp = new Date(start + (call * lines + i) * 300_000).toISOString();
      const event = click(links[1], timestamp, "unknown");
      return i % 10 === 9 ? { ...event, eventType: "signup", userEmail: `${call} ${i}` } : event;
    },
  },
  {
    name: "two years of ten links, by dates alone",
    line: (call, i, links) => {
      const day = new Date(start + (i % 730) * 86_400_000).toISOString().slice(0, 10);
      const event = click(links[2 + (i % 10)], `${day}T00:00:00.000Z`, `${call} ${i % 7000}`);
      return i % 10 === 9
        ? { ...event, referralID: links[2]?.code, eventType: "signup", userEmail: `${call} ${i}` }
        : event;
    },
  },
];

/** Histories of 20,000 events a call: how fast they go in, and how long everybody else waits meanwhile. */
export async function imports(product: Product): Promise<void> {
  const links = await makeLinks(product.call, 12);
  const other = (await makeLinks(product.call, 1))[0];
  for (const { name, line } of histories) {
    for (let call = 0; call < calls; call++) {
      const body = Array.from({ length: lines }, (_, i) => JSON.stringify(line(call, i, links))).join("\n");
      const redirects = waitBeside(() => fetch(`${product.url}/r/${other?.code}`, { redirect: "manual" }));
      const reads = waitBeside(() => product.call("GET", "/stats/overview"));
      const [at, cpu] = [performance.now(), product.processorTime()];
      const response = await fetch(`${product.url}/api/v1/imports/events`, {
        method: "POST",
        headers: { authorization: `Bearer ${product.token}`, "content-type": "application/x-ndjson" },
        body,
      });
      const seconds = (performance.now() - at) / 1000;
      const used = (product.processorTime() ?? 0) - (cpu ?? 0);
      const done = (await response.json()) as { accepted: number; rejected: unknown[] };
      const [redirect, read] = [await redirects(), await reads()];
      const perSecond = Math.round(done.accepted / seconds);
      const waited = `redirects waited ${redirect.toFixed(0)} ms, reads ${read.toFixed(0)} ms at most`;
      verdict(
        `${name}, call ${call + 1}: ${done.accepted} accepted, ${done.rejected?.length} rejected, ${used} ms of processor`,
        `${perSecond} events/s, ${waited}`,
        `at least ${fewestPerSecond} events/s, waits of at most ${longestWait} ms`,
        perSecond >= fewestPerSecond && redirect <= longestWait && read <= longestWait,
      );
    }
  }
}
