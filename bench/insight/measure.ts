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
}

const warmUps = 3;
const runs = 21;

/** Asks one question again and again, one at a time: time from request to the answer's last byte. */
export async function figuresOf(product: Product, { path, token }: Question): Promise<Figures> {
  const headers = { authorization: `Bearer ${token ?? product.token}` };
  const ask = async () => {
    const startedAt = performance.now();
    const response = await fetch(product.url + path, { headers });
    const body = await response.arrayBuffer();
    const ms = performance.now() - startedAt;
    if (response.status !== 200)
      throw new Error(`${path}: ${response.status} ${Buffer.from(body).subarray(0, 500)}`);
    return {
    rows: reads,
    queries,
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    bytes,
    cpu,
  };
}

export const printed = (name: string, { rows, queries, p50, p95, bytes }: Figures) =>
  `${name.padEnd(70)} ${String(rows).padStart(7)} rows ${String(queries).padStart(4)} queries ${p50.toFixed(1).padStart(7)} ms p50 ${p95.toFixed(1).padStart(7)} ms p95 ${String(Math.round(bytes / 1024)).padStart(5)} KB`;
