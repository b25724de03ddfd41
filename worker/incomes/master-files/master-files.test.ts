import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { loadMaster } from "../testing/master";
import { KIND_NAMES } from "./kinds";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const fileOf = (body: BlobPart, name: string) => {
  const form = new FormData();
  form.set("file", new Blob([body]), name);
  return form;
};
const send = (kind: string, text: string, query = "") =>
  api("POST", `/incomes/${kind}/import${query}`, { token, body: fileOf(text, "file.csv") });
type Found = { data: Record<string, unknown>[]; total: number };
const found = async (path: string) => (await api<Found>("GET", `/incomes/${path}`, { token })).body;

it("makes what is new and changes what has a known key, all or nothing", async () => {
  const head = "country,region,year,household_size,nr_adults,value\n";
  const one = `${head}KE,Import valley,2024,5,2,480000\n`;
  const done = { rows: 1, valid: 1, errors: [] };
  expect(await send("benchmarks", one, "?dry_run=true")).toMatchObject({
    ...{ status: 200, body: { ...done, created: 1, changed: 0 } },
  });
  expect((await found("benchmarks?q=Import valley")).total).toBe(0);
  expect(await send("benchmarks", one)).toMatchObject({ status: 201, body: { created: 1 } });
  expect(await send("benchmarks", one)).toMatchObject({ status: 201, body: { created: 0, changed: 0 } });
  const two = `country_id;region;year;household_size;nr_adults;value\n106;Import valley;2024;;;5,5\n;;;;;\n`;
  expect(await send("benchmarks", two)).toMatchObject({
    status: 400,
    body: {
      errors: [
        { row: 2, column: "household_size" },
        { row: 2, column: "nr_adults" },
      ],
    },
  });
  const again = `${head}Kenya,IMPORT Valley,2024,,,490000\n`;
  expect(await send("benchmarks", again)).toMatchObject({ status: 201, body: { created: 0, changed: 1 } });
  const { data } = await found("benchmarks?q=Import valley");
  expect(data).toMatchObject([{ value: 490_000, household_size: 5, country: "Kenya" }]);

  const wrong = `${one}Atlantis,Here,2024,5,2,1\nKE,There,2024,2,5,1\nKE,Import valley,2024,5,2,1\n`;
  const refused = await send("benchmarks", wrong);
  expect(refused).toMatchObject({
    status: 400,
    body: {
      ...{ rows: 4, valid: 1 },
      errors: [
        { row: 3, column: "country" },
        { row: 4, column: "nr_adults" },
        { row: 5, column: "region", message: "The same as in row 2." },
      ],
    },
  });
  expect((await found("benchmarks?q=There")).total).toBe(0);
});

it("takes indices, rates, commodities and studies", async () => {
  const { data: countries } = await found("cpi?limit=1");
  const country = countries[0]?.country_id;
  await send("cpi", `country_id,year,value\n${country},2031,141.5\n${country},2020,0\n`);
  expect(
    (await found(`cpi?country_id=${country}&year=2031,2020&sort=year`)).data.map((row) => row.value),
  ).toEqual([...[null, 141.5]]);
  const rates = `country,year,currency,value\nKE,2031,USD,131.5\nKE,2031,EUR,141.5\n`;
  expect(await send("conversion-rates", rates)).toMatchObject({ status: 201, body: { created: 2 } });
  const crops = "name,name_fr,category\nWild rye,Seigle,crop\nCoffee,Caféier,100\n";
  expect(await send("commodities", crops)).toMatchObject({ status: 201, body: { created: 1, changed: 1 } });
  const studies =
    'country,commodity,source,year,price,price_unit,visible_to_external\nKE,Wild rye,Survey 7,2024,"1,250",KES/kg,yes\n';
  expect(await send("references", studies)).toMatchObject({ status: 201, body: { created: 1 } });
  const [study] = (await found("references?source=Survey 7")).data;
  expect(study).toMatchObject({
    ...{ commodity: "Wild rye", visible_to_external: true },
    price: { value: 1250, as_written: "1,250", unit: "KES/kg" },
  });
  const changed = `id,country,commodity,source,notes\n${study?.id},KE,Wild rye,Survey 8,=1+1\n`;
  expect(await send("references", changed)).toMatchObject({ body: { created: 0, changed: 1 } });
  expect((await found("references?source=Survey 8")).data).toMatchObject([
    { notes: "=1+1", price: { value: 1250 } },
  ]);
});

it.each(KIND_NAMES)("gives a template for %s that its import takes", async (kind) => {
  for (const format of ["csv", "xlsx"]) {
    const answer = await request("GET", `/api/v1/incomes/${kind}/template?format=${format}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = fileOf(await answer.arrayBuffer(), `file.${format}`);
    const sent = await api("POST", `/incomes/${kind}/import?dry_run=true`, { token, body });
    const errors = [{ row: 1, column: "", message: "There are no rows below the header." }];
    expect(sent).toMatchObject({ status: 400, body: { rows: 0, errors } });
  }
});

it("shows what a file would do before it does it", async () => {
  const at = "/dashboard/incomes/admin/master/files/cpi";
  const cookie = { accept: "text/html", cookie: `__Host-access=${token}` };
  const before = await (await request("GET", at, { headers: cookie })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(before)?.[1] ?? "";
  const headers = { ...cookie, origin, "sec-fetch-site": "same-origin" };
  const body = fileOf("country;year;value\nKE;2032;150,5\n", "cpi.csv");
  body.set("csrf", csrf);
  const shown = await (await request("POST", at, { headers, body })).text();
  expect(shown).toContain("Kenya, 2032");
  const apply = new FormData();
  const csv = /<textarea name="csv"[^>]*>([^<]*)/.exec(shown)?.[1] ?? "";
  for (const [name, value] of Object.entries({ csrf, csv, step: "apply" })) apply.set(name, value);
  expect((await request("POST", at, { headers, body: apply })).status).toBe(303);
  const { data } = await found("cpi?q=Kenya&year=2032");
  expect(data).toMatchObject([{ value: 150.5 }]);
});
