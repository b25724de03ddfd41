import { load } from "./load.ts";
import type { BenchLink, Product } from "./product.ts";
import { percentile, verdict } from "./verdict.ts";

const samples = 40;

/** Seconds from a click to the overview that tells of it, on links that rest in between and on one that is busy. */
export async function freshness(product: Product, links: BenchLink[]): Promise<void> {
  const clicksNow = async () => (await product.call<{ clicks: number }>("GET", "/stats/overview")).clicks;
  const seconds: number[] = [];
  for (let i = 0; i < samples; i++) {
    const link = links[i % links.length];
    const before = await clicksNow();
    const at = performance.now();
    await load({ port: product.port, paths: [`/r/${link?.code}`], connections: 1, requests: 1 });
    while ((await clicksNow()) <= before && performance.now() - at < 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    seconds.push((performance.now() - at) / 1000);
  }
  const p95 = percentile(seconds, 0.95);
  verdict("seconds from a click to /stats/overview, p95", p95.toFixed(2), "at most 3", p95 <= 3);
}
