import { expect, it, vi } from "vitest";
import { request } from "../../testing/api";
import { forgetLogged, loggedSoFar } from "../../testing/logged";
import { log } from "./log";

it("what any test makes the product log is looked through for addresses, numbers and names", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  await request("GET", "/login?email=asha@example.org");
  expect(loggedSoFar().some((line) => line.includes('"route":"/login"'))).toBe(true);
  expect(loggedSoFar({ personal: true })).toEqual([]);
  for (const planted of ["asha@example.org", "+9779841234567", "Asha Rai"]) {
    log("info", "test.planted", { planted });
    expect(loggedSoFar({ personal: true })).toHaveLength(1);
    forgetLogged();
  }
});
