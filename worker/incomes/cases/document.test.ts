import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { randomOf } from "../testing/random-case";
import { changedDocument, randomDocument } from "../testing/random-document";
import { type CaseDocument, changesBetween, withoutChanges } from "./document";

/** The same bytes for the same document: fields by name, as nobody is promised their order. */
const bytesOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

it("what was changed, however often, is taken back to the byte: one revision, or all later ones", () => {
  let changed = 0;
  for (let seed = 1; seed <= runs(25, 3000); seed++) {
    const random = randomOf(seed);
    const versions: CaseDocument[] = [randomDocument(seed).document];
    for (let i = 0; i < 4; i++) versions.push(changedDocument(random, versions.at(-1) as CaseDocument));
    const changes = versions.slice(1).map((after, i) => changesBetween(versions[i] as CaseDocument, after));
    changed += changes.flat().length;
    const last = versions.at(-1) as CaseDocument;
    // As they are read from where they are stored.
    const stored = JSON.parse(JSON.stringify(changes)) as typeof changes;
    for (const [at, version] of versions.entries()) {
      expect(bytesOf(withoutChanges(last, stored.slice(at).flat()))).toBe(bytesOf(version));
    }
    expect(changesBetween(last, structuredClone(last))).toEqual([]);
  }
  expect(changed).toBeGreaterThan(100);
});
