import { answered, load } from "./load.ts";
import type { BenchLink, Product } from "./product.ts";
import { verdict } from "./verdict.ts";

const clicks = Number(process.env.BENCH_CLICKS ?? 100_000);
const patienceMs = 60_000;

/** Clicks in D1, as each place that tells of them has them. */
async function clicksInD1({ db }: Pick<Product, "db">): Promise<number[]> {
  // campaign_days has all campaigns together as well, under "*".
  const tables = ["referrals", "link_days", "campaign_days WHERE campaign_id <> '*'"];
  const sums = tables.map((table) => `(SELECT coalesce(sum(clicks), 0) FROM ${table})`);
  const raw = `(SELECT count(*) FROM click_flushes, json_each(events -> 'us'))`;
  const row = await db.prepare(`SELECT ${[...sums, raw].map((sum, i) => `${sum} AS n${i}`)}`).first();
  return Object.values(row ?? {}).map(Number);
}

/** The same once nothing more arrives, of whatever was clicked before. */
async function clicksAtRest(product: Product): Promise<number[]> {
  for (let last: number[] = []; ; ) {
    const now = await clicksInD1(product);
    if (now.join() === last.join()) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 4000));
  }
}

/** Every click that was answered is counted, once, in every place. */
export async function equality(product: Product, links: BenchLink[]): Promise<void> {
  const before = await clicksAtRest(product);
  const paths = links.map((link) => `/r/${link.code}`);
  const report = await load({ port: product.port, paths, connections: 64, requests: clicks });
  const sent = answered(report, 302);
  let counted: number[] = [];
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    counted = (await clicksInD1(product)).map((n, i) => n - (before[i] ?? 0));
    if (counted.every((n) => n >= sent)) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  // What is counted too often may take another moment to show.
  counted = (await clicksAtRest(product)).map((n, i) => n - (before[i] ?? 0));
  verdict(
    `clicks answered over ${links.length} links, and counted by link, link day, campaign day and raw event`,
    `${sent} / ${counted.join(", ")}, in ${(report.ms / 1000).toFixed(0)} s`,
    `${clicks}, equal to the click`,
    sent === clicks && counted.every((n) => n === sent),
  );
}
