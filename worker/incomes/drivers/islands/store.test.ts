import { expect, it } from "vitest";
import type { CaseInput, StoredAnswer } from "../../engine/model";
import { modelOf } from "../../engine/model";
import { QUESTION_SET_1 } from "../../engine/question-set-1";
import { type DriversProps, driverWords } from "../props";
import { driverGroups } from "../rows";
import type { Draft, SendAnswer, ValuesToSend } from "../saver";
import type { ReadCase } from "../shape";
import { DriverStore } from "./store";

const answer = (current: number | null, more: Partial<StoredAnswer> = {}): StoredAnswer => ({
  ...{ current, feasible: null, low: null, high: null, source: null, feasible_source: null },
  ...more,
});
const answers = {
  "cco_a:2": answer(2),
  "cco_a:3": answer(500, { low: 400, high: 600 }),
  "cco_a:8": answer(450),
  "cco_a:9": answer(250),
};
const commodity = {
  ...({ id: "cco_a", type: "focus", category_id: 100, breakdown: true } as const),
  ...({
    area_unit: "hectares",
    volume_unit: "kilograms",
    cost_unit: "per-area",
    seasons_per_year: 1,
  } as const),
};
const segment = {
  ...{ id: "seg_a", name: "All farmers", region_id: null, adults: null, children: null, farmers: 100 },
  ...{ target_mode: "own" as const, target: 2000, inflation_percent: null, pin: null, answers },
};
const input: CaseInput = {
  ...{ year: 2024, currency: "KES", living_income_study: null, reporting_period: "per-year" },
  ...{ commodities: [commodity], segments: [segment] },
};
const { category_id: _, ...toldCommodity } = commodity;
/** The case as the API tells it. */
const told = (more: Partial<ReadCase> = {}): ReadCase => ({
  ...{ year: 2024, currency: "KES", living_income_study: null, reporting_period: "per-year" },
  ...{ question_set: 1, commodities: [toldCommodity], segments: [segment], revision: 4 },
  ...more,
});

function open(drafts = new Map<string, Draft>(), keeps = true, mayEdit = true) {
  const groups = driverGroups(modelOf(QUESTION_SET_1, input), [], {
    ...{ t: (key: string) => key, locale: "en", currency: "KES" },
  });
  const words = Object.fromEntries(driverWords.map((word) => [word, word]));
  const props = {
    ...{ locale: "en", words, groups, input, questions: QUESTION_SET_1, mayEdit },
    ...{ revision: 3, measures: "ha", questionSet: 1 },
  } as unknown as DriversProps;
  const sent: ValuesToSend[] = [];
  const due: (() => void)[] = [];
  let loads = 0;
  const store = new DriverStore(
    props,
    {
      send: async (body): Promise<SendAnswer> => {
        sent.push(body);
        return { kind: "saved", revision: 4 };
      },
      later: (run) => due.push(run),
      drafts: {
        all: () => [...drafts.values()],
        keep: (draft) => keeps && drafts.set(draft.path, draft).size > 0,
        drop: (path) => void drafts.delete(path),
      },
      reload: () => loads++,
    },
    () => 0,
  );
  const tick = async () => {
    due.shift()?.();
    for (let n = 0; n < 10; n++) await Promise.resolve();
  };
  return { store, sent, tick, loads: () => loads };
}

it("parts are replaced by what they come to, and the range that was around another figure goes", async () => {
  const { store, sent, tick } = open();
  store.replaceParts(0, "cco_a:3");
  await tick();
  const none = { current: null };
  expect(sent[0]?.values).toEqual([
    { segment_id: "seg_a", key: "cco_a:3", current: 200, low: null, high: null },
    { segment_id: "seg_a", key: "cco_a:8", ...none },
    { segment_id: "seg_a", key: "cco_a:9", ...none },
  ]);
  expect(store.segments[0]?.answer("cco_a:3")).toMatchObject({ current: 200, low: null, high: null });
});

