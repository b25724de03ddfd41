import { expect, it } from "vitest";
import { countWaiting, waitingAnswers } from "./waiting-answers";

/** A storage as browsers have it, with room for so many entries. */
function storageOf(room = 99): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (!held.has(key) && held.size === room) throw new Error("full");
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

const of = (person: string) => ({
  person,
  workshop: "asm_a/workshop_1",
  question: "Unsent: {count}. Sign out?",
});

it("each person's answers are theirs, however many share the phone, and signing out is asked about their own", () => {
  const storage = storageOf();
  const [bai, omar] = [waitingAnswers(storage, of("usr_a")), waitingAnswers(storage, of("usr_b"))];
  bai.keep("words", { value: "Water", base: 2 });
  bai.keep("many", { value: 3, base: 0 });
  expect(storage.getItem("unsent")).toBe("Unsent: 2. Sign out?");
  expect(omar.all()).toEqual([]);
  expect(storage.getItem("unsent")).toBeNull();
  expect(bai.all()).toEqual([
    ["words", { value: "Water", base: 2 }],
    ["many", { value: 3, base: 0 }],
  ]);
  expect([...countWaiting(storage, "usr_a")]).toEqual([["asm_a/workshop_1", 2]]);
  expect([...countWaiting(storage, "usr_b")]).toEqual([]);
});

it("what is stored waits no more, and is known until the workshop is sent", () => {
  const storage = storageOf();
  const kept = waitingAnswers(storage, of("usr_a"));
  kept.keep("words", { value: "Water", base: 2 });
  kept.stored("words", "Water", 3);
  expect([kept.all(), kept.known()]).toEqual([[], [["words", { value: "Water", base: 3 }]]]);
  kept.forget();
  expect([kept.known(), storage.length]).toEqual([[], 0]);
});

it("a storage that is full keeps nothing, and says so", () => {
  const kept = waitingAnswers(storageOf(0), of("usr_a"));
  expect(kept.keep("words", { value: "Water", base: 0 })).toBe(false);
  expect(kept.all()).toEqual([]);
});
