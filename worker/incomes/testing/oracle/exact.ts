/**
 * A number as it is, a fraction, beside how large the terms were that made it: doubles that go the same way are off by a
 * few units in the last place of `size`. `doubtful`: doubles may take another way here (÷ what is 0 only by chance).
 */
export interface Exact {
  n: bigint;
  d: bigint;
  size: number;
  doubtful: boolean;
}
/** Null: not available. */
export type Maybe = Exact | null;

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y) [x, y] = [y, x % y];
  return x;
};

const made = (n: bigint, d: bigint, size: number, doubtful: boolean): Exact => {
  const common = gcd(n, d) || 1n;
  return { n: n / common, d: d / common, size, doubtful };
};

/** A double is a whole number times a power of two. */
export function exact(value: number): Exact {
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0] ?? 0n;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const power = Math.max(exponent, 1) - 1075;
  const signed = value < 0 ? -mantissa : mantissa;
  return power >= 0
    ? made(signed << BigInt(power), 1n, Math.abs(value), false)
    : made(signed, 1n << BigInt(-power), Math.abs(value), false);
}

/** A decimal text, taken for the double next to it, as the engine takes it. */
export const decimal = (text: string): Exact => exact(Number(text));

/** The nearest double, but for the last digits. */
export function toNumber({ n, d }: Exact): number {
  const sign = n < 0n ? -1 : 1;
  const top = n < 0n ? -n : n;
  const shift = 80 - (top.toString(2).length - d.toString(2).length);
  const whole = shift >= 0 ? (top << BigInt(shift)) / d : top / (d << BigInt(-shift));
  return sign * Number(whole) * 2 ** -shift;
}

export const plus = (a: Maybe, b: Maybe): Maybe =>
  a && b && made(a.n * b.d + b.n * a.d, a.d * b.d, a.size + b.size, a.doubtful || b.doubtful);
export const negated = (a: Maybe): Maybe => a && { ...a, n: -a.n };
export const minus = (a: Maybe, b: Maybe): Maybe => plus(a, negated(b));
export const times = (a: Maybe, b: Maybe): Maybe =>
  a && b && made(a.n * b.n, a.d * b.d, a.size * b.size, a.doubtful || b.doubtful);

export function over(a: Maybe, b: Maybe): Maybe {
  if (!a || !b) return null;
  const doubtful = a.doubtful || b.doubtful;
  // What is 0 though its terms are not: in doubles it may be a crumb.
  if (b.n === 0n) return b.size === 0 && !doubtful ? null : { n: 0n, d: 1n, size: 0, doubtful: true };
  const by = Math.abs(toNumber(b));
  const size = (a.size / by) * (b.size / by);
  const sign = b.n < 0n ? -1n : 1n;
  return made(sign * a.n * b.d, sign * a.d * b.n, size, doubtful || b.size / by > 1e4);
}

export const compare = (a: Exact, b: Exact): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const absolute = (a: Maybe): Maybe => a && (a.n < 0n ? { ...a, n: -a.n } : a);
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? b : a);
export const ZERO = exact(0);
export const sum = (terms: Maybe[]): Maybe => terms.reduce(plus, ZERO);
