import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answered, load } from "./load.ts";
import type { BenchLink, Costs, Product } from "./product.ts";

// `npm run bench -- measure` writes what clicks cost into bench/costs.json, which `npm run simulate` is fed with.

const command = "npm run bench -- measure";

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What each click cost; of a rate that the machine could not keep the one that it kept. */
interface Measured extends Partial<Costs> {
  what: string;
  clicks: number;
  seconds: number;
  command: string;
}

async function costsOf(product: Product, what: string, clicks: () => Promise<number>): Promise<Measured> {
  await rest(4000);
  await product.costs();
  const began = performance.now();
  const n = await clicks();
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  await rest(4000);
  return { what, clicks: n, seconds, command, ...(await product.costs()) };
}

/** Clicks of one link at a rate, each another visitor's. */
function ofRate(product: Product, link: BenchLink, rate: number, requests: number) {
  const paths = [`/r/${link.code}`];
  return costsOf(product, `a link with ${rate} clicks a second`, async () =>
    answered(await load({ port: product.port, paths, connections: 64, rate, requests }), 302),
  );
}

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
  await rest(6000);
  return costsOf(product, "a click on a cold link", each);
}

export async function measure(product: Product, links: BenchLink[]): Promise<void> {
  const [hot, warm, ...others] = links as [BenchLink, BenchLink, ...BenchLink[]];
  const measured = [
    await ofRate(product, hot, 500, 10_000),
    await ofRate(product, warm, 100, 2000),
    await cold(product, others.slice(0, 20)),
  ];
  const file = join(import.meta.dirname, "costs.json");
  writeFileSync(file, `${JSON.stringify({ measured }, null, 2)}\n`);
  for (const one of measured) process.stdout.write(`${JSON.stringify(one)}\n`);
}
