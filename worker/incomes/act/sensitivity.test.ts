import { beforeAll, describe, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { type MadeCase, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let made: MadeCase;
let segment_id: string;
let keys: { land: string; volume: string; price: string; cost: string };
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
  made = await makeCase(token, { segments: [{ name: "All", target_mode: "own", target: 2000 }] });
  segment_id = made.segments[0]?.id ?? "";
  const owner = made.commodities[0]?.id ?? "";
  keys = { land: `${owner}:2`, volume: `${owner}:3`, price: `${owner}:4`, cost: `${owner}:5` };
  const values = [
    { segment_id, key: keys.land, current: 2, feasible: 2 },
    { segment_id, key: keys.volume, current: 400, feasible: 600 },
    { segment_id, key: keys.price, current: 2, feasible: 3 },
    { segment_id, key: keys.cost, current: 300, feasible: 400 },
    { segment_id, key: "diversified:36", current: 200 },
  ];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
});

const ask = (body: object) =>
  // biome-ignore lint/suspicious/noExplicitAny: looked at field by field
  api<any>("POST", `/incomes/cases/${made.id}/sensitivity`, { token, body: { segment_id, ...body } });

describe("sensitivity", () => {
  it("tells incomes, the line of what is needed, and a third driver, worked by hand", async () => {
    const { status, body } = await ask({
      bin: { lever: "diversified", values: [200, 1000] },
      x: { lever: keys.volume, values: [400, 600] },
      y: { lever: keys.price, min: 1, max: 3, steps: 3 },
      third: keys.cost,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ goal: 2000, income: 1200 });
    expect(body.x).toEqual({ lever: keys.volume, values: [400, 600], band: [400, 600] });
    expect(body.y).toEqual({ lever: keys.price, values: [1, 2, 3], band: [2, 3] });
    const [first, second] = body.bins;
    // 2 ha × volume × price − 300 × 2 ha + other income
    expect(first.cells).toEqual([
      [400, 1200, 2000],
      [800, 2000, 3200],
    ]);
    expect(second.cells[0]).toEqual([1200, 2000, 2800]);
    expect([first.share_reached, second.share_reached]).toEqual([0.5, 4 / 6]);
    // At cost 0: 2·400·2 + 200 − 2·cost = 2000 → cost −100
    expect(first.third[0][1]).toEqual({ needed: -100, within: false, reachable: false });
    expect(first.third[1][2]).toEqual({ needed: 900, within: false, reachable: true });
    expect(body.line_x).toHaveLength(21);
    expect(first.line[0]).toBeCloseTo(3);
    expect(first.line.at(-1)).toBeCloseTo(2);
    expect(first.crosses_feasible).toBe(true);
    const price = body.single.find(({ key }: { key: string }) => key === keys.price);
    expect(price).toMatchObject({ needed: 3, status: "within_feasible", needed_change_percent: 50 });
  });

  it("has axes from current to feasible, and none where none is asked for", async () => {
    const { body } = await ask({ x: { lever: keys.volume }, y: { lever: keys.price, steps: 2 } });
    expect(body.x.values).toHaveLength(8);
    expect(body.y.values).toEqual([2, 3]);
    expect(body.bins).toHaveLength(1);
    expect(body.bins[0]).toMatchObject({ value: null });
    expect(body.bins[0]).not.toHaveProperty("third");
    const bare = (await ask({ goal: { kind: "feasible_share", value: 1 }, base: "feasible" })).body;
    expect(bare).toMatchObject({ goal: 3000, income: 3000, bins: [], x: null, y: null, line_x: null });
  });

  it("refuses what cannot be", async () => {
    const x = { lever: keys.volume };
    const y = { lever: keys.price };
    const many = (lever: string, values: number) => ({
      lever,
      values: Array.from({ length: values }, (_, i) => i),
    });
    const refused: [string, object][] = [
      ["y", { x }],
      ["x", { y }],
      ["x", { bin: { lever: keys.cost } }],
      ["x", { third: keys.cost }],
      ["y.lever", { x, y: x }],
      ["third", { x, y, third: keys.price }],
      ["bin.lever", { x, y, bin: x }],
      ["x.lever", { x: { lever: "diversified:36" }, y }],
      ["third", { x, y, third: "nothing" }],
      ["bin.max", { x, y, bin: { lever: keys.land } }],
      ["x.max", { x: { ...x, min: 700 }, y }],
      ["x", { x: many(keys.volume, 100), y: many(keys.price, 100), bin: many(keys.cost, 6) }],
    ];
    for (const [path, body] of refused) {
      const answer = await ask(body);
      expect(answer, JSON.stringify(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    }
    for (const body of [
      { x: many(keys.volume, 1), y },
      { x: { ...x, steps: 1 }, y },
      { x: { ...x, values: [1, 2], steps: 2 }, y },
      { x, y, bin: many(keys.cost, 11) },
      { goal: { kind: "target", value: 1 } },
      { goal: { kind: "feasible_share", value: 1.1 } },
    ])
      expect((await ask(body)).status, JSON.stringify(body)).toBe(400);
    expect((await ask({ segment_id: "seg_none" })).status).toBe(404);
    const one = await ask({ x, y, bin: { lever: keys.land, steps: 1 } });
    expect(one.body.bins).toMatchObject([{ value: 2 }]);
    const most = await ask({ x: many(keys.volume, 100), y: many(keys.price, 100), bin: many(keys.cost, 5) });
    expect(most.status).toBe(200);
  });
});
