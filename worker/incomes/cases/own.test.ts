import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { coffee, type MadeCase, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let made: MadeCase;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
  made = await makeCase(token, { segments: [{ name: "A" }, { name: "B" }] });
});

/** Calls that name a segment, a scenario or a commodity which the case does not have. */
const calls: [method: string, path: (id: string) => string, body?: (id: string) => object][] = [
  [
    "PATCH",
    () => "/values",
    (id) => ({ values: [{ segment_id: id, key: "diversified:35", current: 7, source: { kind: "expert" } }] }),
  ],
  ["PATCH", (id) => `/segments/${id}`, () => ({ name: "Nobody's", target: 1 })],
  ["DELETE", (id) => `/segments/${id}`],
  ["POST", (id) => `/segments/${id}/pin`, () => ({})],
  ["POST", () => "/segments", (id) => ({ name: "C", copy_answers_from: id })],
  ["PATCH", () => "", (id) => ({ commodities: [{ ...coffee, id }] })],
  ["POST", () => "/convert", (id) => ({ case_commodity_id: id, currency: "USD" })],
  ["POST", () => "/comments", (id) => ({ text: "Whose?", segment_id: id })],
  ["POST", () => "/sensitivity", (id) => ({ segment_id: id })],
  ["POST", () => "/optimise", (id) => ({ segment_id: id, goals: [{ kind: "target" }] })],
  ["POST", () => "/simulate", (id) => ({ draws: 100, scenario_id: id })],
  ["POST", () => "/scenarios", (id) => ({ name: "S", segments: [{ segment_id: id, changes: [] }] })],
  [
    "POST",
    () => "/scenarios",
    (id) => ({
      name: "S",
      investment: {
        ...{ mode: "per_segment", unit: "total" },
        components: [{ kind: "training", name: "T", amount: 1, segment_id: id }],
      },
    }),
  ],
  ["GET", (id) => `/scenarios/${id}`],
  ["GET", (id) => `/scenarios/${id}/results`],
  ["PATCH", (id) => `/scenarios/${id}`, () => ({ name: "S" })],
  ["DELETE", (id) => `/scenarios/${id}`],
  ["GET", (id) => `/distribution?segment_id=${id}`],
  ["GET", (id) => `/distribution?at=${id}`],
];

const at = () => `/incomes/cases/${made.id}`;

// What every object has without anybody's doing is no record of a case.
it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "%s is no segment, scenario or commodity, and naming it changes nothing",
  async (id) => {
    const before = (await api("GET", at(), { token })).body;
    for (const [method, path, body] of calls) {
      const answer = await api(method, at() + path(id), { token, ...(body ? { body: body(id) } : {}) });
      expect([400, 404], `${method} ${path(id)}: ${JSON.stringify(answer)}`).toContain(answer.status);
    }
    expect((await api("GET", at(), { token })).body).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.keys(Object)).toEqual([]);
  },
);
