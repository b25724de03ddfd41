import { expect, it } from "vitest";
import { orderedPage } from "./ordered-page";

const keyOf = ({ name, id }: { name: string; id: number }) => [name, String(id).padStart(6, "0")];
const people = Array.from({ length: 12_001 }, (_, id) => ({
  name: ["Bina", "Asha", "Chandra"][id % 3] ?? "",
  id,
}));

it("gives every record once, in the order of its key", () => {
  const pages = [orderedPage(people, keyOf, null)];
  for (let { next } = pages[0] ?? { next: null }; next !== null; ) {
    const page = orderedPage(people, keyOf, next);
    pages.push(page);
    next = page.next;
  }
  expect(pages.map(({ records }) => records.length)).toEqual([5000, 5000, 2001]);
  const keys = pages.flatMap(({ records }) => records.map((one) => keyOf(one).join(" ")));
  expect(keys).toEqual(people.map((one) => keyOf(one).join(" ")).sort());
});

it("goes on behind a record that has gone, and leaves alone what came before it", () => {
  const { next } = orderedPage(people, keyOf, null);
  const last = people.filter(({ name }) => name === "Bina").sort((a, b) => a.id - b.id)[999];
  expect(next).toBe(JSON.stringify(["Bina", String(last?.id).padStart(6, "0")]));
  const changed = [{ name: "Aaron", id: 0 }, ...people.filter((one) => one !== last)];
  expect(orderedPage(changed, keyOf, next).records).toEqual(orderedPage(people, keyOf, next).records);
});

it("says that there is no more", () => {
  expect(orderedPage(people.slice(0, 5000), keyOf, null).next).toBeNull();
  expect(orderedPage([], keyOf, null)).toEqual({ records: [], next: null });
});
