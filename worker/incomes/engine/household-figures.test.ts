import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { compare, exact, type Maybe, minus, over, plus, sum, times, ZERO } from "../testing/oracle/exact";
import { expectSame, isPlain, type Tally } from "../testing/oracle/expect-same";
import { HouseholdOracle } from "../testing/oracle/household-oracle";
import { randomCase } from "../testing/random-case";
import { MODES } from "./figures";
import type { SegmentInput } from "./model";
import { resultsOf, type SegmentResult } from "./results";

const tally: Tally = { compared: 0, doubtful: 0 };
const same = (got: number | null | undefined, right: Maybe | undefined, what: string) => {
  if (right !== undefined) expectSame(tally, got, right, what);
};
const product = (...of: (Maybe | undefined)[]): Maybe | undefined =>
  of.includes(undefined) ? undefined : (of as Maybe[]).reduce((a, b) => times(a, b), exact(1));

/** Money of the focus, and the indicators. */
function expectMoney(oracle: HouseholdOracle, segment: SegmentInput, got: SegmentResult): void {
  for (const mode of MODES) {
    const { revenue, cost, indicators, diversified_income } = got[mode];
    const [brought, spent] = [oracle.revenue(segment, mode), oracle.cost(segment, mode)];
    same(revenue, brought, `${mode} revenue`);
    same(cost, spent, `${mode} cost`);
    same(diversified_income, oracle.diversifiedIncome(segment, mode), `${mode} diversified`);
    same(indicators.revenue_to_cost, over(brought, spent), `${mode} revenue to cost`);
    const land = oracle.ofRole(segment, "land", mode);
    const sold = product(oracle.seasons(), land, oracle.ofRole(segment, "volume", mode));
    if (sold !== undefined) same(indicators.cost_per_volume, over(spent, sold), `${mode} cost per volume`);
    const focus = oracle.ofPlace(segment, "focus", mode);
    if (land !== undefined) same(indicators.income_per_land, over(focus, land), `${mode} income per land`);
  }
}

/** What each source would have to add, the focus's own target, and impacts in percent of income. */
function expectShares(oracle: HouseholdOracle, segment: SegmentInput, got: SegmentResult): void {
  const target = oracle.target(segment);
  const income = oracle.income(segment, "current");
  same(got.focus_target, minus(target, oracle.diversifiedIncome(segment, "current")), "target of the focus");
  if (target === null || income === null) expect(got.needed_by_source).toBeNull();
  else if (isPlain(income, ZERO)) {
    expect(got.needed_by_source !== null, "needed by source").toBe(compare(income, ZERO) > 0);
    for (const place of got.needed_by_source ? (["focus", "secondary", "tertiary", "other"] as const) : []) {
      const source =
        place === "other" ? oracle.other(segment, "current") : oracle.ofPlace(segment, place, "current");
      same(got.needed_by_source?.[place], oracle.neededOf(income, source, target), `needed of ${place}`);
    }
  }
  const feasible = oracle.income(segment, "feasible");
  for (const [at, lever] of oracle.levers(segment).entries()) {
    const [from, to] = MODES.map((mode) => oracle.lever(segment, lever, mode));
    const with_ = (mode: "current" | "feasible", y: Maybe | undefined) =>
      oracle.income(segment, mode, new Map([[lever.key, y ?? null]]));
    const percent = (of: Maybe) => over(times(exact(100), of), income);
    const impact = got.levers[at];
    same(impact?.alone_percent, percent(minus(with_("current", to), income)), "alone, percent");
    same(impact?.last_percent, percent(minus(feasible, with_("feasible", from))), "last, percent");
  }
}

/** How what is needed is told, where doubles decide it as fractions do. */
function expectStatuses(oracle: HouseholdOracle, segment: SegmentInput, got: SegmentResult): void {
  const target = oracle.target(segment);
  const income = oracle.income(segment, "current");
  for (const [at, lever] of oracle.levers(segment).entries()) {
    const told = got.needed[at];
    if (target === null) {
      expect(told?.status).toBeNull();
      continue;
    }
    if (income !== null && !isPlain(income, target)) continue;
    if (income !== null && compare(income, target) > 0) {
      expect(told).toMatchObject({ status: "reached", reason: null });
      continue;
    }
    const needed = oracle.solved((y) => oracle.income(segment, "current", new Map([[lever.key, y]])), target);
    if (needed === undefined || needed?.doubtful) continue;
    if (needed === null || (isPlain(needed, ZERO) && needed.n < 0n)) {
      expect(told?.status, lever.key).toBe("not_possible");
      continue;
    }
    const [from, to] = MODES.map((mode) => oracle.lever(segment, lever, mode));
    if (!from || !to || !isPlain(needed, ZERO) || !isPlain(needed, from) || !isPlain(needed, to)) continue;
    const isWithin = compare(needed, from) * compare(needed, to) < 0;
    expect(told?.status, lever.key).toBe(isWithin ? "within_feasible" : "outside_feasible");
    tally.compared++;
  }
}

