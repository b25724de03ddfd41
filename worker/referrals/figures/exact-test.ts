// Pure.
import type { Proportion } from "./chance";

/** ln n! by Stirling's series; exact to ten digits from 0 on. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** P(X ≤ `found`), where `drawn` are drawn of `all`, among which `marked` are marked. */
function upTo(found: number, drawn: number, marked: number, all: number): number {
  const fewest = Math.max(0, drawn + marked - all);
  let chance = Math.exp(
    logChoose(marked, found) + logChoose(all - marked, drawn - found) - logChoose(all, drawn),
  );
  let sum = chance;
  for (let i = found; i > fewest && chance > sum * 1e-16; i--) {
    chance *= (i * (all - marked - drawn + i)) / ((marked - i + 1) * (drawn - i + 1));
    sum += chance;
  }
  return Math.min(1, sum);
}

/**
 * How likely chance alone parts two rates so far or farther: the exact test of a table of four (Fisher, "The logic of
 * inductive inference", Journal of the Royal Statistical Society 98, 1935), two-sided as twice the smaller side. It
 * holds its level however small the samples and however far out the tail, which the normal does not where many are
 * compared at once.
 */
export function chanceOfRates(one: Proportion, other: Proportion): number {
  const all = one.whole + other.whole;
  const marked = one.part + other.part;
  const lower = upTo(one.part, one.whole, marked, all);
  const upper = upTo(other.part, other.whole, marked, all);
  return Math.min(1, 2 * Math.min(lower, upper));
}
