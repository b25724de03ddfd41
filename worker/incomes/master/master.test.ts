import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { loadMaster } from "../testing/master";

let chief: string;
let external: string;
beforeAll(async () => {
  await loadMaster();
  chief = (await signIn(["incomes:super_admin"])).token;
  external = (await signIn(["incomes:user"])).token;
});

const as = (token: string, body?: unknown) => (body === undefined ? { token } : { token, body });
type Found = { data: Record<string, unknown>[]; total: number };

it("gives all drop-downs in one answer, with ISO codes and factors", async () => {
  const { body } = await api<{
    countries: { id: number; name: string; iso: string; currency: string; regions: object[] }[];
    commodities: object[];
    units: { area: { id: string; factor: number | null }[] };
  }>("GET", "/incomes/master", as(external));
  expect(body.countries).toHaveLength(210);
  expect(body.countries.every(({ iso }) => /^[A-Z]{2}$/.test(iso))).toBe(true);
  const kenya = body.countries.find(({ name }) => name === "Kenya");
  expect(kenya).toMatchObject({ iso: "KE", currency: "KES" });
  expect(kenya?.regions.length).toBeGreaterThan(0);
  expect(body.commodities).toHaveLength(49);
  expect(body.units.area.find(({ id }) => id === "count")).toMatchObject({ factor: null });
});

it("leaves out rows marked as duplicates, and takes zero for missing", async () => {
  const { body } = await api<Found>("GET", "/incomes/benchmarks?limit=1", as(chief));
  expect(body.total).toBe(227);
  const cpi = await api<Found>("GET", "/incomes/cpi?country_id=1&year=2025", as(chief));
  expect(cpi.body.data).toEqual([{ country_id: 1, year: 2025, value: null }]);
});

it("reads a text that is one number, and keeps what was written", async () => {
  const { body } = await api<Found>("GET", "/incomes/references?limit=100&page=1", as(chief));
  expect(body.total).toBe(190);
  const all = [
    ...body.data,
    ...(await api<Found>("GET", "/incomes/references?limit=100&page=2", as(chief))).body.data,
  ];
  const written = (text: string) =>
    all
      .flatMap((row) => [row.price, row.volume, row.diversified_income] as ({ as_written: string } | null)[])
      .find((figure) => figure?.as_written === text);
  expect(written("1,242,368")).toMatchObject({ value: 1_242_368 });
  expect(written("35 -40")).toMatchObject({ value: null });
  expect(all.some(({ confidence }) => confidence === "medium")).toBe(true);
});

it("loading again changes nothing that a person changed or deleted", async () => {
  const { data } = (await api<Found>("GET", "/incomes/benchmarks?limit=2", as(chief))).body;
  const [first, second] = data.map(({ id }) => String(id));
  expect((await api("PATCH", `/incomes/benchmarks/${first}`, as(chief, { value: 7 }))).body).toMatchObject({
    value: 7,
  });
  expect((await api("DELETE", `/incomes/benchmarks/${second}`, as(chief))).status).toBe(204);
  await api("PUT", "/incomes/cpi", as(chief, { country_id: 1, year: 2020, value: null }));
  await loadMaster();
  expect((await api("GET", `/incomes/benchmarks/${first}`, as(chief))).body).toMatchObject({ value: 7 });
  expect((await api("GET", `/incomes/benchmarks/${second}`, as(chief))).status).toBe(404);
  const cpi = await api<Found>("GET", "/incomes/cpi?country_id=1&year=2020", as(chief));
  expect(cpi.body.data).toEqual([{ country_id: 1, year: 2020, value: null }]);
});

