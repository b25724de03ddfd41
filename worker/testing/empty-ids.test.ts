import { beforeAll, expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { api as rooms } from "../product";
import { validRequest } from "./valid-request";
import { newWorld, tokenIn } from "./world";

// An id that is empty is a mistake of the request's, not a record that is not there.

const filters = rooms
  .flatMap((room) => room.endpoints)
  .flatMap((endpoint) =>
    Object.keys(endpoint.spec.query?.shape ?? {})
      .filter((name) => name.endsWith("_id"))
      .map((name) => [`${endpoint.method} ${endpoint.path}`, name, endpoint] as const),
  );

let world: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
});

const ask = async (endpoint: Endpoint, query: Record<string, string>) => {
  const records = { ...world.records.other, ...world.records.own };
  const response = await validRequest(endpoint, records, { token: tokenIn(world, "admin"), query });
  return { status: response.status, body: (await response.json()) as { errors?: { path: string }[] } };
};

it("there are filters by id to try", () => {
  expect(filters.length).toBeGreaterThan(20);
});

it.each(filters)("%s refuses an empty %s", async (_, name, endpoint) => {
  const { status, body } = await ask(endpoint, { [name]: "" });
  expect([status, body.errors?.map(({ path }) => path)]).toEqual([400, [name]]);
});
