import type { Product } from "../product.ts";
import { percentile, verdict } from "../verdict.ts";
import { COLUMNS, csvFile, ROWS } from "./farmers-files.ts";
import { makeLargestCase } from "./largest-case.ts";

const calls = 60;
const bounds = { results: 50, reads: 60, writes: 8, csv: 5000, distribution: 1500 };

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; found: T }> {
  const at = performance.now();
  const found = await work();
  return { ms: performance.now() - at, found };
}

/** 50,000 farmers from their file to how their incomes are spread, over the API. */
async function farmersOf({ url, token, call }: Product): Promise<void> {
  const { id: unit } = await call<{ id: string }>("POST", "/incomes/business-units", {
    name: "Bench of farmers",
  });
  const made = await call<{ id: string; commodities: { id: string }[] }>("POST", "/incomes/cases", {
    ...{ name: "Farmers", country_id: 46, year: 2024, business_unit_id: unit },
    commodities: [{ type: "focus", commodity_id: 1004, area_unit: "hectares", volume_unit: "kilograms" }],
    segments: [{ name: "All", target_mode: "own", target: 500_000 }],
  });
  const form = new FormData();
  form.set("file", new Blob([csvFile() as Uint8Array<ArrayBuffer>]), "farmers.csv");
  const of = (question: number) => `${made.commodities[0]?.id}:${question}`;
  const body = {
    case_id: made.id,
    segment_by: { column: "group", method: "category" },
    mapping: {
      [of(2)]: { column: "figure 1" },
      [of(3)]: { column: "figure 2" },
      [of(4)]: { column: "figure 3" },
    },
  };
  const imported = await timed(async () => {
    const answer = await fetch(`${url}/api/v1/incomes/imports`, {
      ...{ method: "POST", headers: { authorization: `Bearer ${token}` }, body: form },
    });
    const { id } = (await answer.json()) as { id: string };
    await call("POST", `/incomes/imports/${id}/preview`, body);
    await call("POST", `/incomes/imports/${id}/apply`, body);
  });
  verdict(
    `a CSV of ${ROWS} rows × ${COLUMNS} columns, uploaded, previewed and applied`,
    `${Math.round(imported.ms)} ms`,
    `at most ${bounds.csv} ms`,
    imported.ms <= bounds.csv,
  );
  const spread = await timed(() =>
    call<{ segments: { farmers: number }[] }>("GET", `/incomes/cases/${made.id}/distribution`),
  );
  const farmers = spread.found.segments.reduce((sum, segment) => sum + segment.farmers, 0);
  verdict(
    `distribution of ${farmers} farmers`,
    `${Math.round(spread.ms)} ms`,
    `at most ${bounds.distribution} ms`,
    farmers === ROWS && spread.ms <= bounds.distribution,
  );
}

/** Incomes on the Worker: what results take and read, what a saved number writes, farmers. */
export async function incomes(product: Product): Promise<void> {
  const { call } = product;
  const { id, segments } = await makeLargestCase(call);
  const at = `/incomes/cases/${id}`;
  const save = (feasible: number) =>
    call("PATCH", `${at}/values`, {
      values: [{ segment_id: segments[0]?.id, key: "diversified:36", feasible }],
    });
  for (let i = 0; i < 30; i++) await save(1000 + i); // a history
  const times: number[] = [];
  for (let i = 0; i < calls; i++) times.push((await timed(() => call("GET", `${at}/results`))).ms);
  const p95 = percentile(times.slice(5), 0.95);
  verdict(
    "results of 5 segments and 3 broken-down commodities, p95",
    `${Math.round(p95)} ms`,
    `below ${bounds.results} ms`,
    p95 < bounds.results,
  );
  await farmersOf(product);
  // From here on D1 is watched, which takes its time.
  await product.watchCosts();
  await product.costs();
  await call("GET", `${at}/results`);
  const { reads } = await product.costs();
  verdict("rows that results read", reads, `below ${bounds.reads}`, reads < bounds.reads);
  await save(5);
  const { writes } = await product.costs();
  verdict("rows that a saved number writes", writes, `at most ${bounds.writes}`, writes <= bounds.writes);
}
