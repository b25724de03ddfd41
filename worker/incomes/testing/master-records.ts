import { newId } from "../../core/db/ids";
import { db } from "../../testing/api";
import { createBenchmark } from "../master/benchmarks";
import { createReference } from "../master/references";
import { newBenchmark, newReference } from "../master/schemas";

let made = 0;

/** A benchmark and a reference study that calls may name; another year each time, for there is one a year. */
export async function masterRecords() {
  const by = { actor: null, requestId: "test", now: Date.now() };
  made += 1;
  const benchmark = await createBenchmark(
    db,
    by,
    newId("benchmark"),
    newBenchmark.parse({
      ...{
        country_id: 1,
        region: `Hills ${Date.now()} ${made}`,
        year: 2024,
        household_size: 5,
        nr_adults: 2,
      },
      value: 480_000,
    }),
  );
  const reference = await createReference(
    db,
    by,
    newId("reference"),
    newReference.parse({ country_id: 46, commodity_id: 1004, source: "Survey", visible_to_external: true }),
  );
  return {
    benchmark_id: benchmark.id,
    region_id: String(benchmark.region_id),
    reference_id: reference.id,
  };
}
