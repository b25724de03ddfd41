import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { coffee, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let stranger: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
  stranger = (await signIn(["incomes:user"])).token;
  const put = (path: string, body: object) =>
    api("PUT", `/incomes/${path}`, { token, body: { country_id: 46, ...body } });
  await put("cpi", { year: 2022, value: 100 });
  await put("cpi", { year: 2024, value: 120 });
  await put("cpi", { year: 2025, value: null });
  await put("conversion-rates", { currency: "USD", year: 2022, value: 500 });
  await put("conversion-rates", { currency: "USD", year: 2024, value: 600 });
});

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
const get = (path: string, by = token) => api<any>("GET", `/incomes/${path}`, { token: by });

async function earning(current: number, more: object): Promise<string> {
  const made = await makeCase(token, { segments: [{ name: "A", target: 2 * current, farmers: 7 }], ...more });
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:35", current }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  return made.id;
}

it("cases are compared in one currency and of one year", async () => {
  const old = await earning(500_000, { year: 2022 });
  const same = await earning(900, { year: 2024, currency: "USD" });
  const { body } = await get(`compare?case_ids=${old},${same}&currency=USD`);
  expect(body).toMatchObject({ currency: "USD", year: 2024 });
  const [first, second] = body.cases.map(({ segments }: { segments: object[] }) => segments[0]);
  expect(first.income).toBeCloseTo((500_000 * 1.2) / 600, 9);
  expect(first).toMatchObject({ share_of_target: 0.5, missing: null });
  expect(second).toMatchObject({ income: 900, target: 1800, gap: 900, missing: null });
  const later = (await get(`compare?case_ids=${old},${same}&currency=USD&year=2025`)).body.cases[0];
  expect(later.segments[0]).toMatchObject({ income: null, gap: null, missing: "cpi_missing" });
  expect((await get(`compare?case_ids=${old}`)).status).toBe(400);
  expect((await get(`compare?case_ids=${old},${same}`, stranger)).status).toBe(404);
});

it("the overview counts what the caller sees", async () => {
  const before = (await get("overview")).body;
  await earning(1, {});
  const { body } = await get("overview");
  expect([body.cases, body.farmers]).toEqual([before.cases + 1, before.farmers + 7]);
  expect(body.countries[0]).toMatchObject({ country_id: 46, iso: "CI" });
  expect((await get("overview", stranger)).body).toEqual({ cases: 0, farmers: 0, countries: [] });
});

it("what studies and earlier cases say is told in the case's units, and what is far from it", async () => {
  const commodity_id = 1011;
  const commodities = [{ ...coffee, commodity_id, area_unit: "acres" }];
  const reference = (value: number, unit: string) =>
    api("POST", "/incomes/references", {
      token,
      body: {
        ...{ country_id: 46, commodity_id, source: "A study", currency: "USD", year: 2024 },
        price: { value, as_written: String(value), unit },
        volume: { value: 1, as_written: "1", unit: "t/ha" },
      },
    });
  for (const value of [1, 2, 4]) await reference(value, "USD/kg");
  await reference(9, "USD/producer");
  const older = await makeCase(token, { commodities: [{ ...coffee, commodity_id }], name: "Older" });
  const save = (of: typeof older, question: number, current: number) =>
    api("PATCH", `/incomes/cases/${of.id}/values`, {
      token,
      body: {
        values: [{ segment_id: of.segments[0]?.id, key: `${of.commodities[0]?.id}:${question}`, current }],
      },
    });
  await save(older, 3, 1000);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const made = await makeCase(token, { commodities });
  await save(made, 4, 6001);
  const hints = async (question: number) =>
    (await get(`cases/${made.id}/hints?key=${made.commodities[0]?.id}:${question}`)).body;
  const price = await hints(4);
  expect(price.references.map(({ value }: { value: number }) => value)).toEqual(
    expect.arrayContaining([600, 1200, 2400, null]),
  );
  expect(price).toMatchObject({ median: 1200, far: [made.segments[0]?.id] });
  const volume = await hints(3);
  expect(volume.references[0].value).toBeCloseTo(404.6856, 3);
  expect(volume.earlier).toMatchObject([{ case_id: older.id, as_written: 1000 }]);
  expect(volume.earlier[0].value).toBeCloseTo(404.6856, 3);
  expect((await get(`cases/${made.id}/hints?key=nobody:1`)).status).toBe(400);
});
