import * as fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { bytesAtOnce, type FlushIndex, flushesBehind } from "./flush-index";
import { comparePlaces, FirstEvents, type RawEvent } from "./raw-event";

interface Flush {
  link: string;
  /** Its size, as a part of what one answer may hold. */
  share: number;
  times: number[];
}

const flush: fc.Arbitrary<Flush> = fc.record({
  link: fc.constantFrom("a", "b", "c"),
  share: fc.constantFrom(0.1, 0.4, 1.5),
  // Late events stand before others of their flush.
  times: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
});

const eventsOf = ({ link, times }: Flush, seq: number): RawEvent[] =>
  times.map((us, i) => ({
    ...{ day: "2026-02-03", us, kind: "click", referralId: link, id: `${seq} ${i}`, ip: "", userAgent: "" },
    ...{ emailHash: null, conversionTimeMinutes: null, enrollmentStatus: null },
  }));

function indexOf(flushes: Flush[]): FlushIndex {
  const firsts = flushes.map(({ times }) => Math.min(...times));
  return {
    links: flushes.map(({ link }) => link),
    seqs: flushes.map((_, seq) => seq),
    firsts,
    lasts: flushes.map(({ times }) => Math.max(...times)),
    sizes: flushes.map(({ share }) => share * bytesAtOnce),
    order: Uint32Array.from(firsts.keys()).sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0)),
  };
}

it("reads every event of a day once, in order, a few at a time, whatever flushes they stand in", () => {
  fc.assert(
    fc.property(fc.array(flush, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (flushes, most) => {
      const index = indexOf(flushes);
      const read: RawEvent[] = [];
      for (let isCut = true; isCut; ) {
        const after = read.at(-1) ?? null;
        const first = new FirstEvents(most, after);
        const bound = () => first.bound?.us ?? Number.POSITIVE_INFINITY;
        for (const keys of flushesBehind(index, after?.us ?? 0, bound)) {
          const bytes = keys.reduce((sum, [, seq]) => sum + (flushes[seq]?.share ?? 0), 0);
          expect(keys.length === 1 || bytes <= 1.0001).toBe(true);
          for (const [link, seq] of keys) {
            const of = flushes[seq];
            expect(of?.link).toBe(link);
            for (const event of of ? eventsOf(of, seq) : []) first.add(event);
          }
        }
        read.push(...first.inOrder());
        isCut = first.isCut;
      }
      expect(read).toEqual(flushes.flatMap(eventsOf).sort(comparePlaces));
    }),
    { numRuns: runs(500, 5000) },
  );
});
