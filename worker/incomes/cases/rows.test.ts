import { beforeAll, expect, it } from "vitest";
import { api } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { coffee, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { superAdmin } from "../testing/super-admin";
import { findCase } from "./find-case";
import { readResults } from "./results";
import { saveValues } from "./values";

let chief: Awaited<ReturnType<typeof superAdmin>>;
beforeAll(async () => {
  await loadMaster();
  chief = await superAdmin();
});

const region = async (name: string) => {
  const body = {
    country_id: 46,
    region: name,
    household_size: 5,
    nr_adults: 2,
    year: 2020,
    value: 1_000_000,
  };
  const made = await api<{ region_id: number }>("POST", "/incomes/benchmarks", { token: chief.token, body });
  return made.body.region_id;
};

it("results read fewer than 60 rows and a saved cell writes 8 at most, however long the history", async () => {
  const names = ["A", "B", "C", "D", "E"];
  const segments = [];
  for (const name of names) {
    segments.push({ name, target_mode: "benchmark", region_id: await region(`Rows ${name}`), farmers: 10 });
  }
  const made = await makeCase(chief.token, {
    currency: "USD",
    segments,
    commodities: [
      coffee,
      { ...coffee, type: "secondary", commodity_id: 1004, breakdown: true },
      { ...coffee, type: "tertiary", commodity_id: 1005, breakdown: true },
    ],
  });
  const { db, take } = countedDb();
  const { caller } = chief;
  const segment_id = made.segments[0]?.id ?? "";
  for (let revision = 2; revision <= 40; revision++) {
    take();
    const values = [{ segment_id, key: "diversified:35", current: revision }];
    const saved = await saveValues(db, chief.by(), caller, made.id, { values, base_revision: revision - 1 });
    expect(saved.revision).toBe(revision);
    expect(take().written).toBeLessThanOrEqual(8);
  }
  take();
  const results = await readResults(db, await findCase(db, caller, made.id, "view"));
  expect(results.segments.every(({ target }) => target.value !== null)).toBe(true);
  expect(take().read).toBeLessThan(60);
});
