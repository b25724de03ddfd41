import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { coffee, type MadeCase, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

type Body = Record<string, unknown>;
const call = <T = Body>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: object) =>
  api<T>(method, `/incomes/cases/${path}`, { token, ...(body ? { body } : {}) });

interface Made extends MadeCase {
  focus: string;
  women: string;
  men: string;
}

/** Two segments of 10 and 30 farmers, who earn 2 ha · 400 kg · 1.5 − 2 ha · 100 = 1,000. */
async function made(): Promise<Made> {
  const segments = [
    { name: "Women", farmers: 10, target: 1_250 },
    { name: "Men", farmers: 30, target: 900 },
  ];
  const one = await makeCase(token, { commodities: [coffee], segments });
  const [women, men] = one.segments.map(({ id }) => id) as [string, string];
  const focus = one.commodities[0]?.id ?? "";
  const figures: [number, number][] = [
    [2, 2],
    [3, 400],
    [4, 1.5],
    [5, 100],
  ];
  const values = [women, men].flatMap((segment_id) =>
    figures.map(([question, current]) => ({ segment_id, key: `${focus}:${question}`, current })),
  );
  const feasible = { segment_id: women, key: `${focus}:4`, current: 1.5, feasible: 2 };
  const all = values.map((value) =>
    value.segment_id === women && value.key === feasible.key ? feasible : value,
  );
  expect((await call("PATCH", `${one.id}/values`, { values: all })).status).toBe(200);
  return { ...one, focus, women, men };
}

it("a scenario starts from now, and tells what it brings, costs and when it pays itself back", async () => {
  const { id, focus, women, men } = await made();
  const investment = {
    ...{ mode: "all_farmers", unit: "total", years: 2, discount_percent: 10 },
    components: [{ kind: "training", name: "Schools", amount: 4_000 }],
  };
  const changes = [
    { key: `${focus}:4`, kind: "percent", value: 50 },
    { key: `${focus}:5`, kind: "absolute", value: 0 },
  ];
  const body = { name: "Better prices", segments: [{ segment_id: women, changes }], investment };
  const added = await call("POST", `${id}/scenarios`, body);
  expect(added).toMatchObject({ status: 201, body: { ...body, description: "", revision: 3 } });
  const results = await call("GET", `${id}/scenarios/${added.body.id}/results`);
  // 2 · 400 · 2.25 − 0 = 1,800.
  expect(results.body).toMatchObject({
    segments: [
      {
        ...{ segment_id: women, farmers: 10, income: 1800, increase: 800, increase_percent: 80 },
        ...{ gap: 0, reached: true, cost: 1000, cost_per_farmer: 100, yearly_gain: 8000 },
        ...{ return_ratio: 8, payback_years: 0.125 },
      },
      { segment_id: men, income: 1000, increase: 0, reached: true, cost: 3000, payback_years: null },
    ],
    totals: {
      farmers: 40,
      income: (1800 * 10 + 1000 * 30) / 40,
      farmers_reached: 1,
      cost: 4000,
      yearly_gain: 8000,
    },
  });
  const { npv } = (results.body as { totals: { npv: number } }).totals;
  expect(npv).toBeCloseTo(-4000 + 8000 / 1.1 + 8000 / 1.21, 8);
  expect((await call("POST", `${id}/scenarios/try`, { segments: body.segments, investment })).body).toEqual(
    results.body,
  );
  const empty = await call<{ totals: Body; segments: Body[] }>("POST", `${id}/scenarios/try`, {});
  expect(empty.body.segments).toMatchObject([
    { income: 1000, increase: 0, cost: null, yearly_gain: null },
    {},
  ]);
  expect(empty.body.totals).toMatchObject({ income: 1000, cost: null, npv: null, return_ratio: null });
});

