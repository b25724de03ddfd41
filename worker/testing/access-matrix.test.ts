import { beforeAll, describe, expect, it, vi } from "vitest";
import { api as rooms } from "../product";
import { type Expected, expectedAccess, type Outcome, withOthers } from "./access-matrix";
import { type KeptWorld, keptWorld } from "./kept-world";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { callerIn, recordsFor } from "./world";

const endpoints = rooms.flatMap((room) => room.endpoints);
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

let kept: KeptWorld;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  kept = await keptWorld();
});

async function outcomeOf(response: Response): Promise<Outcome> {
  const text = await response.text();
  if (response.status === 401) return text.includes('"unauthenticated"') ? "401" : "in";
  return response.status === 403 ? "403" : response.status === 404 ? "404" : "in";
}

it("every endpoint has its line, and every line its endpoint", () => {
  expect([...expectedAccess.keys()].sort()).toEqual(endpoints.map(nameOf).sort());
});

it("what the modules tell of, and no more, is open to nobody", () => {
  const open = endpoints.filter(({ spec }) => spec.access === "public").map(nameOf);
  expect(open.sort()).toEqual(suites.flatMap((suite) => suite.open ?? []).sort());
});

describe.each(endpoints.map((endpoint, turn) => ({ name: nameOf(endpoint), endpoint, turn })))(
  "$name",
  ({ name, endpoint, turn }) => {
    it("lets in whom the table says", async () => {
      const { world, restore } = kept;
      const expected = withOthers(expectedAccess.get(name) ?? [], world.callers, turn).filter(
        ({ outcome }) => outcome !== "-",
      );
      // Those let in last, the admin at the very end: what they do may take the records away.
      const order = ({ outcome, caller }: Expected) => (outcome !== "in" ? 0 : caller === "admin" ? 2 : 1);
      const heard: Expected[] = [];
      let isGone = false;
      for (const row of expected.toSorted((a, b) => order(a) - order(b))) {
        // What one deleted is not there for the next.
        if (isGone) await restore();
        isGone = endpoint.method === "delete" && row.outcome === "in";
        const caller = callerIn(world, row.caller);
        const records = recordsFor(world, caller, row.side);
        const response = await validRequest(endpoint, records, { token: caller.token });
        heard.push({ ...row, outcome: await outcomeOf(response) });
      }
      if (endpoint.method !== "get") await restore();
      expect(inWords(heard)).toBe(inWords(expected));
    });
  },
);

const inWords = (rows: Expected[]) =>
  rows
    .map(({ caller, side, outcome }) => `${caller}${side === "other" ? " of another's" : ""} ${outcome}`)
    .sort()
    .join(", ");