it("a figure that is emptied takes its range along", async () => {
  const { store, sent, tick } = open();
  store.type(0, "cco_a:3", "current", "");
  await tick();
  expect(sent[0]?.values).toEqual([
    { segment_id: "seg_a", key: "cco_a:3", current: null, low: null, high: null },
  ]);
  expect(store.text(0, "cco_a:3", "low").value).toBe("");
});

it("others' numbers are shown in place; what they are numbers of begins the page anew", () => {
  const { store, loads } = open();
  store.takeIn(told({ segments: [{ ...segment, answers: { ...answers, "cco_a:2": answer(3) } }] }));
  expect([loads(), store.segments[0]?.answer("cco_a:2").current]).toEqual([0, 3]);
  const others: Partial<ReadCase>[] = [
    { currency: "USD" },
    { reporting_period: "per-season" },
    { question_set: 2 },
    { commodities: [{ ...toldCommodity, area_unit: "acres" } as { id: string }] },
    { commodities: [toldCommodity, { ...toldCommodity, id: "cco_b" }] },
    { segments: [{ ...segment, target: 2100 } as typeof segment] },
    { segments: [segment, { ...segment, id: "seg_b" }] },
  ];
  for (const [at, other] of others.entries()) {
    const page = open();
    page.store.takeIn(told(other));
    expect([at, page.loads()]).toEqual([at, 1]);
  }
});

it("where the device keeps nothing, the page stays and says so until all of it is stored", async () => {
  const { store, sent, tick, loads } = open(new Map(), false);
  store.type(0, "cco_a:2", "current", "7");
  store.takeIn(told({ segments: [{ ...segment, name: "Renamed" } as typeof segment] }));
  expect([loads(), store.said.value]).toEqual([0, "changed_case"]);
  await tick();
  expect([sent.length, loads()]).toEqual([1, 1]);
});

it("what was typed for other units is shown beside what stands, and is sent when somebody says that it counts", async () => {
  const path = "values.seg_a.cco_a:2.current";
  const drafts = new Map([[path, { path, what: "Land", value: 5, base: 2, measures: "acres" }]]);
  const { store, sent, tick } = open(drafts);
  store.takeUpDrafts();
  await tick();
  expect(store.conflicts.value).toMatchObject([{ path, value: 2, mine: 5, isForeign: true }]);
  expect(sent).toEqual([]);
  const [conflict] = store.conflicts.value;
  if (conflict) store.settle(conflict, "mine");
  await tick();
  expect(sent[0]?.values).toEqual([{ segment_id: "seg_a", key: "cco_a:2", current: 5 }]);
});

it("what was typed for a segment that is gone is told by its name until it is discarded, and is sent by nobody", async () => {
  const drafts = new Map<string, Draft>();
  const before = open(drafts);
  before.store.type(0, "cco_a:2", "feasible", "7");
  const [own] = drafts.values();
  expect(own?.what).toMatch(/, All farmers, feasible$/);
  if (own) drafts.set("gone", { ...own, path: "values.seg_gone.cco_a:2.feasible" });
  drafts.delete(own?.path ?? "");
  const { store, sent, tick } = open(drafts);
  store.takeUpDrafts();
  await tick();
  expect(store.placeless.value).toMatchObject([{ what: own?.what, value: 7 }]);
  expect([sent, drafts.size]).toEqual([[], 1]);
});

it("so is what somebody typed who may only read the case now", async () => {
  const drafts = new Map<string, Draft>();
  open(drafts).store.type(0, "cco_a:2", "current", "7");
  const { store, sent, tick } = open(drafts, true, false);
  store.takeUpDrafts();
  await tick();
  expect([sent, store.placeless.value.length, store.segments[0]?.answer("cco_a:2").current]).toEqual([
    [],
    1,
    2,
  ]);
  store.discardPlaceless();
  expect([store.placeless.value, drafts.size]).toEqual([[], 0]);
});