it("what cannot be changed is refused", async () => {
  const { id, focus, women } = await made();
  const values = [{ segment_id: women, key: `${focus}:5`, current: 100 }];
  await call("PATCH", `${id}/values`, { values });
  const change = (key: string, value = 1) => ({ key, kind: "absolute", value });
  const tried = async (...changes: object[]) =>
    (await call("POST", `${id}/scenarios/try`, { segments: [{ segment_id: women, changes }] })).status;
  expect(await tried(change(`${focus}:2`), change(`${focus}:2`))).toBe(400);
  expect(await tried(change(`${focus}:1`), change(`${focus}:2`))).toBe(400);
  expect(await tried(change("diversified"), change("diversified:35"))).toBe(400);
  // Costs of 100 are typed as a whole, so labour is no part of them yet.
  expect(await tried(change(`${focus}:12`))).toBe(400);
  expect(await tried(change(`${focus}:999`))).toBe(400);
  expect(await tried(change("diversified", 0), change(`${focus}:2`, 0))).toBe(200);
  const component = { kind: "other", name: "", amount: 1 };
  const pays = async (mode: string, own: object) =>
    (
      await call("POST", `${id}/scenarios/try`, {
        investment: { mode, unit: "total", components: [{ ...component, ...own }] },
      })
    ).status;
  expect(await pays("all_farmers", { segment_id: women })).toBe(400);
  expect(await pays("per_segment", {})).toBe(400);
  expect(await pays("per_segment", { segment_id: women })).toBe(200);
  let last = "";
  for (let i = 0; i < 20; i++) {
    const one = await call<{ id: string }>("POST", `${id}/scenarios`, { name: `No. ${i}` });
    expect(one.status).toBe(201);
    last = one.body.id;
  }
  const isFull = { status: 409, body: { code: "scenario_limit" } };
  expect(await call("POST", `${id}/scenarios`, { name: "No. 21" })).toMatchObject(isFull);
  // One that goes leaves its place to another, and comes back to none.
  const gone = await call("DELETE", `${id}/scenarios/${last}`);
  expect((await call("POST", `${id}/scenarios`, { name: "In its place" })).status).toBe(201);
  expect(await call("POST", `${id}/revisions/${gone.body.revision}/undo`)).toMatchObject(isFull);
});

it("a segment takes its part of scenarios along, and undo brings it back; two who edit one scenario hear of it", async () => {
  const { id, focus, women, men } = await made();
  const changes = [{ key: `${focus}:4`, kind: "absolute", value: 2 }];
  const components = [women, men].map((segment_id) => ({ kind: "other", name: "", amount: 5, segment_id }));
  const investment = { mode: "per_segment", unit: "per_farmer", components };
  const segments = [women, men].map((segment_id) => ({ segment_id, changes }));
  const { body: scenario } = await call("POST", `${id}/scenarios`, { name: "Both", segments, investment });
  const at = `${id}/scenarios/${scenario.id}`;
  const before = (await call("GET", at)).body;
  const gone = await call("DELETE", `${id}/segments/${women}`);
  expect((await call("GET", at)).body).toMatchObject({
    segments: [{ segment_id: men }],
    investment: { components: [{ segment_id: men }] },
  });
  expect((await call("POST", `${id}/revisions/${gone.body.revision}/undo`)).status).toBe(200);
  expect((await call("GET", at)).body).toEqual(before);

  const base_revision = (await call<MadeCase>("GET", id)).body.revision;
  expect((await call("PATCH", at, { name: "Hers", base_revision })).status).toBe(200);
  const late = await call("PATCH", at, { description: "His", base_revision });
  expect(late).toMatchObject({
    status: 409,
    body: { conflicts: [{ path: `scenarios.${scenario.id}`, value: { name: "Hers" } }] },
  });
  // What somebody else has set to the same is no conflict, and no revision.
  const same = await call("PATCH", at, { name: "Hers", base_revision });
  expect(same).toMatchObject({ status: 200, body: { revision: base_revision + 1 } });
  const deleted = await call("DELETE", `${at}?base_revision=${base_revision + 1}`);
  expect(deleted).toMatchObject({ status: 200, body: { revision: base_revision + 2 } });
  expect((await call("POST", `${id}/revisions/${base_revision + 2}/undo`)).status).toBe(200);
  expect((await call("GET", at)).body).toMatchObject({ ...before, name: "Hers" });
});

