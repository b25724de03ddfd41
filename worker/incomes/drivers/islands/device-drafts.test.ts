import { expect, it } from "vitest";
import { deviceDrafts } from "./device-drafts";

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

const draft = {
  path: "values.seg_a.cco_a:2.current",
  what: "Land, All farmers",
  value: 3,
  base: 7,
  measures: "ha",
};

it("keeps what one person typed of one case, until it is dropped", () => {
  const storage = storageOf();
  const drafts = deviceDrafts(storage, "usr_a", "cas_a", "Sign out?");
  expect(drafts.keep(draft)).toBe(true);
  expect(drafts.keep({ ...draft, value: null })).toBe(true);
  expect(deviceDrafts(storage, "usr_a", "cas_a", "").all()).toEqual([{ ...draft, value: null }]);
  expect(deviceDrafts(storage, "usr_a", "cas_b", "Sign out?").all()).toEqual([]);
  expect(storage.getItem("unsent")).toBe("Sign out?");
  drafts.drop(draft.path);
  expect([drafts.all(), storage.length]).toEqual([[], 0]);
});

it("another person's is never shown, and goes", () => {
  const storage = storageOf();
  deviceDrafts(storage, "usr_a", "cas_a", "Sign out?").keep(draft);
  expect(deviceDrafts(storage, "usr_b", "cas_a", "Sign out?").all()).toEqual([]);
  expect(storage.length).toBe(0);
});

it("says where nothing can be kept", () => {
  expect(deviceDrafts(storageOf(0), "usr_a", "cas_a", "Sign out?").keep(draft)).toBe(false);
});
