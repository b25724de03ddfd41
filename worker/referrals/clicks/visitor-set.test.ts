import fc from "fast-check";
import { expect, it } from "vitest";
import { visitorOf } from "./visitor";
import { VisitorSet } from "./visitor-set";

const key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

// Few signs, so that many begin alike: they are looked for at the same place.
const visitor = fc.string({ unit: fc.constantFrom("A", "B", "_"), minLength: 11, maxLength: 11 });

it("holds what a Set of the same visitors holds", () => {
  fc.assert(
    fc.property(fc.array(visitor, { size: "max", maxLength: 400 }), fc.array(visitor), (added, others) => {
      const [set, plain] = [new VisitorSet(), new Set<string>()];
      for (const one of added) {
        expect(set.has(one)).toBe(plain.has(one));
        set.add(one);
        plain.add(one);
        expect(set.has(one)).toBe(true);
      }
      expect(set.size).toBe(plain.size);
      for (const one of [...others, ...added]) expect(set.has(one)).toBe(plain.has(one));
    }),
  );
});

it("tells visitors apart by each of their signs", () => {
  const one = visitorOf(key, "2026-03-01", "203.0.113.9", "Mozilla/5.0");
  const set = new VisitorSet();
  set.add(one);
  for (let i = 0; i < one.length; i++) {
    for (const sign of ["A", "q", "7", "-", "_"].filter((other) => other !== one[i])) {
      expect(set.has(one.slice(0, i) + sign + one.slice(i + 1))).toBe(false);
    }
  }
});

it("has nobody who is no visitor, and refuses to take them", () => {
  const set = new VisitorSet();
  set.add("AAAAAAAAAAA");
  for (const none of ["", "AAAAAAAAAA", "AAAAAAAAAAAA", "AAAAAAAAAA=", "AAAAAAAAAAé", "AAAA AAAAAA"]) {
    expect(set.has(none)).toBe(false);
    expect(() => set.add(none)).toThrow(RangeError);
  }
  expect(set.size).toBe(1);
});

it("takes at most 24 bytes a visitor", () => {
  const set = new VisitorSet();
  for (let i = 0; i < 50_000; i++) {
    set.add(visitorOf(key, "2026-03-01", "203.0.113.9", `agent ${i}`));
    if (i > 100) expect(set.bytes / set.size).toBeLessThanOrEqual(24.1);
  }
  expect(set.size).toBe(50_000);
});
