import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atomically } from "../../core/db/db";
import { systemCall } from "../../core/jobs/job";
import { api, db, request, signIn, testEnv } from "../../testing/api";
import { type MadeCase, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { forgetFarmers } from "./forget";

type Json = Record<string, never>;
interface Sent {
  id: string;
  rows: number;
  columns: { name: string; kind: string; distinct: number; median: number | null; blanks: number }[];
  mapping: Record<string, string> | null;
}
interface Spread {
  segments: { segment_id: string; farmers: number; left_out: number; mean: number; suppressed: boolean }[];
}

let token: string;
let unitId: string;
beforeAll(async () => {
  await loadMaster();
  const person = await signIn(["incomes:editor"]);
  token = person.token;
  unitId = await unitWith([person.personId]);
});

const send = (content: BlobPart, name = "farmers.csv", as = token) => {
  const body = new FormData();
  body.set("file", new Blob([content]), name);
  return api<Sent>("POST", "/incomes/imports", { token: as, body });
};
const call = <T = Json>(method: string, path: string, body?: unknown) =>
  api<T>(method, `/incomes${path}`, { token, ...(body === undefined ? {} : { body }) });
const makeOne = () =>
  makeCase(token, { business_unit_id: unitId, segments: [{ name: "South", target: 900 }] });

// Twelve farmers in the south, ten in the north; of one the trade is not known.
const lines = Array.from({ length: 22 }, (_, i) => {
  const trade = i === 3 ? "" : String(100 * (i % 11));
  return `Zebedee ${i},+2517700${i},${i < 12 ? "south" : "North"},${trade},${2 + (i % 2)}`;
});
const file = `name,phone,group,trade,adults\n${lines.join("\n")}\n`;
const segmenting = (made: MadeCase, more: object = {}) => ({
  case_id: made.id,
  segment_by: { column: "group", method: "category" },
  mapping: { "diversified:36": { column: "trade", feasible_percentile: 90 }, adults: { column: "adults" } },
  ...more,
});

/** Everything that the two stores hold of the module. */
async function held(): Promise<string> {
  const tables = ["farmer_imports", "farmer_rows", "case_documents", "case_revisions"];
  const rows = [];
  for (const table of tables) rows.push(JSON.stringify(await db.all(sql`SELECT * FROM ${sql.raw(table)}`)));
  const { objects } = await db.$files.list({ prefix: "incomes/" });
  for (const { key } of objects) rows.push(key, (await (await db.$files.get(key))?.text()) ?? "");
  return rows.join("\n");
}

test("a file is described, previewed and applied; nothing is left of it but the mapped numbers", async () => {
  const made = await makeOne();
  const sent = await send(file);
  expect(sent.status).toBe(201);
  expect(sent.body).toMatchObject({ rows: 22, mapping: null });
  expect(sent.body.columns).toMatchObject([
    { name: "name", kind: "text", distinct: 22 },
    { name: "phone", kind: "number", distinct: 22 },
    { name: "group", kind: "text", distinct: 2 },
    { name: "trade", kind: "number", blanks: 1, median: 500 },
    { name: "adults", kind: "number", distinct: 2 },
  ]);
  expect(await held()).toContain("Zebedee");
  const preview = await call("POST", `/imports/${sent.body.id}/preview`, segmenting(made));
  expect(preview.body).toMatchObject({
    segments: [
      {
        ...{ name: "south", farmers: 12, rule: { column: "group", equals: "south" } },
        values: { "diversified:36": { current: 500, feasible: 900, rows: 11 }, adults: { current: 2.5 } },
      },
      { name: "North", farmers: 10 },
    ],
    ...{ cuts: [], unassigned: 0 },
  });
  const other = await signIn(["incomes:editor"]);
  const foreign = await api("POST", `/incomes/imports/${sent.body.id}/preview`, {
    ...{ token: other.token, body: segmenting(made) },
  });
  expect(foreign.status).toBe(404);

  const applied = await call<MadeCase>("POST", `/imports/${sent.body.id}/apply`, segmenting(made));
  expect(applied.status).toBe(200);
  expect(applied.body.revision).toBe(2);
  const [south, north] = applied.body.segments;
  expect(south).toMatchObject({
    id: made.segments[0]?.id,
    name: "South",
    target: 900,
    farmers: 12,
    adults: 2.5,
  });
  expect(south).toMatchObject({
    answers: { "diversified:36": { current: 500, source: { kind: "import" } } },
  });
  const left = await held();
  expect(left).not.toContain("Zebedee");
  expect(left).not.toContain("2517700");
  expect((await call("POST", `/imports/${sent.body.id}/preview`, segmenting(made))).status).toBe(404);

  const spread = (query = "") => call<Spread>("GET", `/cases/${made.id}/distribution${query}`);
  expect((await spread()).body.segments).toMatchObject([
    { segment_id: south?.id, farmers: 12, left_out: 1, mean: 5200 / 11, suppressed: false },
    { segment_id: north?.id, farmers: 10, left_out: 0 },
  ]);
  expect((await spread(`?segment_id=${north?.id}&bins=5`)).body.segments.length).toBe(1);
  expect((await spread("?at=scn_none")).status).toBe(404);

  // Undo takes the rows out of sight, and restore brings them back.
  expect((await call("POST", `/cases/${made.id}/revisions/2/undo`)).body).toMatchObject({
    segments: [{ name: "South", farmers: null, answers: {} }],
  });
  expect((await spread()).body.segments).toEqual([]);
  await call("POST", `/cases/${made.id}/revisions/2/restore`);
  expect((await spread()).body.segments.length).toBe(2);
  expect((await call("DELETE", `/cases/${made.id}/segments/${north?.id}`)).status).toBe(200);
  expect((await spread()).body.segments.length).toBe(1);

  expect((await call("DELETE", `/cases/${made.id}/farmers`)).status).toBe(204);
  await call("POST", `/cases/${made.id}/revisions/2/restore`);
  expect((await spread()).body.segments).toEqual([]);
  expect((await db.$files.list({ prefix: "incomes/farmers/" })).objects).toEqual([]);
});

test("what would take answers away, or make a segment of nobody, is refused and changes nothing", async () => {
  const made = await makeOne();
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:35", current: 5 }];
  await call("PATCH", `/cases/${made.id}/values`, { values });
  const { body: sent } = await send(file);
  const apply = (more: object) => call("POST", `/imports/${sent.id}/apply`, segmenting(made, more));
  expect((await apply({})).body).toMatchObject({ code: "segments_exist", status: 409 });
  const cut = { column: "trade", method: "thresholds", thresholds: [1000, 2000] };
  expect((await apply({ replace: true, segment_by: cut })).body).toMatchObject({ code: "empty_segment" });
  for (const [more, path] of [
    [{ segment_by: { column: "group", method: "equal_interval" } }, "segment_by.column"],
    [{ mapping: { "diversified:36": { column: "name" } } }, "mapping.diversified:36.column"],
    // What gives the categories is no number where it is mapped too.
    [{ mapping: { "diversified:36": { column: "group" } } }, "mapping.diversified:36.column"],
    [{ mapping: { "diversified:99": { column: "trade" } } }, "mapping.diversified:99"],
    [{ mapping: { adults: { column: "nothing" } } }, "mapping.adults.column"],
  ] as const) {
    expect((await apply({ replace: true, ...more })).body).toMatchObject({ status: 400, errors: [{ path }] });
  }
  await call("PATCH", `/cases/${made.id}`, { segmentation: false });
  expect((await apply({ replace: true })).body).toMatchObject({ code: "segmentation_off" });
  expect((await call("GET", `/cases/${made.id}`)).body).toMatchObject({ revision: 3 });
  expect((await call("DELETE", `/imports/${sent.id}`)).status).toBe(204);
  expect((await call("DELETE", `/imports/${sent.id}`)).status).toBe(404);
});

test("files that are none are refused in words, and what is not applied is gone after a day", async () => {
  const refusals: [BlobPart, string, string][] = [
    ["a,b\n1,2", "farmers.txt", "validation_failed"],
    ["a,b\n", "farmers.csv", "empty_file"],
    ["a,a\n1,2", "farmers.csv", "validation_failed"],
    ["a,\n1,2", "farmers.csv", "validation_failed"],
    [Array.from({ length: 201 }, (_, i) => i).join(), "farmers.csv", "validation_failed"],
    ["a,b\n1,2", "farmers.xlsx", "unreadable_file"],
    [Uint8Array.of(0x61, 0xe9, 0x0a), "farmers.csv", "unreadable_file"],
  ];
  for (const [content, name, code] of refusals) {
    expect((await send(content, name)).body, name).toMatchObject({ code, status: 400 });
  }
  expect((await send("x".repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  const { body: sent } = await send("land\n1,5\n");
  expect(sent).toMatchObject({ code: "validation_failed" });
  const { body: semicolons } = await send("land;region\n1,5;A\n2.5;B\n");
  expect(semicolons.columns[0]).toMatchObject({ kind: "number", median: 2 });
  await atomically(db, [sql`UPDATE farmer_imports SET expires_at = 1`]);
  await (forgetFarmers as { run(call: object): Promise<void> }).run(systemCall(testEnv, "test"));
  expect(await db.all(sql`SELECT id FROM farmer_imports`)).toEqual([]);
  expect((await db.$files.list({ prefix: "incomes/imports/" })).objects).toEqual([]);
});

test("a template, filled in, knows its own columns", async () => {
  const made = await makeOne();
  const answer = await request("GET", `/api/v1/incomes/imports/template?case_id=${made.id}`, { token });
  const bytes = await answer.arrayBuffer();
  const { body } = await send(bytes, "farmers.xlsx");
  expect(body).toMatchObject({ code: "empty_file" });
  const simulated = await call("POST", `/cases/${made.id}/simulate`, { draws: 100, seed: 7 });
  expect(simulated.body).toMatchObject({ segments: [{ mean: 0, sd: 0, share_reached: 0, tornado: [] }] });
});

test("rows follow a conversion, and stay behind when a case is duplicated", async () => {
  const made = await makeOne();
  const land = `${made.commodities[0]?.id}:2`;
  const price = `${made.commodities[0]?.id}:10`;
  const rows = Array.from({ length: 10 }, (_, i) => `A,${1 + i / 10},4,90`).join("\n");
  const { body: sent } = await send(`group,land,price,volume\n${rows}\n`);
  const mapping = {
    [land]: { column: "land" },
    [price]: { column: "price" },
    [`${made.commodities[0]?.id}:8`]: { column: "volume" },
  };
  const applied = await call("POST", `/imports/${sent.id}/apply`, segmenting(made, { mapping }));
  expect(applied.status).toBe(200);
  const mean = async () =>
    (await call<Spread>("GET", `/cases/${made.id}/distribution`)).body.segments[0]?.mean ?? 0;
  const before = await mean();
  expect(before).toBeCloseTo(1.45 * 4 * 90, 6);
  expect(
    (await call("POST", `/cases/${made.id}/convert`, { area_unit: "acres", volume_unit: "tons" })).status,
  ).toBe(200);
  expect(await mean()).toBeCloseTo(before, 6);
  const copy = await call<MadeCase>("POST", `/cases/${made.id}/duplicate`, { name: "Copy" });
  expect((await call("GET", `/cases/${copy.body.id}/distribution`)).body).toEqual({ segments: [] });
});

test("a file that is applied to a case as it was hears of what changed since", async () => {
  const made = await makeOne();
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:36", current: 5 }];
  await call("PATCH", `/cases/${made.id}/values`, { values });
  const { body: sent } = await send(file);
  const apply = (base_revision: number) =>
    call("POST", `/imports/${sent.id}/apply`, segmenting(made, { replace: true, base_revision }));
  expect(await apply(1)).toMatchObject({
    ...{ status: 409, body: { code: "edit_conflict", conflicts: [{ revision: 2 }] } },
  });
  expect(await apply(9)).toMatchObject({ status: 400, body: { errors: [{ path: "base_revision" }] } });
  expect((await call("GET", `/cases/${made.id}`)).body).toMatchObject({ revision: 2 });
  expect((await apply(2)).body).toMatchObject({ revision: 3 });
});
