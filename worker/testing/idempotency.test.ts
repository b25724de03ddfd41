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

/** The example's body about another person or thing. */
function bodyAbout(what: string, { spec }: Endpoint): unknown {
  const body = filled(spec.example?.body, own()) as Record<string, unknown>;
  const { properties = {} } = takenBy(spec.body ?? z.never());
  if ("email" in properties)
    return { ...body, phone: undefined, email: `${what}.${crypto.randomUUID()}@example.org` };
  if ("to" in properties) return { ...body, to: what === "first" ? "2026-11-01" : "2026-11-02" };
  if ("url" in properties) return { ...body, url: `https://hooks.example.org/${what}` };
  if ("target_rate" in properties || "feasibility" in properties) return { ...body, title: what };
  if ("status" in properties) return { ...body, status: what === "first" ? "incomplete" : "completed" };
  if ("nr_adults" in properties) return { ...body, region: `${what} ${crypto.randomUUID()}` }; // a benchmark is one of its region
  if ("report" in properties) return { ...body, report: what === "first" ? "yoy" : "time_series" };
  if ("goals" in properties)
    return { ...body, goals: [{ kind: "feasible_share", value: what === "first" ? 0.5 : 0.6 }] };
  if ("confirm_loss" in properties && "version" in properties)
    return { ...body, confirm_loss: what === "first" };
  if (Array.isArray(body.questions)) {
    const [income, ...others] = body.questions as object[];
    return { questions: [{ ...income, label: { en: what, fr: what } }, ...others] };
  }
  if ("area_unit" in properties) return { ...body, area_unit: what === "first" ? "acres" : "hectares" };
  if (Object.keys(properties).join() === "business_unit_id") return what === "first" ? body : {};
  if ("entity_id" in properties) return { ...body, entity_id: `entity:person/${crypto.randomUUID()}` };
  if ("participant_ids" in properties) {
    const [id = own().participant_id ?? ""] = (body.participant_ids ?? []) as string[];
    return {
      participant_ids: what === "first" ? [id] : [id, `${id.slice(0, -1)}${id.endsWith("0") ? 1 : 0}`],
    };
  }
  if ("stakeholder_type" in properties && "provider" in properties)
    return { ...body, stakeholder_type: what === "first" ? "elder" : "farmer" };
  const texts = [
    ...["name", "label", "user_agent", "reason", "note", "text", "source", "title", "display_name"],
    "change_summary",
  ];
  const field = texts.find((name) => name in properties) ?? "";
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
      const send = async (what: string) =>
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