it("what is asked no more leaves scenarios too, and undo brings it back", async () => {
  const { id, focus, women } = await made();
  const maize = { type: "secondary", commodity_id: 1001, breakdown: true };
  const units = { area_unit: "hectares", volume_unit: "kilograms" };
  const kept = { ...coffee, id: focus };
  const two = await call<MadeCase>("PATCH", id, { commodities: [kept, { ...maize, ...units }] });
  const second = two.body.commodities.find((one) => one.id !== focus)?.id ?? "";
  const [own, foreign] = [`${focus}:4`, `${second}:4`].map((key) => ({ key, kind: "absolute", value: 2 }));
  const segments = [{ segment_id: women, changes: [own, foreign] }];
  const { body: scenario } = await call("POST", `${id}/scenarios`, { name: "Both", segments });
  const at = `${id}/scenarios/${scenario.id}`;
  const before = (await call("GET", at)).body;
  const one = await call<MadeCase>("PATCH", id, { commodities: [kept] });
  expect((await call("GET", at)).body).toMatchObject({ segments: [{ segment_id: women, changes: [own] }] });
  expect((await call("POST", `${id}/revisions/${one.body.revision}/undo`)).status).toBe(200);
  expect((await call("GET", at)).body).toEqual(before);
  await call("PATCH", id, { commodities: [kept] });
  expect((await call("PATCH", at, { name: "One that can be saved" })).status).toBe(200);
});

it("the least change brings its goal, and is a scenario in one step", async () => {
  const { id, focus, women } = await made();
  const goals = [{ kind: "target" }, { kind: "absolute", value: 5_000 }, { kind: "absolute", value: 10 }];
  const answer = await call<{ results: Body[] }>("POST", `${id}/optimise`, { segment_id: women, goals });
  const price = `${focus}:4`;
  // 2 · 400 · price − 200 = 1,250.
  expect(answer.body).toMatchObject({ current_income: 1000, feasible_income: 1400 });
  const [target, far, near] = answer.body.results;
  expect(target).toMatchObject({ goal_income: 1250, reachable: true, max_share: null });
  const figure = (target as { values: Record<string, number> }).values[price] ?? 0;
  expect(figure).toBeCloseTo(1.8125, 9);
  expect(far).toMatchObject({ reachable: false, income: 1400, max_share: 1, values: { [price]: 2 } });
  expect(near).toMatchObject({
    reachable: true,
    income: 1000,
    values: { [price]: 1.5 },
    change_percent: { [price]: 0 },
  });
  const changes = [{ key: price, kind: "absolute", value: figure }];
  const tried = await call<{ segments: Body[] }>("POST", `${id}/scenarios/try`, {
    segments: [{ segment_id: women, changes }],
  });
  expect(tried.body.segments[0]).toMatchObject({ reached: true });
  const wrong = await call("POST", `${id}/optimise`, { segment_id: women, levers: [`${focus}:12`], goals });
  expect(wrong.status).toBe(400);
});

it("scenarios stand in the order in which they were made, whatever keys the calls carried", async () => {
  const { id } = await made();
  const names = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];
  for (const name of names) {
    const headers = { "idempotency-key": crypto.randomUUID() };
    expect(
      (await api("POST", `/incomes/cases/${id}/scenarios`, { token, body: { name }, headers })).status,
    ).toBe(201);
  }
  const { body } = await call<{ data: { name: string }[] }>("GET", `${id}/scenarios`);
  expect(body.data.map(({ name }) => name)).toEqual(names);
});
