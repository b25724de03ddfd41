/** Numbers from 0 to n - 1, the same again from the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  return (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}
export type Dice = ReturnType<typeof dice>;

export const pick = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)] as T;
