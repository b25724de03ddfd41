import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { takePart } from "../testing/participants";
import { ask, makeAssessment, makeRegion } from "../testing/records";
import { makeProvince } from "../testing/registered";
import type { AreaFigures, ProvinceOverview, RegionsOverview } from "./schemas";

let staff: string;
const read = async <T>(path: string) =>
  (await api<T>("GET", `/workshops/overview${path}`, { token: staff })).body;
let provinces: string[];

beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
  provinces = [await makeProvince(staff), await makeProvince(staff)];
  const region = await makeRegion(staff);
  const [first = "", second = ""] = provinces;
  const made: [place: object, status: string, method: string][] = [
    [{ province_id: first }, "planning", "survey"],
    [{ province_id: first }, "analysis", "kii"],
    [{ province_id: second }, "completed", "survey"],
    [{ region_id: region.id }, "reporting", "mixed"],
    [{ region_id: region.id }, "cancelled", "kii"],
    [{}, "preparation", "other"],
  ];
  for (const [place, status, primary_methodology] of made) {
    await makeAssessment(staff, [], { ...place, status, primary_methodology });
  }
  const { id } = await makeAssessment(staff, [], {
    province_id: first,
    primary_methodology: "desk_review",
  });
  for (const state of ["draft", "in_validation", "final", "final"]) {
    await ask(staff, "POST", "/records", { kind: "report", assessment_id: id, title: state, state });
  }
  const town = await ask<{ id: string }>(staff, "POST", "/places", {
    ...{ level: "municipality", name: "Town", parent_id: first },
  });
  const need = { title: "A well", category: "health", impact: 3, urgency: "immediate" };
  for (const more of [
    ...[
      { place_id: town.id, impact: 5 },
      { place_id: first, status: "validated" },
    ],
    ...[
      { place_id: first, status: "rejected" },
      { place_id: region.id, urgency: "long_term" },
    ],
  ]) {
    await ask(staff, "POST", "/needs", { ...need, ...more });
  }
  const one = await takePart(id, first);
  const path = `/assessments/${id}/participants/${one.id}`;
  await ask(staff, "POST", `${path}/onboarding`, {
    ...{ consent: true, consent_on_paper: true, stakeholder_type: "elder", province_id: first },
  });
  await ask(staff, "POST", `${path}/workshops/workshop_1/submit`, { questions_version: 1 });
  await takePart(id, first);
});

/** Every whole number of the figures, by its path. */
const numbers = (figures: object, at = ""): [string, number][] =>
  Object.entries(figures).flatMap(([name, value]): [string, number][] =>
    typeof value === "number" && name !== "submission_rate"
      ? [[`${at}${name}`, value]]
      : value !== null && typeof value === "object"
        ? numbers(value, `${at}${name}.`)
        : [],
  );

it("has rows that add up to the totals, field by field, and a row for what is in no region", async () => {
  const { totals, data } = await read<RegionsOverview>("/regions");
  const sums = new Map<string, number>();
  for (const row of data) for (const [path, n] of numbers(row)) sums.set(path, (sums.get(path) ?? 0) + n);
  expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(numbers(totals)));
  expect(data.at(-1)).toMatchObject({ region_id: null, name: null, needs: { total: 0 } });
  const { assessments } = totals;
  const { total, by_method, ...parts } = assessments;
  expect(Object.values(parts).reduce((a, b) => a + b)).toBe(total);
  expect(Object.values(by_method).reduce((a, b) => a + b)).toBe(total);
});

it("counts a need where its place is, a report and a participant where their assessment stands", async () => {
  const province = await read<ProvinceOverview>(`/provinces/${provinces[0]}`);
  expect(province).toMatchObject({
    needs: { total: 3, critical: 2, validated: 1 },
    reports: { total: 4, in_validation: 1, final: 2 },
    ...{ participants: 2, submission_rate: 10, approved_syntheses: [] },
  });
  expect(province.critical_needs.map(({ impact }) => impact)).toEqual([5, 3]);
  expect(province.latest_reports).toHaveLength(4);
  expect((await api("GET", "/workshops/overview/provinces/plc_none", { token: staff })).status).toBe(404);
  const list = await read<{ data: (AreaFigures & { province_id: string })[]; limit: number }>("/provinces");
  expect([list.limit, list.data.map(({ province_id }) => province_id).sort()]).toEqual([
    5,
    [...provinces].sort(),
  ]);
});

it("tells methods apart, and all that there is", async () => {
  const method = await read<{ assessments: { total: number }; latest_reports: unknown[] }>(
    "/methods/desk_review",
  );
  expect([method.assessments.total, method.latest_reports.length]).toEqual([1, 4]);
  expect((await api("GET", "/workshops/overview/methods/workshop", { token: staff })).status).toBe(404);
  expect(await read("")).toMatchObject({
    needs: { total: 4, critical: 2, validated: 1, by_category: { health: 4, other: 0 } },
    records: { desk_review: 0, survey: 0, kii: 0, report: 4 },
  });
});
