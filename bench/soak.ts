import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort } from "../scripts/start/free-port.ts";
import { memoryOf, processesOf, trendOf } from "./memory.ts";
import { accessToken, administrator, type BenchLink, type Call, makeLinks, signIn } from "./product.ts";
import { end, start } from "./started.ts";
import { MixedTraffic, type Sent } from "./traffic.ts";
import { exitCode, verdict } from "./verdict.ts";

// `npm run soak`, or shorter: `npm run soak -- --minutes 5 --warm-up 2`. Mixed traffic on the product as `npm start` runs it: no
// error, exact counts, and memory that does not grow.

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    "warm-up": { type: "string", default: "10" },
    concurrency: { type: "string", default: "64" },
    signups: { type: "string", default: "8" },
  },
});
const ms = Number(values.minutes) * 60_000;
/** Before the minutes that are measured: caches fill and the code gets hot under the same traffic. */
const warmUpMs = Number(values["warm-up"]) * 60_000;
const sampleMs = Math.max(500, ms / 1000);
/** Percent by which the last third may differ from the first. */
const mostChange = 10;
const settleMs = 180_000;

const say = (text: string) => process.stdout.write(`${text}\n`);

interface Counted {
  clicks: number;
  signups: number;
  enrollments: number;
}

const sum = (rows: Counted[]): Counted => ({
  clicks: rows.reduce((all, row) => all + row.clicks, 0),
  signups: rows.reduce((all, row) => all + row.signups, 0),
  enrollments: rows.reduce((all, row) => all + row.enrollments, 0),
});

/** What each place that tells of them has. */
async function countedBy(call: Call): Promise<Record<string, Partial<Counted>>> {
  const overview = await call<Counted>("GET", "/stats/overview");
  const links = await call<{ data: Counted[] }>("GET", "/referrals?limit=100");
  const officers = await call<{ data: Counted[] }>("GET", "/stats/officers?limit=100");
  const campaigns = await call<{ data: Counted[] }>("GET", "/stats/campaigns?limit=100");
  const days = await call<{ points: Counted[] }>("GET", "/stats/timeseries?interval=day");
  const hours = await call<{ points: Counted[] }>("GET", "/stats/timeseries?interval=hour");
  const sources = await call<{ data: Counted[] }>("GET", "/stats/sources?group_by=device");
  const only = ({ clicks, signups }: Counted) => ({ clicks, signups });
  const { clicks, signups, enrollments } = overview;
  return {
    overview: { clicks, signups, enrollments },
    ...{ links: sum(links.data), officers: sum(officers.data), campaigns: sum(campaigns.data) },
    ...{ days: sum(days.points), hours: sum(hours.points), devices: only(sum(sources.data)) },
  };
}

/** Whether every place has what was sent. */
const isAll = (counted: Record<string, Partial<Counted>>, sent: Counted) =>
  Object.values(counted).every((one) =>
    Object.entries(one).every(([name, n]) => n === sent[name as keyof Counted]),
  );

async function checkCounts(call: Call, { clicks, signups, enrollments }: Sent): Promise<void> {
  const sent = { clicks, signups, enrollments };
  let counted = await countedBy(call);
  for (const until = Date.now() + settleMs; !isAll(counted, sent) && Date.now() < until; await sleep(1000)) {
    counted = await countedBy(call);
  }
  for (const [place, one] of Object.entries(counted)) {
    const holds = isAll({ place: one }, sent);
    verdict(`counted by ${place}`, JSON.stringify(one), `as sent: ${JSON.stringify(sent)}`, holds);
  }
}

interface Health {
  recounts: { finished_at: string | null; compared: number; differences: number }[];
}

async function checkRecount(call: Call): Promise<void> {
  await call("POST", "/health/recount");
  let last: Health["recounts"][number] | undefined;
  for (const until = Date.now() + settleMs; !last?.finished_at && Date.now() < until; await sleep(1000)) {
    [last] = (await call<Health>("GET", "/health")).recounts;
  }
  const holds = last?.finished_at !== null && last?.differences === 0;
  verdict(
    `of ${last?.compared} totals counted again, other than raw events say`,
    last?.differences ?? "?",
    "0",
    holds,
  );
}