function expectPrice(oracle: HouseholdOracle, segment: SegmentInput, got: SegmentResult): void {
  const prices = oracle.askedBelow("focus", 1).filter(({ role }) => role === "price");
  const [price, ...more] = prices;
  if (more.length > 0) return;
  const key = price && oracle.key("focus", price.id);
  const isLever = oracle.levers(segment).some((lever) => lever.key === key);
  expect(got.reference_price?.key).toBe(isLever ? key : undefined);
  if (!price || !key || !isLever) return;
  const target = oracle.target(segment);
  const now = oracle.figure(segment, "focus", price.id, "current", new Map());
  const withOther = oracle.neededPrice(segment, key, target, true);
  same(got.reference_price?.current, now, "price now");
  same(got.reference_price?.with_other_income, withOther, "price with other income");
  const alone = oracle.neededPrice(segment, key, target, false);
  same(got.reference_price?.without_other_income, alone, "price without other income");
  if (withOther === undefined) return;
  const premium = minus(withOther, now);
  same(got.reference_price?.premium, premium, "premium");
  const farmers = segment.farmers === null ? null : exact(segment.farmers);
  const paid =
    premium && premium.n < 0n ? { ...ZERO, size: premium.size, doubtful: premium.doubtful } : premium;
  const [land, volume] = ["land", "volume"].map((role) => oracle.ofRole(segment, role, "feasible"));
  same(
    got.reference_price?.buyer_cost,
    product(paid, land, volume, oracle.seasons(), farmers),
    "buyer's cost",
  );
}

/** All farmers together: means weighted by farmers, nothing where a segment does not say how many. */
function expectTotals(oracle: HouseholdOracle, totals: ReturnType<typeof resultsOf>["totals"]): void {
  const { segments } = oracle.input;
  const counts = segments.map(({ farmers }) => (farmers === null ? null : exact(farmers)));
  const farmers = sum(counts);
  same(totals.farmers, farmers, "farmers");
  const targets = segments.map((segment) => oracle.target(segment));
  for (const mode of MODES) {
    const incomes = segments.map((segment) => oracle.income(segment, mode));
    const mean = (of: Maybe[]) => over(sum(of.map((one, i) => times(one, counts[i] ?? null))), farmers);
    same(totals[mode].income, mean(incomes), `${mode} mean income`);
    const shares = incomes.map((income, i) => over(income, targets[i] ?? null));
    same(totals[mode].share_of_target, mean(shares), `${mode} share of all`);
    const plain = incomes.every(
      (income, i) => income === null || !targets[i] || isPlain(income, targets[i] ?? null),
    );
    if (!plain) continue;
    const isShort = incomes.map((income, i) => {
      const target = targets[i];
      return income && target ? compare(income, target) < 0 : null;
    });
    const gaps = incomes.map((income, i) =>
      isShort[i] === false ? ZERO : times(minus(targets[i] ?? null, income), counts[i] ?? null),
    );
    const all = counts.includes(null) ? null : gaps.reduce(plus, ZERO);
    same(totals[mode].gap_all_farmers, all, `${mode} gap of all`);
    const reached = isShort.map((short) => (short === null ? null : short ? ZERO : exact(1)));
    same(totals[mode].farmers_reached, mean(reached), `${mode} farmers who reach it`);
  }
}

test("what follows from incomes agrees with the oracle: money, indicators, shares, statuses, prices, totals", {
  timeout: runs(60, 600) * 1000,
}, () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const { questions, input } = randomCase(seed);
      const oracle = new HouseholdOracle(questions, input);
      const results = resultsOf(questions, input);
      for (const [at, segment] of input.segments.entries()) {
        const got = results.segments[at];
        if (!got) throw new Error("A segment has no result.");
        expectMoney(oracle, segment, got);
        expectShares(oracle, segment, got);
        expectStatuses(oracle, segment, got);
        expectPrice(oracle, segment, got);
      }
      expectTotals(oracle, results.totals);
    }),
    { numRuns: runs(60, 2000) },
  );
  expect(tally.doubtful).toBeLessThan(tally.compared / 10);
});
