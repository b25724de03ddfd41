import { beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { type Endpoint, idempotencyOf } from "../core/http/api";
import { api as rooms } from "../product";
import { whoMay } from "./access-matrix";
import { changes } from "./changes";
import { takenBy } from "./json-schema";
import { type KeptWorld, keptWorld } from "./kept-world";
import type { World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { filled } from "./world";

// What holds for every call that creates: who adds one gets these without a line.

const isRefused = ({ method, path }: Endpoint) =>
  suites.some(({ refused = {} }) => `${method.toUpperCase()} ${path}` in refused);

const creating = rooms
  .flatMap((room) => room.endpoints)
  .filter((endpoint) => ["claimed", "repeatable"].includes(idempotencyOf(endpoint) ?? ""))
  .filter((endpoint) => !isRefused(endpoint)); // no example of it can be made
/** Without a field there is no other body; what it is based on tells two apart, and nothing of what it does. */
const takesSomething = ({ spec: { body } }: Endpoint) =>
  body !== undefined && !["", "base_revision"].includes(Object.keys(takenBy(body).properties ?? {}).join());
const title = ({ method, path }: Endpoint) => `${method.toUpperCase()} /api/v1${path}`;

let world: World;
let restore: KeptWorld["restore"];
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  ({ world, restore } = await keptWorld());
});

const own = () => ({ ...world.records.other, ...world.records.own });
const caller = (endpoint: Endpoint) => whoMay(endpoint, world).token;

const texts = ["name", "label", "user_agent", "reason", "note", "text", "source", "title", "display_name"];
const words = [...texts, "change_summary"];

/** The example's body about another person or thing: as a module's part says, else with another text. */
function bodyAbout(what: "first" | "second", { spec }: Endpoint): unknown {
  const body = filled(spec.example?.body, own()) as Record<string, unknown>;
  const fields = Object.keys(takenBy(spec.body ?? z.never()).properties ?? {});
  for (const { another } of suites) {
    const differs = another?.(what, { fields, body, records: own() });
    if (differs) return { ...body, ...differs };
  }
  const field = words.find((name) => fields.includes(name)) ?? "";
  expect(field, "no field to tell two bodies apart by").not.toBe("");
  return { ...body, [field]: what };
}

const heard = async (response: Response) => ({ status: response.status, body: await response.json() });

it("the calls that create are known", () => {
  expect(creating.map(title)).toEqual(
    expect.arrayContaining(["POST /api/v1/users", "POST /api/v1/api-keys"]),
  );
});

describe.each(creating.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (_, endpoint) => {
  beforeAll(() => restore());

  it("with one key creates once, however often and however close together it is sent", async () => {
    const key = crypto.randomUUID();
    const send = () =>
      validRequest(endpoint, own(), { token: caller(endpoint), headers: { "idempotency-key": key } });
    const together = await Promise.all([send(), send(), send()].map(async (answer) => heard(await answer)));
    const afterwards = await changes();
    const again = await send();
    expect(together[0]?.status, JSON.stringify(together[0]?.body)).toBeLessThan(300);
    for (const answer of [...together, await heard(again)]) expect(answer).toEqual(together[0]);
    expect(await changes()).toEqual(afterwards);
  });

  if (takesSomething(endpoint))
    it("refuses another body with the same key, and changes nothing", async () => {
      const headers = { "idempotency-key": crypto.randomUUID() };
      const send = async (what: "first" | "second") =>
        heard(
          await validRequest(endpoint, own(), {
            token: caller(endpoint),
            headers,
            body: bodyAbout(what, endpoint),
          }),
        );
      const first = await send("first");
      expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
      const before = await changes();
      expect(await send("second")).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
      expect(await changes()).toEqual(before);
    });

  it("refuses a key that is empty or too long", async () => {
    for (const key of ["", "k".repeat(256)]) {
      const headers = { "idempotency-key": key };
      const answer = await heard(await validRequest(endpoint, own(), { token: caller(endpoint), headers }));
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: "Idempotency-Key" }] } });
    }
  });
});
