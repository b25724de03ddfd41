import { beforeAll, describe, expect, it } from "vitest";
import { issueKey } from "../../core/testing/suite";
import { api, signIn } from "../../testing/api";
import { coffee, type MadeCase, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let chief: string;
let editor: { token: string; personId: string };
beforeAll(async () => {
  await loadMaster();
  chief = (await signIn(["incomes:super_admin"])).token;
  editor = await signIn(["incomes:editor"]);
  await unitWith([editor.personId]);
});

const call = (method: string, path: string, body?: unknown, token = chief) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/incomes/cases${path}`, body === undefined ? { token } : { token, body });

/** Two hectares, 500 kg a hectare at 1,000, costs of 100,000 a hectare, 90,000 of other income, a target of a million. */
async function filled(more: object = {}): Promise<MadeCase & { key: (question: number) => string }> {
  const made = await makeCase(chief, { segments: [{ name: "A", target: 1_000_000, farmers: 10 }], ...more });
  const key = (question: number) => `${made.commodities[0]?.id}:${question}`;
  const segment_id = made.segments[0]?.id;
  const cells = { [key(2)]: 2, [key(3)]: 500, [key(4)]: 1000, [key(5)]: 100_000, "diversified:35": 90_000 };
  const values = Object.entries(cells).map(([key, current]) => ({ segment_id, key, current }));
  values[2] = { ...values[2], low: 900, high: 1100, feasible: 1200 } as never;
  const saved = await call("PATCH", `/${made.id}/values`, { values });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return { ...made, key };
}

const resultOf = async (id: string) => (await call("GET", `/${id}/results`)).body.segments[0];
const answersOf = (record: { segments: { answers: object }[] }) =>
  Object.values(record.segments[0]?.answers ?? {});

describe("a copy of a case", () => {
  it("is owned by whoever made the key that asks for it, and by nobody where nobody made it", async () => {
    const { id } = await makeCase(chief);
    const { key } = await issueKey(["admin"]); // the installation's own
    for (const path of [`/${id}/duplicate`, "/example"]) {
      expect([path, (await call("POST", path, {}, key)).status]).toEqual([path, 403]);
    }
    const maker = await signIn(["organisation:admin"]);
    const made = await api<{ key: string }>("POST", "/api-keys", {
      ...{ token: maker.token, body: { name: "Copies", scopes: ["admin"] } },
    });
    const copy = await call("POST", `/${id}/duplicate`, {}, made.body.key);
    expect([copy.status, copy.body.owner?.id]).toEqual([201, maker.personId]);
  });

  it("is made by nobody external: to them a case is not there, or not to be copied", async () => {
    const { id } = await makeCase(chief);
    const external = await signIn(["incomes:user"]);
    const copy = async () => (await call("POST", `/${id}/duplicate`, {}, external.token)).status;
    expect(await copy()).toBe(404);
    await call("POST", `/${id}/access`, { person_id: external.personId, permission: "view" });
    expect((await call("GET", `/${id}`, undefined, external.token)).status).toBe(200);
    expect(await copy()).toBe(403);
  });

  it("has ids of its own and the same figures, and says where it is from", async () => {
    const source = await filled();
    const { status, body } = await call("POST", `/${source.id}/duplicate`, { name: "Copy" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: "Copy", duplicated_from: source.id, revision: 1, right: "own" });
    expect(body.segments[0].id).not.toBe(source.segments[0]?.id);
    expect(body.commodities[0].id).not.toBe(source.commodities[0]?.id);
    const [of, copied] = [await resultOf(source.id), await resultOf(body.id)];
    expect(copied.current).toMatchObject({ income: of.current.income, gap: of.current.gap });
    expect((await call("GET", `/${source.id}`)).body.revision).toBe(2);
  });

  it("follows prices by the country's index, money alone", async () => {
    const source = await filled();
    await api("PUT", "/incomes/cpi", { token: chief, body: { country_id: 46, year: 2024, value: 100 } });
    await api("PUT", "/incomes/cpi", { token: chief, body: { country_id: 46, year: 2031, value: 110 } });
    const { body } = await call("POST", `/${source.id}/duplicate`, { year: 2031, inflate: true });
    const key = (question: number) => `${body.commodities[0].id}:${question}`;
    const { answers, target } = body.segments[0];
    expect(answers[key(2)].current).toBe(2);
    expect(answers[key(3)].current).toBe(500);
    expect(answers[key(4)].current).toBeCloseTo(1100, 9);
    expect(answers[key(4)].low).toBeCloseTo(990, 9);
    expect(answers[key(4)].feasible).toBeCloseTo(1320, 9);
    expect(answers["diversified:35"].current).toBeCloseTo(99_000, 9);
    expect(target).toBeCloseTo(1_100_000, 9);
    const missing = await call("POST", `/${source.id}/duplicate`, { year: 2099, inflate: true });
    expect(missing).toMatchObject({ status: 409, body: { code: "cpi_missing" } });
    expect((await call("POST", `/${source.id}/duplicate`, { year: 2099 })).status).toBe(201);
  });

  it("is private where its source is, and of the caller's unit", async () => {
    const source = await filled({ private: true });
    await call("POST", `/${source.id}/access`, { person_id: editor.personId, permission: "view" });
    const { body } = await call("POST", `/${source.id}/duplicate`, {}, editor.token);
    expect(body).toMatchObject({ private: true, owner: { id: editor.personId }, name: "Coffee" });
    expect(body.business_unit_id).not.toBeNull();
    expect((await call("GET", `/${body.id}/access`, undefined, editor.token)).body.data).toEqual([]);
  });

  it("of the example is private and complete", async () => {
    const { status, body } = await call("POST", "/example", {}, editor.token);
    expect(status).toBe(201);
    expect(body).toMatchObject({ private: true, duplicated_from: null, owner: { id: editor.personId } });
    const done = await call("POST", `/${body.id}/status`, { status: "completed" }, editor.token);
    expect(done.status).toBe(200);
  });
});

describe("a conversion", () => {
  it("keeps every income, in one revision that undo takes back", async () => {
    const made = await filled({ commodities: [{ ...coffee, cost_unit: "per-area" }] });
    const before = (await call("GET", `/${made.id}`)).body;
    const income = (await resultOf(made.id)).current.income;
    const body = { area_unit: "acres", volume_unit: "tons" };
    const converted = await call("POST", `/${made.id}/convert`, body);
    expect(converted).toMatchObject({ status: 200, body: { revision: 3, commodities: [body] } });
    const { answers } = converted.body.segments[0];
    expect(answers[made.key(2)].current).toBeCloseTo(4.942108, 5);
    expect(answers[made.key(4)]).toMatchObject({ current: 1_000_000, low: 900_000, high: 1_100_000 });
    expect((await resultOf(made.id)).current.income).toBeCloseTo(income, 6);
    expect((await call("POST", `/${made.id}/convert`, body)).body.revision).toBe(3);
    const undone = (await call("POST", `/${made.id}/revisions/3/undo`)).body;
    expect([undone.commodities, undone.segments]).toEqual([before.commodities, before.segments]);
  });

  it("to another currency follows the rate of the case's year", async () => {
    const made = await filled();
    const rate = { country_id: 46, currency: "USD", year: 2024, value: 500 };
    await api("PUT", "/incomes/conversion-rates", { token: chief, body: rate });
    const income = (await resultOf(made.id)).current.income;
    const { body } = await call("POST", `/${made.id}/convert`, { currency: "USD" });
    expect(body).toMatchObject({ currency: "USD", segments: [{ target: 2000 }] });
    expect(answersOf(body)).toContainEqual(expect.objectContaining({ current: 2, low: 1.8, feasible: 2.4 }));
    expect((await resultOf(made.id)).current.income).toBeCloseTo(income / 500, 9);
    expect((await call("POST", `/${made.id}/convert`, { currency: "GBP" })).status).toBe(400);
  });

  it.each([
    { area_unit: "count" },
    { volume_unit: "litres" },
    { case_commodity_id: "cco_none", area_unit: "acres" },
    { area_unit: null },
  ])("is refused where there is none: %o", async (body) => {
    const made = await makeCase(chief);
    expect((await call("POST", `/${made.id}/convert`, body)).status).toBe(400);
  });
});
