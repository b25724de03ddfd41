import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, signIn } from "../../testing/api";
import { coffee, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let chief: string;
let editor: { token: string; personId: string };
let unit: string;
beforeAll(async () => {
  await loadMaster();
  chief = (await signIn(["incomes:super_admin"])).token;
  editor = await signIn(["incomes:editor"]);
  unit = await unitWith([editor.personId]);
});

const call = (method: string, path: string, body?: unknown, token = chief) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/incomes/cases${path}`, body === undefined ? { token } : { token, body });

const keyOf = (made: { commodities: { id: string }[] }, question: number) =>
  `${made.commodities[0]?.id}:${question}`;
const save = (id: string, values: object[], more: object = {}) =>
  call("PATCH", `/${id}/values`, { values, ...more });

describe("a case", () => {
  it("is made with what it leaves out, and its creator owns it", async () => {
    const { body, status } = await call(
      "POST",
      "",
      { name: "Coffee", country_id: 46, commodities: [coffee] },
      editor.token,
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{
        currency: "XOF",
        reporting_period: "per-year",
        private: false,
        status: "incomplete",
        right: "own",
      },
      ...{ business_unit_id: unit, revision: 1, question_set: 1, multiple_commodities: false },
      owner: { id: editor.personId },
      segments: [{ name: "All farmers", target_mode: "own", answers: {} }],
      commodities: [{ ...coffee, breakdown: true, cost_unit: "per-area", seasons_per_year: 1 }],
    });
  });

  it.each([
    ["no focus", { commodities: [{ ...coffee, type: "secondary" }] }],
    ["a commodity twice", { commodities: [coffee, { ...coffee, type: "secondary" }] }],
    ["a focus without units", { commodities: [{ type: "focus", commodity_id: 1000 }] }],
    ["a cost unit of livestock", { commodities: [{ ...coffee, commodity_id: 1008, cost_unit: "per-area" }] }],
    ["another country's currency", { currency: "KES" }],
    ["a field nobody knows", { owner: "usr_1" }],
    ["an id for a commodity", { commodities: [{ ...coffee, id: "cco_1" }] }],
    ["a region of elsewhere", { segments: [{ name: "A", region_id: 41 }] }],
    ["a name twice", { segments: [{ name: "A" }, { name: "a" }] }],
    ["six segments", { segments: ["a", "b", "c", "d", "e", "f"].map((name) => ({ name })) }],
    ["two segments without segmentation", { segmentation: false, segments: [{ name: "A" }, { name: "B" }] }],
    ["an unknown tag", { tag_ids: ["tag_none"] }],
  ])("is refused with %s", async (_, more) => {
    const body = { name: "Coffee", country_id: 46, commodities: [coffee], ...more };
    expect((await call("POST", "", body)).status).toBe(400);
  });

  it("keeps its commodities where an edit names one of them twice", async () => {
    const { id, commodities } = await makeCase(chief);
    const kept = { ...coffee, id: commodities[0]?.id };
    const edit = { commodities: [kept, { ...kept, type: "secondary", commodity_id: 1005 }] };
    expect(await call("PATCH", `/${id}`, edit)).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: "commodities.1.id" }] } },
    });
    expect((await call("GET", `/${id}`)).body.commodities).toEqual(commodities);
  });

  it.each(["/restore", "/revisions/1/restore", "/revisions/1/undo"])(
    "takes no field that POST %s does not know",
    async (path) => {
      const { id } = await makeCase(chief);
      expect((await call("POST", `/${id}${path}`, { x: 1 })).status).toBe(400);
    },
  );

  it("that a key makes, or copies, is of the person who made the key", async () => {
    const admin = await administrator();
    const given = { token: admin.token, body: { name: "Sync", scopes: ["admin"] } };
    const { key } = (await api<{ key: string }>("POST", "/api-keys", given)).body;
    const body = { name: "By key", country_id: 46, commodities: [coffee] };
    const made = await call("POST", "", body, key);
    const own = { right: "own", owner: { id: admin.personId } };
    expect(made).toMatchObject({ status: 201, body: { ...own, business_unit_id: null } });
    expect(await call("POST", `/${made.body.id}/duplicate`, {}, key)).toMatchObject({
      status: 201,
      body: own,
    });
    expect((await call("GET", "?tab=mine", undefined, key)).body.total).toBe(2);
    const said = await call("POST", `/${made.body.id}/comments`, { text: "As told by the ERP" }, key);
    expect(said).toMatchObject({ status: 201, body: { author: { id: admin.personId } } });
  });

  it("is nobody's to know of before what they would change in it is looked at", async () => {
    const { id } = await makeCase(chief);
    for (const edit of [{ tag_ids: ["tag_gone"] }, { company_id: "com_gone" }, { business_unit_id: null }]) {
      expect((await call("PATCH", `/${id}`, edit, editor.token)).status).toBe(404);
    }
    expect((await call("PATCH", `/${id}`, { tag_ids: ["tag_gone"] })).status).toBe(400);
  });

  it("is found by a status that there is, and by no other", async () => {
    expect((await call("GET", "?status=incomplete,completed")).status).toBe(200);
    expect(await call("GET", "?status=incomplete,zz")).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: "status" }] } },
    });
  });

  it("is hidden by DELETE and comes back by restore", async () => {
    const { id } = await makeCase(chief);
    expect((await call("DELETE", `/${id}`)).status).toBe(204);
    expect((await call("GET", `/${id}`)).status).toBe(404);
    const deleted = await call("GET", "?tab=deleted");
    expect(deleted.body.data.map((item: { id: string }) => item.id)).toContain(id);
    expect((await call("POST", `/${id}/restore`)).body).toMatchObject({ id });
    expect((await call("GET", `/${id}`)).status).toBe(200);
  });

  it("is completed only where it holds what completed needs", async () => {
    const made = await makeCase(chief, {
      living_income_study: "living_income",
      segments: [{ name: "A", target_mode: "own" }],
    });
    const segment_id = made.segments[0]?.id;
    const refused = await call("POST", `/${made.id}/status`, { status: "completed" });
    expect(refused).toMatchObject({ status: 409, body: { code: "not_complete" } });
    expect(refused.body.missing).toEqual(
      ["target", "income", "household"].map((what) => ({ segment_id, what })),
    );
    await call("PATCH", `/${made.id}/segments/${segment_id}`, { target: 100, adults: 2, children: 3 });
    await save(made.id, [{ segment_id, key: keyOf(made, 1), current: 50 }]);
    expect((await call("POST", `/${made.id}/status`, { status: "completed" })).body.status).toBe("completed");
  });

  it("gives up answers only where that was confirmed, and undo brings them back", async () => {
    const made = await makeCase(chief);
    const segment_id = made.segments[0]?.id;
    await save(made.id, [{ segment_id, key: keyOf(made, 12), current: 30 }]);
    const before = (await call("GET", `/${made.id}`)).body;
    const commodities = [{ ...coffee, commodity_id: 1004 }];
    const refused = await call("PATCH", `/${made.id}`, { commodities });
    expect(refused).toMatchObject({ status: 409, body: { code: "would_lose" } });
    expect(refused.body.lost).toEqual([{ segment_id, key: keyOf(made, 12) }]);
    const { body } = await call("PATCH", `/${made.id}`, { commodities, confirm_loss: true });
    expect(body.segments[0].answers).toEqual({});
    const undone = await call("POST", `/${made.id}/revisions/${body.revision}/undo`);
    expect(undone.body.segments).toEqual(before.segments);
    expect(undone.body.commodities).toEqual(before.commodities);
  });
});

describe("results", () => {
  it("follow from the answers, in one revision a change, and can be read of any revision", async () => {
    const made = await makeCase(chief, { segments: [{ name: "A", target: 2000, farmers: 10 }] });
    const segment_id = made.segments[0]?.id;
    const cell = (question: number, current: number, more: object = {}) => ({
      segment_id,
      key: keyOf(made, question),
      current,
      ...more,
    });
    const source = { kind: "survey" };
    const saved = await save(made.id, [cell(2, 2), cell(3, 500), cell(4, 1.5, { source }), cell(5, 200)]);
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await save(made.id, [cell(2, 2)])).body.revision).toBe(2);
    await save(made.id, [cell(4, 2, { feasible: 3, low: 1, high: 4 })]);
    const { body } = await call("GET", `/${made.id}/results`);
    expect(body).toMatchObject({ revision: 3, currency: "XOF", sources: { numbers: 5, with_source: 1 } });
    expect(body.segments[0].current).toMatchObject({ income: 1600, gap: 400, gap_all_farmers: 4000 });
    expect(body.segments[0].feasible.income).toBe(2600);
    const earlier = await call("GET", `/${made.id}/results?revision=2`);
    expect(earlier.body.segments[0].current.income).toBe(1100);
    const list = await call("GET", "?q=coffee&limit=100");
    const item = list.body.data.find(({ id }: { id: string }) => id === made.id);
    expect(item).toMatchObject({
      country: "Cote d'Ivoire",
      focus_commodity: "Coffee",
      farmers: 10,
      segments_reached: 0,
    });
  });

  it("refuses what is no answer of the case, and saves nothing of it", async () => {
    const made = await makeCase(chief);
    const segment_id = made.segments[0]?.id;
    const good = { segment_id, key: "diversified:35", current: 5 };
    for (const wrong of [
      { segment_id, key: "diversified:40", current: 1 },
      { segment_id, key: `0${keyOf(made, 2)}`, current: 1 },
      { segment_id, key: keyOf(made, 50), current: 1 },
      { segment_id, key: keyOf(made, 2), low: 1, high: 2 },
      { segment_id, key: keyOf(made, 2), current: 3, low: 1, high: 2 },
      { segment_id, key: keyOf(made, 2), current: 3, low: 1 },
      { segment_id, key: "diversified:35", current: 1 },
      { segment_id, key: keyOf(made, 2), current: 2e12 },
    ]) {
      expect((await save(made.id, [good, wrong])).status, JSON.stringify(wrong)).toBe(400);
    }
    expect((await save(made.id, [{ ...good, segment_id: "seg_gone" }])).status).toBe(404);
    expect((await call("GET", `/${made.id}`)).body).toMatchObject({ revision: 1 });
  });

  it("compute a target from its pin, which moves only when it is made anew", async () => {
    const place = { country_id: 46, region: "Pin hills", household_size: 5, nr_adults: 2 };
    const benchmark = await api<{ id: string; region_id: number }>("POST", "/incomes/benchmarks", {
      token: chief,
      body: { ...place, year: 2024, value: 1000 },
    });
    const made = await makeCase(chief, {
      segments: [{ name: "A", target_mode: "benchmark", region_id: benchmark.body.region_id }],
    });
    const segment_id = made.segments[0]?.id;
    const target = async () => (await call("GET", `/${made.id}/results`)).body.segments[0];
    expect((await target()).target).toMatchObject({ value: 1000, missing: null, working: { cpi_factor: 0 } });
    await api("PATCH", `/incomes/benchmarks/${benchmark.body.id}`, { token: chief, body: { value: 1200 } });
    expect((await target()).target.value).toBe(1000);
    expect((await target()).checks).toContainEqual({ code: "pin_outdated", key: null });
    expect((await call("POST", `/${made.id}/segments/${segment_id}/pin`)).status).toBe(200);
    expect((await target()).target.value).toBe(1200);
    await call("PATCH", `/${made.id}/segments/${segment_id}`, { region_id: null });
    expect((await target()).target).toMatchObject({ value: null, missing: "no_region" });
  });

  it("asks in the case's own units", async () => {
    const made = await makeCase(chief, { commodities: [{ ...coffee, cost_unit: "per-tree" }] });
    const { body } = await call("GET", `/${made.id}/questions`);
    const [focus, diversified] = body;
    const children = focus.questions[0].children as { question_id: number; unit: string }[];
    expect(focus).toMatchObject({ type: "focus", name: "Coffee" });
    expect(children.map(({ question_id, unit }) => [question_id, unit])).toEqual([
      [2, "hectares"],
      [3, "kilograms / hectares"],
      [4, "XOF / kilograms"],
      [5, "XOF / tree"],
      [50, "tree / hectares"],
    ]);
    expect(diversified.questions).toHaveLength(5);
  });
});
