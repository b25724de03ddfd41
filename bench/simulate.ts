import {
  bill,
  boundedIsolates,
  bounds,
  clicksOf,
  coldBound,
  comparisons,
  costs,
  hotDays,
  storage,
  totalOf,
} from "./bill.ts";
import type { Outcome } from "./simulated-clicks.ts";
import { exitCode, percentile, verdict } from "./verdict.ts";

// `npm run simulate`: what clicks cost where many locations and isolates send them. docs/scale.md tells what to make of
// it. It ends with 1 where a bound is missed, or the simulation is not what was measured.

const say = (text: string) => process.stdout.write(`${text}\n`);
const usd = (n: number) => `$${n.toFixed(2)}`;

function tell(what: string, outcome: Outcome, seconds: number, bound: number | null): void {
  const parts = bill(outcome);
  const total = totalOf(parts);
  if (bound === null) say(`        ${what}: ${usd(total)} a million`);
  else verdict(what, `${usd(total)} a million`, `at most ${usd(bound)}`, total <= bound);
  const per = (n: number) => (n / outcome.clicks).toFixed(3);
  const { batches, objectWrites, flushes } = outcome;
  const rows = (flushes * costs.cold.writes) / costs.cold.clicks;
  say(
    `          ${Object.entries(parts)
      .map(([name, n]) => `${name} ${n.toFixed(3)}`)
      .join(", ")}`,
  );
  say(
    `          a click: ${per(batches)} batches, ${per(objectWrites)} rows of the counter, ${per(flushes)} D1 batches; ${(rows / seconds).toPrecision(3)} D1 rows a second; fresh in ${percentile(outcome.freshness, 0.95).toFixed(1)} s (p95)`,
  );
}

for (const { what, measured, modelled, holds } of comparisons()) {
  verdict(`simulated, ${what}`, modelled, `measured ${measured}`, holds);
}
say("");
for (const rate of [1000, 500, 100]) {
  for (const isolates of [1, 4, 12, 40, 100, 400]) {
    const bound = isolates <= boundedIsolates ? (bounds.get(rate) ?? null) : null;
    tell(`${rate}/s on one link, ${isolates} isolates`, clicksOf(rate, isolates, 60), 60, bound);
  }
}
say("");
const lone = 3600 * 500;
tell("each link one click an hour", clicksOf(1 / 3600, 1, lone), lone, coldBound);
const [links, perMonth, monthSeconds] = [50_000, 100e6, 2_592_000];
const evenly = clicksOf(perMonth / links / monthSeconds, 4, lone);
// Of all links together.
tell("100 million a month over 50,000 links, evenly", evenly, lone / links, null);
say("");
for (const [what, isHot] of [
  ["of a busy link", true],
  ["of cold links", false],
] as const) {
  const { database, files } = storage(isHot);
  say(
    `        to keep the raw log of a million clicks ${what}: $${database.toFixed(3)} a month in D1, for ${hotDays} days, then $${files.toFixed(4)} in files`,
  );
}
process.exit(exitCode());
