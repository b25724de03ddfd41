import { beforeAll, expect, it } from "vitest";
import { readXlsx } from "../../core/table-file/read-xlsx";
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