it("finds a target with its whole working, and says what is missing", async () => {
  const place = { country_id: 1, region: "Test hills" };
  const made = await api(
    "POST",
    "/incomes/benchmarks",
    as(chief, { ...place, year: 2021, household_size: 5, nr_adults: 2, value: 480_000 }),
  );
  expect(made).toMatchObject({ status: 201, body: { household_equiv: 2.4, region: "Test hills" } });
  const again = await api(
    "POST",
    "/incomes/benchmarks",
    as(chief, { ...place, year: 2021, household_size: 4, nr_adults: 2, value: 1 }),
  );
  expect(again).toMatchObject({ status: 409, body: { code: "name_taken" } });
  // A region is the same in whatever case it is written.
  const later = await api(
    "POST",
    "/incomes/benchmarks",
    as(chief, { ...place, region: "TEST Hills", year: 2010, household_size: 5, nr_adults: 2, value: 1 }),
  );
  expect(later.body).toMatchObject({ region: "Test hills", region_id: made.body.region_id });
  const at = `/incomes/benchmarks/find?country_id=1&region_id=${made.body.region_id}`;
  const { body } = await api<Record<string, number>>(
    "GET",
    `${at}&year=2024&adults=1&children=1`,
    as(external),
  );
  expect(body).toMatchObject({ cpi_from: 126.85, cpi_to: 128.47, rate: 1, equivalence: 1.3, message: null });
  expect(body.target).toBeCloseTo(((480_000 * 128.47) / 126.85) * (1.3 / 2.4), 6);
  const late = await api("GET", `${at}&year=2026&currency=USD`, as(external));
  expect(late.body).toMatchObject({ cpi_factor: null, rate: 70.409972, rate_year: 2025 });
  expect(late.body.message).toContain("consumer price index");
  expect(
    (await api("GET", "/incomes/benchmarks/find?country_id=1&region_id=9999&year=2024", as(external))).status,
  ).toBe(404);
});

it("references that are not marked for external people do not exist for them", async () => {
  const { body } = await api(
    "POST",
    "/incomes/references",
    as(chief, { country_id: 46, commodity_id: 1004, source: "Ours" }),
  );
  expect((await api<Found>("GET", "/incomes/references", as(external))).body.total).toBe(0);
  expect((await api("GET", `/incomes/references/${body.id}`, as(external))).status).toBe(404);
  await api("PATCH", `/incomes/references/${body.id}`, as(chief, { visible_to_external: true }));
  expect((await api<Found>("GET", "/incomes/references", as(external))).body.total).toBe(1);
  expect((await api("GET", "/incomes/references/facets", as(external))).body).toMatchObject({
    sources: ["Ours"],
    drivers: [],
  });
  const told = async (driver: string) =>
    (await api<Found>("GET", `/incomes/references?driver=${driver}`, as(chief))).body.total;
  const [area, price, either] = [await told("area"), await told("price"), await told("area,price")];
  expect(either).toBeGreaterThan(Math.max(area, price));
  expect(either).toBeLessThanOrEqual(area + price);
  expect(
    (
      await api(
        "POST",
        "/incomes/references",
        as(external, { country_id: 46, commodity_id: 1004, source: "X" }),
      )
    ).status,
  ).toBe(403);
  const values = await api<object[]>(
    "GET",
    "/incomes/references/values?country_id=46&commodity_id=1004&driver=price",
    as(chief),
  );
  expect(values.body.length).toBeGreaterThan(5);
});

it("tries a formula, and says where it is at fault", async () => {
  const trial = (formula: string, values = {}) =>
    api("POST", "/incomes/formulas/evaluate", as(external, { formula, values }));
  expect((await trial("#2 * -3", { "2": 3 })).body).toEqual({ value: -9 });
  expect((await trial("1 / #2")).body).toEqual({ value: null });
  expect(await trial("1 + ")).toMatchObject({ status: 400, body: { code: "formula_invalid", position: 4 } });
  expect((await trial("1", { x: 1 })).status).toBe(400);
});

it("has the questionnaire as a version, with the trees that a cost per tree needs", async () => {
  const { body } = await api<{ questions: { id: number }[] }>(
    "GET",
    "/incomes/question-sets/1",
    as(external),
  );
  expect(body.questions.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect((await api("GET", "/incomes/question-sets/2", as(external))).status).toBe(404);
});
