import { beforeAll, describe, expect, it, vi } from "vitest";
import { api as rooms } from "../product";
import { type Expected, expectedAccess, type Outcome, withOthers } from "./access-matrix";
import type { World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { callerIn, newWorld, recordsFor } from "./world";

const endpoints = rooms.flatMap((room) => room.endpoints);
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

/** For what changes nothing. */
let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
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
      const there = endpoint.method === "get" ? world : await newWorld();
      const expected = withOthers(expectedAccess.get(name) ?? [], there.callers, turn).filter(
        ({ outcome }) => outcome !== "-",
      );
      // Those let in last, the admin at the very end: what they do may take the records away.
      const order = ({ outcome, caller }: Expected) => (outcome !== "in" ? 0 : caller === "admin" ? 2 : 1);
      const heard: Expected[] = [];
      let isGone = false;
      for (const row of expected.toSorted((a, b) => order(a) - order(b))) {
        // What one deleted is not there for the next.
        const place = isGone ? await newWorld() : there;
        isGone ||= endpoint.method === "delete" && row.outcome === "in";
        const caller = callerIn(place, row.caller);
        const records = recordsFor(place, caller, row.side);
        const response = await validRequest(endpoint, records, { token: caller.token });
        heard.push({ ...row, outcome: await outcomeOf(response) });
      }
      expect(inWords(heard)).toBe(inWords(expected));
    });
  },
);

const inWords = (rows: Expected[]) =>
  rows
    .map(({ caller, side, outcome }) => `${caller}${side === "other" ? " of another's" : ""} ${outcome}`)
    .sort()
    .join(", ");
