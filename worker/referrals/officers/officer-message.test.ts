import { expect, it } from "vitest";
import { messageFor } from "./officer-message";

it("holds the name as it is, whatever signs it has", () => {
  expect(messageFor("Hello {name}: {name}!", { name: "Cash $& Carry $1 $$" })).toBe(
    "Hello Cash $& Carry $1 $$: Cash $& Carry $1 $$!",
  );
});
