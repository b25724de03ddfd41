import { expect, it } from "vitest";
import { attempt } from "./attempt";
import { invalid, Problem } from "./problem";

const refuse = (problem: Error) => async () => {
  throw problem;
};

it("a refusal keeps what was typed, without what only carries the form", async () => {
  const fields = { name: "Asha", csrf: "x", idempotency_key: "y" };
  const tried = await attempt(fields, refuse(invalid("name", "This is taken.")));
  expect(tried).toMatchObject({
    done: false,
    status: 400,
    refused: {
      values: { name: "Asha" },
      errors: [{ path: "name", message: "This is taken." }],
      message: "This is taken.",
    },
  });
});

it("a fault stands beside the form's own field, also where the API names none or another", async () => {
  const places = { expires_at: "last_day", last_administrator: "role" };
  expect(await attempt({}, refuse(invalid("expires_at", "Too early.")), places)).toMatchObject({
    refused: { errors: [{ path: "last_day", message: "Too early." }] },
  });
  expect(await attempt({}, refuse(new Problem("last_administrator", "Keep one.")), places)).toMatchObject({
    status: 409,
    refused: { errors: [{ path: "role", message: "Keep one." }] },
  });
});

it("what nobody at the form can mend is thrown on", async () => {
  await expect(attempt({}, refuse(new Problem("forbidden", "No.")))).rejects.toThrow(Problem);
  await expect(attempt({}, refuse(new TypeError("a defect")))).rejects.toThrow(TypeError);
});
