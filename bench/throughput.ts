import { answered, load } from "./load.ts";
import type { BenchLink, Product } from "./product.ts";
import { median, verdict } from "./verdict.ts";

const connections = 64;
const pairs = Number(process.env.BENCH_PAIRS ?? 20);

/** Redirects over bare 302s of the same process, in alternating runs: the machine's moods meet both alike. */
export async function throughput({ port }: Product, link: BenchLink): Promise<void> {
  const redirects = [`/r/${link.code}`];
  const perSecond = async (paths: string[], ms: number) => {
    const report = await load({ port, paths, connections, ms });
    return answered(report, 302) / (report.ms / 1000);
  };
  await perSecond(["/bare"], 3000);
  await perSecond(redirects, 3000);
  const bare: number[] = [];
  const product: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    bare.push(await perSecond(["/bare"], 2000));
    product.push(await perSecond(redirects, 2000));
  }
  const ratio = median(product) / median(bare);
  const spread = (values: number[]) =>
    `${Math.round(Math.min(...values))}-${Math.round(Math.max(...values))}, median ${Math.round(median(values))}/s`;
  process.stdout.write(`        bare 302 ${spread(bare)}; /r/:code ${spread(product)}\n`);
  const ratios = product.map((value, i) => value / (bare[i] ?? value));
  verdict(
    `throughput of /r/:code over a bare 302, ${pairs} pairs, ${connections} connections`,
    `${ratio.toFixed(3)}, pairs ${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}`,
    "at least 0.90",
    ratio >= 0.9,
  );
}
