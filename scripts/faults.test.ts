import { parseSync } from "rolldown/utils";
import { expect, test } from "vitest";
import { placeOf, planted } from "./faults/fault.ts";
import { faults } from "./faults/list.ts";
import { importersOf, testRounds } from "./faults/tests-of.ts";
import { read, repositoryFiles } from "./source-files.ts";

// `npm run test:faults` plants them and takes minutes; that each can still be planted is known here.

const paths = repositoryFiles();
const importers = importersOf(paths);

test.each(faults)("$room: $name", (fault) => {
  const place = placeOf(fault, paths);
  const text = planted(read(place), fault);
  expect(text).not.toBe(read(place));
  expect(parseSync(place, text, { lang: place.endsWith("x") ? "tsx" : "ts" }).errors).toEqual([]);
  expect(testRounds(place, importers, paths).flat()).not.toEqual([]);
});

test("a copy of the tree can be built: the build asks Node where packages are", () => {
  const builders = paths.filter((path) => path.startsWith("web/build/") && !path.includes(".test."));
  expect(builders.filter((path) => read(path).includes("node_modules/"))).toEqual([]);
});

test("the faults are spread over the rooms, and each has a name of its own", () => {
  expect(faults.length).toBeGreaterThanOrEqual(30);
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  expect(new Set(faults.map(({ room }) => room)).size).toBeGreaterThanOrEqual(25);
});

test("a fault is looked for by the tests beside its file first, then by those of whoever uses it", () => {
  const [own, near, far] = testRounds("worker/core/csv/formulas.ts", importers, paths);
  expect(own?.every((path) => path.startsWith("worker/core/csv/"))).toBe(true);
  expect([...(near ?? []), ...(far ?? [])].some((path) => path.startsWith("worker/referrals/"))).toBe(true);
});

test("what a request to the Worker meets is reached by the tests that make one", () => {
  expect(testRounds("worker/core/http/etag.ts", importers, paths).flat()).toContain(
    "worker/core/http/app.test.ts",
  );
});
