import { expect, it } from "vitest";
import { attempt } from "./attempt";
import { editsOf } from "./based-on";

const inputOf = ({ name = "", about = "", open }: Record<string, string>) => ({
  name: name.trim(),
  about: about || null,
  open: open !== undefined,
});
const shown = { name: "Spring", about: "One\nTwo", open: "on" };
const based = (typed: Record<string, string>) => ({ ...typed, based_on: JSON.stringify(shown) });

it("what stands as it was shown is left alone, whatever it has become", () => {
  const current = { name: "Spring intake", about: "Three" };
  expect(editsOf(based({ ...shown, about: "One\r\nTwo \r\n" }), current, inputOf)).toEqual({});
  expect(editsOf(based({ name: "Spring", about: "One\nTwo" }), { ...current, open: "on" }, inputOf)).toEqual({
    open: false,
  });
});

it("what was changed is changed, emptied or unticked too", () => {
  expect(editsOf(based({ name: "Summer", about: "" }), shown, inputOf)).toEqual({
    name: "Summer",
    about: null,
    open: false,
  });
});

it("the same change by two is no clash", () => {
  expect(editsOf(based({ ...shown, name: "Summer" }), { ...shown, name: "Summer" }, inputOf)).toEqual({
    name: "Summer",
  });
});

it("different changes of one field are refused with the other's value, and go through when sent again", async () => {
  const current = { ...shown, name: "Autumn", about: "" };
  const typed = based({ ...shown, name: "Summer", about: "Mine" });
  const tried = await attempt(typed, async () => editsOf(typed, current, inputOf));
  if (tried.done) throw new Error("not refused");
  expect(tried.status).toBe(409);
  expect(tried.refused.errors).toEqual([
    {
      path: "name",
      message: "Somebody else has changed this to “Autumn” meanwhile. Save again to keep yours.",
    },
    { path: "about", message: "Somebody else has changed this meanwhile. Save again to keep yours." },
  ]);
  expect(tried.refused.values).toMatchObject({ name: "Summer", about: "Mine", open: "on" });
  const again = { ...tried.refused.values };
  expect(editsOf(again, current, inputOf)).toEqual({ name: "Summer", about: "Mine" });
});

it("a form that does not say what it was based on changes everything", () => {
  for (const based_on of [
    undefined,
    "",
    "{",
    "null",
    "[]",
    '"text"',
    '{"name":9,"about":{}}',
    "[".repeat(60_000),
  ]) {
    const form = { ...shown, ...(based_on === undefined ? {} : { based_on }) };
    expect(Object.keys(editsOf(form, shown, inputOf)), based_on).toHaveLength(3);
  }
});