async function checkExports(call: Call, ids: string[]): Promise<void> {
  const statuses: Record<string, number> = {};
  for (const id of ids) {
    let status = "";
    for (const until = Date.now() + settleMs; Date.now() < until; await sleep(1000)) {
      ({ status } = await call<{ status: string }>("GET", `/exports/${id}`));
      if (status === "done" || status === "failed") break;
    }
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  verdict(
    "exports by status",
    JSON.stringify(statuses),
    `all ${ids.length} done`,
    (statuses.done ?? 0) === ids.length,
  );
}

const state = mkdtempSync(join(tmpdir(), "milepost-soak-"));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
// What is tried here is not how many requests one person may send.
const child = await start(port, state, administrator, { API_REQUESTS_A_MINUTE: "0" });
try {
  const { call } = await signIn(url);
  const links = await makeLinks(call, 50);
  const campaignOf = async (link?: BenchLink) =>
    (await call<{ campaign_id: string }>("GET", `/referrals/${link?.id}`)).campaign_id;
  const campaignId = await campaignOf(links[0]);
  const { slug } = await call<{ slug: string }>("GET", `/campaigns/${campaignId}`);
  const [quiet] = await makeLinks(call, 1);
  if (!quiet) throw new Error("There is no quiet link.");
  const quietCampaign = { link: quiet, id: await campaignOf(quiet) };
  const { key } = await call<{ key: string }>("POST", "/api-keys", { name: "Soak", scopes: ["track:write"] });
  let token = await accessToken(url);
  const renewal = setInterval(() => {
    accessToken(url).then((renewed) => {
      token = renewed;
    }, say);
  }, 300_000);
  const traffic = new MixedTraffic({
    ...{ port, links, campaignId, slug, quietCampaign, key, token: () => token },
    concurrency: Number(values.concurrency),
    rates: { signups: Number(values.signups), pages: 4, exports: 0.1 },
  });

  const processes = processesOf(child.pid ?? 0).filter(
    ({ name, pid }) => name === "workerd" || pid === child.pid,
  );
  const memory = new Map(
    processes.map(({ name, pid }) => [
      name === "workerd" ? name : "the start's process",
      { pid, samples: [] as number[] },
    ]),
  );
  const startedAt = performance.now();
  traffic.start();
  for (let told = 0; performance.now() < startedAt + warmUpMs + ms; ) {
    await sleep(sampleMs);
    const passed = performance.now() - startedAt;
    if (passed > warmUpMs) for (const { pid, samples } of memory.values()) samples.push(memoryOf(pid).own);
    const minute = Math.floor(passed / 60_000);
    if (minute === told) continue;
    told = minute;
    const megabytes = [...memory].map(([name, { pid }]) => {
      const { own, files } = memoryOf(pid);
      return `${name} ${own.toFixed(0)} MB and ${files.toFixed(0)} MB of files`;
    });
    say(
      `minute ${minute}: ${traffic.sent.clicks} clicks, ${traffic.sent.signups} sign-ups, ${traffic.sent.failures} failures; ${megabytes.join(", ")}`,
    );
  }
  await traffic.stop();
  clearInterval(renewal);

  const { sent } = traffic;
  const again = (await signIn(url)).call;
  const total = sent.clicks + sent.signups + sent.forms + sent.enrollments + sent.pages + sent.exports.length;
  say(
    `${total} requests in ${values["warm-up"]} minutes to warm up and ${values.minutes} more: ${JSON.stringify({ ...sent, exports: sent.exports.length })}`,
  );
  verdict("requests answered otherwise than they should be", sent.failures, "0", sent.failures === 0);
  await checkExports(again, sent.exports);
  await checkCounts(again, sent);
  await checkRecount(again);
  for (const [name, { samples }] of memory) {
    const { first, last, highest, change } = trendOf(samples);
    verdict(
      `memory of ${name}, MB, first and last third of the ${values.minutes} minutes after the warm-up`,
      `${first.toFixed(0)} and ${last.toFixed(0)} (${change.toFixed(1)} %), at most ${highest.toFixed(0)}`,
      `within ${mostChange} %`,
      samples.length > 0 && Math.abs(change) <= mostChange,
    );
  }
} finally {
  await end(child, { signal: "SIGTERM", to: "group" });
  rmSync(state, { recursive: true, force: true });
}
process.exit(exitCode());
