import { Agent, get } from "node:http";
import type { Product } from "../product.ts";
import { percentile } from "../verdict.ts";

export interface Question {
  name: string;
  path: string;
  /** Whose answer is wanted; the administrator's where not told. */
  token?: string;
}

export interface Figures {
  rows: number;
  queries: number;
  p50: number;
  p95: number;
  bytes: number;
  /** Processor time of the runtime, which other work on the machine hardly lengthens; null where not told. */
  cpu: number | null;
}

const warmUps = 3;
const runs = 21;
const round = (ms: number) => Math.round(ms * 10) / 10;

const agent = new Agent({ keepAlive: true });

/**
 * Milliseconds from the request to the answer's last byte, and its bytes. Not by `fetch`, which now and then takes
 * fifty milliseconds for its own memory after an answer of a megabyte: the server is measured.
 */
export function timed(url: string, headers: Record<string, string>): Promise<{ ms: number; bytes: number }> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      const shown: Buffer[] = [];
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (response.statusCode !== 200) shown.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`${url}: ${response.statusCode} ${Buffer.concat(shown).subarray(0, 500)}`));
      });
    }).on("error", reject);
  });
}

/** Asks one question again and again, one at a time: time from request to the answer's last byte. */
export async function figuresOf(product: Product, { path, token }: Question): Promise<Figures> {
  const headers = { authorization: `Bearer ${token ?? product.token}` };
  const ask = () => timed(product.url + path, headers);
  for (let i = 0; i < warmUps; i++) await ask();
  await product.costs();
  const { bytes } = await ask();
  const { reads, queries } = await product.costs();
  const times: number[] = [];
  const before = product.processorTime();
  for (let i = 0; i < runs; i++) times.push((await ask()).ms);
  const after = product.processorTime();
  return {
    rows: reads,
    queries,
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    bytes,
    cpu: before === null || after === null ? null : round((after - before) / runs),
  };
}

const cell = (value: string | number, width: number) => String(value).padStart(width);

export const printed = (name: string, { rows, queries, p50, p95, cpu, bytes }: Figures) =>
  [
    name.padEnd(70),
    `${cell(rows, 7)} rows ${cell(queries, 3)} queries`,
    `${cell(p50.toFixed(1), 7)} ms p50 ${cell(p95.toFixed(1), 7)} ms p95`,
    `${cell(cpu ?? "?", 6)} ms processor ${cell(Math.round(bytes / 1024), 5)} KB`,
  ].join(" ");
