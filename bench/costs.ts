import { answered, load } from "./load.ts";
import type { BenchLink, Costs, Product } from "./product.ts";
import { verdict } from "./verdict.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 4000));

/** What a click costs on a hot link: each click another visitor's, 500 a second or more. */
export async function hotLink(product: Product, link: BenchLink): Promise<void> {
  const paths = [`/r/${link.code}`];
  const { port } = product;
  // The link is hot before it is measured: the first clicks of a quiet one leave alone.
  await load({ port, paths, connections: 64, rate: 600, ms: 3000 });
  await settled();
  await product.costs();
  const report = await load({ port, paths, connections: 64, rate: 600, requests: 6000 });
  await settled();
  const costs = await product.costs();
  const clicks = answered(report, 302);
  const rate = Math.round(clicks / (report.ms / 1000));
  const per1000 = (n: number) => Math.round((n / clicks) * 10_000) / 10;
  const bounds: [string, keyof Costs, number][] = [
    ["Durable Object requests, alarms included", "objectRequests", 25],
    ["D1 rows written", "writes", 5],
    ["rows written inside the object", "objectRows", 30],
  ];
  for (const [what, cost, most] of bounds) {
    const figure = per1000(costs[cost]);
    verdict(
      `${what}, per 1,000 clicks on a hot link at ${rate}/s`,
      figure,
      `at most ${most}`,
      figure <= most,
    );
  }
  verdict("rate of those clicks", `${rate}/s`, "at least 500/s", rate >= 500);
}

/** A single click on a link that nobody clicked for a while. */
export async function coldClick(product: Product, link: BenchLink): Promise<void> {
  const click = () => load({ port: product.port, paths: [`/r/${link.code}`], connections: 1, requests: 1 });
  // The first click of all makes the counter's tables.
  await click();
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await product.costs();
  await click();
  await settled();
  const { writes, objectRows } = await product.costs();
  verdict("D1 rows written for a click on a cold link", writes, "1 to 5", writes >= 1 && writes <= 5);
  const isCheap = objectRows >= 1 && objectRows <= 3;
  verdict("rows written inside the object for it", objectRows, "1 to 3", isCheap);
}

/** Codes that nobody signed: well-formed, and each another. */
export async function forgedCodes(product: Product, link: BenchLink): Promise<void> {
  const paths = Array.from({ length: 1000 }, (_, i) => {
    const bytes = Buffer.from(link.code, "base64url");
    bytes.writeUInt16BE(i + 1, bytes.length - 2);
    return `/r/${bytes.toString("base64url")}`;
  }).filter((path) => !path.endsWith(link.code));
  await settled();
  await product.costs();
  const report = await load({ port: product.port, paths, connections: 64, requests: 1000 });
  await settled();
  const { reads, writes } = await product.costs();
  verdict("forged codes answered 404", answered(report, 404), "1000", answered(report, 404) === 1000);
  verdict("D1 rows read for 1,000 forged codes", reads, "0", reads === 0);
  verdict("D1 rows written for them", writes, "at most 2", writes <= 2);
}
