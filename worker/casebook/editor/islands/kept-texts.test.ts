import { expect, it } from "vitest";
import { differing, keptTexts } from "./kept-texts";

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

const of = { person: "usr_a", caseId: "case-a", question: "Sign out?" };
const text = { at: 5, etag: '"1"', values: { title: "The bridge", "timeline.0.title": "It fell" } };

it("what was typed comes back when the page is shown again, and overwrites none that is not decided on", () => {
  const storage = storageOf();
  expect(keptTexts(storage, { ...of, view: "1" }).keep(text)).toBe(true);
  const again = keptTexts(storage, { ...of, view: "2" });
  again.keep({ ...text, at: 9 });
  expect(again.earlier()).toEqual([["draft usr_a case-a 1", text]]);
  expect(storage.getItem("unsent")).toBe("Sign out?");
  again.drop("draft usr_a case-a 1");
  again.drop();
  expect([again.earlier(), storage.length]).toEqual([[], 0]);
  expect(keptTexts(storage, { ...of, caseId: "case-b", view: "3" }).earlier()).toEqual([]);
});

it("another person's is never shown, and goes", () => {
  const storage = storageOf();
  keptTexts(storage, { ...of, view: "1" }).keep(text);
  expect(keptTexts(storage, { ...of, person: "usr_b", view: "2" }).earlier()).toEqual([]);
  expect(storage.length).toBe(0);
});

it("says where nothing can be kept", () => {
  expect(keptTexts(storageOf(0), { ...of, view: "1" }).keep(text)).toBe(false);
});

it("what is stored with other tags or spaces is no other text", () => {
  expect(differing({ description: "<p>One  two</p>", tags: "" }, { description: "One two" })).toBe(null);
  expect(differing({ description: "<p>One two</p>" }, { description: "<p>One</p>" })).toBe("One two");
  expect(differing({}, { title: "Gone" })).toBe("");
});
