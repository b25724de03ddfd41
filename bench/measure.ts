import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type LogRow, writeLines } from "../worker/referrals/raw-log/log-row.ts";
import { answered, load } from "./load.ts";
import type { BenchLink, Costs, Product } from "./product.ts";

// `npm run bench -- measure` writes what clicks cost into bench/costs.json, which `npm run simulate` is fed with.

const command = "npm run bench -- measure";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What each kind of click cost. */
export interface Measured extends Costs {
  what: string;
  /** Clicks a second that were asked for, and that the machine reached. */
  asked: number;
  reached: number;
  clicks: number;
  seconds: number;
  command: string;
}

/** What clicks leave in the raw log. */
export interface Left {
  what: string;
  clicks: number;
  rows: number;
  /** In D1, and packed in a file. */
  bytes: number;
  fileBytes: number;
  /** Rows written and read where D1 deletes one. */
  deleteWrites: number;
  deleteReads: number;
  command: string;
}

export interface MeasuredCosts {
  hot: Measured[];
  cold: Measured;
  left: { hot: Left; cold: Left };
}

const rounded = (n: number) => Math.round(n * 100) / 100;

async function costsOf(
  product: Product,
  what: (reached: number) => string,
  asked: number,
  clicks: () => Promise<number>,
): Promise<Measured> {
  await rest(4000);
  await product.costs();
  const began = performance.now();
  const n = await clicks();
  const seconds = rounded((performance.now() - began) / 1000);
  await rest(4000);
  const reached = Math.round(n / seconds);
  const costs = Object.entries(await product.costs()).map(([name, value]) => [name, rounded(value)]);
  return {
    ...{ what: what(reached), asked, reached, clicks: n, seconds, command },
    ...(Object.fromEntries(costs) as unknown as Costs),
  };
}

/** Clicks of one link at a rate, each another visitor's. */
function ofRate(product: Product, link: BenchLink, rate: number, requests: number) {
  const paths = [`/r/${link.code}`];
  const { port } = product;
  const what = (reached: number) => `a link with ${reached} clicks a second (${rate} asked for)`;
  return costsOf(product, what, rate, async () =>
    answered(await load({ port, paths, connections: 64, rate, requests }), 302),
  );
}

/** After it an object that nobody asks has left memory, as a cold link's has between two clicks. */
const idleMs = 12_000;

/** One click each on links that nobody clicked for a while, whose counters are there. */
async function cold(product: Product, links: BenchLink[]) {
  const { port } = product;
  const each = async () => {
    let n = 0;
    for (const { code } of links) {
      n += answered(await load({ port, paths: [`/r/${code}`], connections: 1, requests: 1 }), 302);
    }
    return n;
  };
  await each();
  await rest(idleMs);
  return costsOf(product, () => "a click on a cold link", 0, each);
}

/** What the clicks of these links have left in the raw log. They go. */
async function leftOf({ db }: Product, what: string, links: BenchLink[]): Promise<Left> {
  const ids = JSON.stringify(links.map(({ id }) => id));
  const ofLinks = "FROM click_flushes WHERE referral_id IN (SELECT value FROM json_each(?))";
  const columns = "day, referral_id AS referralId, first_seq AS firstSeq, last_seq AS lastSeq, events";
  const { results } = await db.prepare(`SELECT ${columns} ${ofLinks}`).bind(ids).all<LogRow>();
  const rows = results.length;
  const keysOf = ({ day, referralId }: LogRow) => day.length + referralId.length + 16;
  const { meta } = await db.prepare(`DELETE ${ofLinks}`).bind(ids).run();
  return {
    ...{ what, rows, command },
    clicks: results.reduce((sum, { firstSeq, lastSeq }) => sum + lastSeq - firstSeq + 1, 0),
    bytes: results.reduce((sum, row) => sum + keysOf(row) + Buffer.byteLength(row.events), 0),
    fileBytes: gzipSync(writeLines(results)).length,
    deleteWrites: rounded((meta.rows_written ?? 0) / rows),
    deleteReads: rounded((meta.rows_read ?? 0) / rows),
  };
}

export async function measure(product: Product, links: BenchLink[]): Promise<void> {
  const [hot, warm, ...others] = links as [BenchLink, BenchLink, ...BenchLink[]];
  const colds = others.slice(0, 20);
  const measured: MeasuredCosts = {
    hot: [await ofRate(product, hot, 500, 10_000), await ofRate(product, warm, 100, 2000)],
    cold: await cold(product, colds),
    left: {
      hot: await leftOf(product, "the raw log of a busy link", [hot]),
      cold: await leftOf(product, "the raw log of cold links", colds),
    },
  };
  const file = join(import.meta.dirname, "costs.json");
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  const { hot: busy, cold: lone, left } = measured;
  for (const one of [...busy, lone, left.hot, left.cold]) process.stdout.write(`${JSON.stringify(one)}\n`);
}
