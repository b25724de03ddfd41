import readXlsxFile from "read-excel-file/universal";
import { beforeAll, expect, it } from "vitest";
import { openXlsx, readXlsx } from "../../core/table-file/read-xlsx";
import { api, request, signIn } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let at: string;
beforeAll(async () => {
  await loadMaster();
  ({ token } = await signIn(["incomes:super_admin"]));
  const made = await makeCase(token, { name: "=1+1" });
  at = `/incomes/cases/${made.id}`;
  const source = { kind: "survey", note: "@home", year: 2024 };
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:35", current: 1 / 3, source }];
  await api("PATCH", `${at}/values`, { token, body: { values } });
});

it("a workbook has the eight sheets, and its text runs as no formula", async () => {
  const answer = await request("GET", `/api/v1${at}/export?format=xlsx`, { token });
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="case-cas_\w+\.xlsx"$/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const first = (await readXlsx(bytes)).map(({ cells }) => cells);
  expect(first).toContainEqual(["name", "'=1+1"]);
  const raw = new TextDecoder("latin1").decode(bytes);
  for (let sheet = 1; sheet <= 8; sheet++) expect(raw).toContain(`xl/worksheets/sheet${sheet}.xml`);
  expect(raw).not.toContain("xl/worksheets/sheet9.xml");
});

it("as JSON it is the case with results and its whole history", async () => {
  const { body } = await api("GET", `${at}/export?format=json`, { token });
  expect(body).toMatchObject({
    case: { name: "=1+1", revision: 2 },
    results: { revision: 2, sources: { numbers: 1, with_source: 1 } },
    scenarios: {},
    history: [{ revision: 2, action: "values.saved" }, { revision: 1 }],
  });
});

it("scenarios come with what they bring, in the workbook and in the report", async () => {
  const segment_id = (await api<{ segments: { id: string }[] }>("GET", at, { token })).body.segments[0]?.id;
  const body = {
    name: "More",
    segments: [{ segment_id, changes: [{ key: "diversified:35", kind: "absolute", value: 12.5 }] }],
  };
  const { body: made } = await api<{ id: string }>("POST", `${at}/scenarios`, { token, body });
  const { body: results } = await api<{ segments: { increase: number }[] }>(
    ...(["GET", `${at}/scenarios/${made.id}/results`, { token }] as const),
  );
  const answer = await request("GET", `/api/v1${at}/export?format=xlsx`, { token });
  const book = await openXlsx(new Uint8Array(await answer.arrayBuffer()));
  const rows: string[][] = [];
  await book.scan(
    book.sheets.find(({ name }) => name === "Scenarios"),
    ({ cells }) => rows.push(cells),
  );
  const kinds = rows.map((cells) => [cells[0], cells[2], cells[5] ?? "", (cells[7] ?? "").slice(0, 12)]);
  // A spreadsheet has 15 digits of a number.
  const increase = String(results.segments[0]?.increase).slice(0, 12);
  expect(kinds.slice(1)).toEqual([
    ["More", "change", "12.5", ""],
    ["More", "result", "", increase],
    ["More", "total", "", ""],
  ]);
  const headers = { accept: "text/html", cookie: `__Host-access=${token}` };
  const report = await (await request("GET", `/dashboard${at}/report`, { headers })).text();
  expect(report).toMatch(/More.*Income from livestock → 12\.5.*12\.17/s);
});

it("an independent reader finds the figures of the results in Results, Drivers and Impact", async () => {
  const made = await makeCase(token, {
    segments: [
      { name: "Members", target: 2000, target_mode: "own", farmers: 40 },
      { name: "Others", target: 900, target_mode: "own", farmers: 60 },
    ],
  });
  const focus = made.commodities[0]?.id;
  const values = made.segments.flatMap(({ id: segment_id }, i) => [
    { segment_id, key: `${focus}:2`, current: 1.5 + i },
    { segment_id, key: `${focus}:8`, current: 500, feasible: 710 },
    { segment_id, key: `${focus}:9`, current: 20 / 3 },
    { segment_id, key: `${focus}:4`, current: 1.15, feasible: 1.7 },
    { segment_id, key: `${focus}:5`, current: 110 },
    { segment_id, key: "diversified:36", current: 90 },
  ]);
  const path = `/incomes/cases/${made.id}`;
  await api("PATCH", `${path}/values`, { token, body: { values } });
  // biome-ignore lint/suspicious/noExplicitAny: a record of many figures, each looked up by its column's name
  const { segments } = (await api<any>("GET", `${path}/results`, { token })).body;
  const answer = await request("GET", `/api/v1${path}/export?format=xlsx`, { token });
  const sheets = await readXlsxFile(await answer.arrayBuffer());
  /** Rows of a sheet, by the names of its columns. */
  const rowsOf = (name: string): Record<string, unknown>[] => {
    const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    return rows.map((row) => Object.fromEntries(head.map((column, at) => [String(column), row[at]])));
  };
  // A spreadsheet has 15 digits of a number.
  const expectFigure = (got: unknown, figure: number | null, what: string) => {
    if (figure === null) expect(got, what).toBeNull();
    else expect(Math.abs(Number(got) - figure), what).toBeLessThanOrEqual(1e-14 * Math.abs(figure));
  };

  const results = rowsOf("Results");
  const drivers = rowsOf("Drivers");
  const impact = rowsOf("Impact");
  let compared = 0;
  for (const segment of segments) {
    for (const mode of ["current", "feasible"]) {
      const row = results.find((one) => one.segment === segment.name && one.mode === mode);
      const columns = ["income", "focus_income", "other_income", "revenue", "cost", "gap", "gap_all_farmers"];
      for (const column of columns) {
        expectFigure(row?.[column], segment[mode][column], `${segment.name}, ${mode} ${column}`);
        compared++;
      }
      for (const [key, value] of Object.entries<number | null>(segment[mode].values)) {
        const told = drivers.find((one) => one.segment === segment.name && one.key === key);
        expectFigure(told?.[`${mode}_that_counts`], value, `${segment.name}, ${mode} ${key}`);
        compared++;
      }
    }
    for (const [at, lever] of segment.levers.entries()) {
      const row = impact.find((one) => one.segment === segment.name && one.key === lever.key);
      for (const column of ["current", "feasible", "change_percent", "alone", "alone_percent", "last"]) {
        expectFigure(row?.[column], lever[column], `${segment.name}, ${lever.key} ${column}`);
        compared++;
      }
      expectFigure(row?.needed, segment.needed[at].needed, `${segment.name}, ${lever.key} needed`);
    }
  }
  expect(compared).toBeGreaterThan(150);
});
