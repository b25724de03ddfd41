import { addDays } from "../worker/core/time.ts";
import { type ClickEvent, encodeEvents } from "../worker/referrals/clicks/event-log.ts";
import { watchHeap } from "./heap.ts";
import { load } from "./load.ts";
import { type BenchLink, makeLinks, type Product, startProduct } from "./product.ts";
import { percentile, verdict } from "./verdict.ts";

const events = Number(process.env.BENCH_EXPORT_EVENTS ?? 1_000_000);
const formats = process.env.BENCH_EXPORT_FORMATS?.split(",") ?? ["csv", "xlsx"];
const flushSize = 100;
const days = 100;
const most = { memory: 128, click: 3, signup: 5 };

const agents = [
  "iPhone; CPU iPhone OS 18_6 like Mac OS X",
  "Linux; Android 15; SM-A156B",
  "X11; Linux x86_64",
].map(
  (device) => `Mozilla/5.0 (${device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`,
);

const clickAt = (us: number, i: number): ClickEvent => ({
  ...{ us, kind: "click", unique: true, visitor: `v${String(i).padStart(10, "0")}`, ip: `203.${i % 256}` },
  ...{ userAgent: agents[i % agents.length] ?? "", country: "NP", referrer: "", source: "link" },
  nonce: String(i).padStart(10, "0"),
});

/** The raw log of so many clicks, over the last days, with the rollups by which a report finds its days. */
async function writeLog({ db }: Product, links: BenchLink[], campaign: string, to: string): Promise<void> {
  const flushes = events / flushSize;
  const statements: D1PreparedStatement[] = [];
  const flush = db.prepare("INSERT INTO click_flushes VALUES (?1, ?2, ?3, ?4, ?5)");
  const counted =
    db.prepare(`INSERT INTO campaign_days (campaign_id, day, clicks, unique_clicks, total_clicks)
    VALUES (?1, ?2, ?3, ?3, ?4)`);
  for (let n = 0; n < flushes; n++) {
    const day = addDays(to, -1 - (n % days));
    const link = links[Math.floor(n / days) % links.length];
    const start = Date.parse(`${day}T00:00:00Z`) * 1000 + Math.floor(n / days) * 800_000_000;
    const log = encodeEvents(
      Array.from({ length: flushSize }, (_, i) => clickAt(start + i * 1_000_003, n * flushSize + i)),
    );
    statements.push(flush.bind(day, link?.id ?? "", start, start + flushSize - 1, JSON.stringify(log)));
  }
  const daily = events / days;
  for (let n = 0; n < days; n++) {
    statements.push(counted.bind(campaign, addDays(to, n - days), daily, (n + 1) * daily));
  }
  for (let at = 0; at < statements.length; at += 100) await db.batch(statements.slice(at, at + 100));
}

interface Exported {
  id: string;
  status: string;
  rows: number;
  bytes: number;
  error: { message: string } | null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Seconds until a click, and until a sign-up with it, is counted; again and again until told to stop. */
function countBeside(product: Product, link: BenchLink, campaign: string) {
  let isOver = false;
  const seconds = { click: [] as number[], signup: [] as number[] };
  const overview = () =>
    product.call<{ clicks: number; signups: number }>("GET", `/stats/overview?campaign_id=${campaign}`);
  const until = async (what: "clicks" | "signups", more: number) => {
    const at = performance.now();
    while ((await overview())[what] < more && performance.now() - at < 30_000) await pause(50);
    return (performance.now() - at) / 1000;
  };
  const asking = (async () => {
    while (!isOver) {
      const before = await overview();
      await load({ port: product.port, paths: [`/r/${link.code}`], connections: 1, requests: 1 });
      seconds.click.push(await until("clicks", before.clicks + 1));
      await product.call("POST", "/track/signup", {
        email: `${crypto.randomUUID()}@example.org`,
        ref_code: link.code,
      });
      seconds.signup.push(await until("signups", before.signups + 1));
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return seconds;
  };
}

async function exportAs(product: Product, format: string, to: string, peakOf: () => Promise<number>) {
  const at = performance.now();
  let peak = 0;
  let made = await product.call<Exported>("POST", "/exports", {
    ...{ report: "raw_events", format, from: addDays(to, -days), to: addDays(to, -1) },
  });
  while (made.status === "queued" || made.status === "running") {
    await pause(500);
    peak = Math.max(peak, await peakOf());
    made = await product.call<Exported>("GET", `/exports/${made.id}`);
  }
  if (made.error) throw new Error(made.error.message);
  return { made, peak, seconds: (performance.now() - at) / 1000 };
}

/** A million raw events as CSV and as XLSX: time, memory and bytes; and how long others wait meanwhile. */
export async function exportsOfMillion(): Promise<void> {
  const product = await startProduct(undefined, { inspected: true });
  const heap = await watchHeap(await product.inspector());
  try {
    const links = await makeLinks(product.call, 20);
    const [other = { id: "", code: "" }] = await makeLinks(product.call, 1);
    const campaignOf = async ({ id }: BenchLink) =>
      (await product.call<{ campaign_id: string }>("GET", `/referrals/${id}`)).campaign_id;
    const to = new Date().toISOString().slice(0, 10);
    await writeLog(product, links, await campaignOf(links[0] ?? other), to);
    const beside = await campaignOf(other);
    for (const format of formats) {
      const stop = countBeside(product, other, beside);
      const { made, peak, seconds } = await exportAs(product, format, to, () => heap.inUse());
      const waits = await stop();
      const [click, signup] = [percentile(waits.click, 0.95), Math.max(...waits.signup)];
      process.stdout.write(
        `        ${format}: ${made.rows} rows, ${(made.bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(0)} s, ${Math.round(made.rows / seconds)} rows/s\n`,
      );
      verdict(`rows of ${events} raw events as ${format}`, `${made.rows}`, "all", made.rows === events);
      verdict(
        `MB in use while ${format} is written, peak`,
        peak.toFixed(0),
        `at most ${most.memory}`,
        peak <= most.memory,
      );
      const clicks = `seconds from a click to /stats/overview meanwhile, p95 of ${waits.click.length}`;
      verdict(clicks, click.toFixed(2), `at most ${most.click}`, click <= most.click);
      const signups = `seconds until a sign-up is attributed meanwhile, longest of ${waits.signup.length}`;
      verdict(signups, signup.toFixed(2), `at most ${most.signup}`, signup <= most.signup);
    }
  } finally {
    heap.close();
    await product.stop();
  }
}
