import { beforeAll, expect, it, vi } from "vitest";
import { Random } from "../../core/demo/random";
import { pages as rooms } from "../../product";
import { api, origin, request, signIn } from "../../testing/api";
import { hostileText } from "../../testing/fuzz/hostile";
import { runs } from "../../testing/runs";
import { caseRecords, makeCase } from "../testing/case-records";
import { formsOf, type PageForm } from "../testing/forms-of-page";
import { loadMaster } from "../testing/master";
import { masterRecords } from "../testing/master-records";
import { unitWithRecords } from "../testing/world";

interface Asked {
  questions: { key: string; children: Asked["questions"] }[];
}
const keysIn = ({ key, children }: Asked["questions"][number]): string[] => [
  key,
  ...children.flatMap(keysIn),
];

// The forms of the module's pages, sent with hostile text in one field after another, and their addresses with hostile
// queries: none is an error of ours. The API's calls are tried by worker/testing/fuzz.test.ts.

const prefixes = ["/dashboard/incomes", "/incomes/register"];
const paths = rooms
  .flatMap(({ hono }) => hono.routes)
  .filter(({ method, path }) => method === "GET" && prefixes.some((prefix) => path.startsWith(prefix)))
  .map(({ path }) => path);

let token: string;
let ids: Record<string, string>;
beforeAll(async () => {
  for (const level of ["log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
  const unit = await unitWithRecords();
  const records = await caseRecords(token, unit.business_unit_id, false);
  const key = "diversified:36";
  const segment_id = records.segment_id;
  const values = [{ segment_id, key, current: 90, feasible: 120, low: 80, high: 100 }];
  await api("PATCH", `/incomes/cases/${records.case_id}/values`, { token, body: { values } });
  ids = { ...unit, ...(await masterRecords()), ...records };
});

/** What the places of a page's address stand for, by the list before them. */
function filled(path: string): string {
  const [, under = ""] = /\/(\w[\w-]*)\/:id/.exec(path) ?? [];
  const byList: Record<string, string | undefined> = {
    ...{ cases: ids.case_id, users: ids.incomes_user_id, tags: ids.tag_id, units: ids.business_unit_id },
    ...{ questions: "4", benchmarks: ids.benchmark_id, references: ids.reference_id },
  };
  return path
    .replace(/:id\b/, byList[under] ?? "x")
    .replace(/:sid\b/, ids.scenario_id ?? "x")
    .replace(/:import\b/, ids.import_id ?? "x")
    .replace(/:\w+(?:\{[^}]*\})?/g, "cpi");
}

const cookie = () => ({ accept: "text/html", cookie: `__Host-access=${token}` });
const open = (path: string) => request("GET", path, { headers: cookie() });

async function send({ method, action, isUpload }: PageForm, fields: Record<string, string>): Promise<number> {
  const text = new URLSearchParams(fields).toString();
  if (method === "get") return (await open(`${action.split(/[?#]/)[0]}?${text}`)).status;
  const headers = { ...cookie(), origin, "sec-fetch-site": "same-origin" };
  if (!isUpload) {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return (await request("POST", action, { headers: { ...headers, ...type }, body: text })).status;
  }
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (name === "file" || name === "logo") body.append(name, new Blob([value]), "rows.csv");
    else body.append(name, value.toWellFormed());
  }
  return (await request("POST", action, { headers, body })).status;
}

it("no form of a page and no query makes an error of ours, whatever is typed", {
  timeout: runs(120, 3000) * 1000,
}, async () => {
  const faults: string[] = [];
  const random = new Random(7);
  let tried = 0;
  const names = [
    "segment",
    "driver",
    "at",
    "income",
    "lever",
    "version",
    "formula",
    "v2",
    "case_ids",
    "currency",
  ];
  const more = [
    "year",
    "page",
    "limit",
    "sort",
    "q",
    "tab",
    "money",
    "country_id",
    "key",
    "x",
    "y",
    "bin",
    "steps",
  ];
  for (const pattern of paths) {
    const path = filled(pattern);
    const page = await open(path);
    if (page.status >= 500) faults.push(`${page.status} of ${path}`);
    const forms = page.status === 200 ? await formsOf(page) : [];
    for (let turn = 0; turn < runs(2, 40); turn++) {
      const query = new URLSearchParams(
        [1, 2, 3].map(() => [random.pick([...names, ...more]), hostileText(random).toWellFormed()]),
      ).toString();
      const { status } = await open(`${path}?${query.slice(0, 6000)}`);
      if (status >= 500) faults.push(`${status} of ${path}?${query.slice(0, 300)}`);
    }
    for (const form of forms) {
      const all = Object.entries({ ...form.others, ...form.fields }).filter(([name]) => name !== "csrf");
      const typed = all.map(([name]) => name);
      // What has no field deletes, restores and the like: the other forms go on with what is there.
      if (typed.length === 0 || /delete$|remove$/.test(form.action)) continue;
      for (let turn = 0; turn < runs(2, Math.min(60, 8 * typed.length)); turn++) {
        const name = random.pick(typed);
        const value = hostileText(random).toWellFormed();
        const also = {
          ...(random.chance(0.3) ? Object.fromEntries([random.pick(all)]) : {}),
          ...(random.chance(0.3) ? { [random.pick(typed)]: hostileText(random).toWellFormed() } : {}),
        };
        const status = await send(form, { ...form.fields, ...also, [name]: value });
        tried++;
        if (status >= 500) {
          faults.push(
            `${status} of ${form.method} ${form.action}: ${name}=${JSON.stringify(value.slice(0, 60))} ${JSON.stringify(also).slice(0, 120)}`,
          );
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect([...new Set(faults)]).toEqual([]);
});

it("a scenario's form that says it has a billion parts is shown with a hundred", async () => {
  const action = `/dashboard/incomes/cases/${ids.case_id}/act/scenarios/${ids.scenario_id}`;
  const form = (await formsOf(await open(action))).find((one) => one.action === action);
  if (!form) throw new Error("The page has no form of the scenario.");
  for (const components of ["999999999", "4294967296", "1e9", "-1"]) {
    expect(await send(form, { ...form.fields, name: "", components })).toBe(400);
  }
});

it("the scenario of the largest case is saved with all that its form holds, and a long description in French", async () => {
  const crop = (type: string, commodity_id: number) => ({
    ...{ type, commodity_id, breakdown: true },
    ...{ area_unit: "hectares", volume_unit: "kilograms", cost_unit: "per-tree" },
  });
  const made = await makeCase(token, {
    commodities: [crop("focus", 1004), crop("secondary", 1000), crop("tertiary", 1005)],
    segments: ["North", "South", "East", "West", "Coast"].map((name) => ({ name })),
  });
  const { body: groups } = await api<Asked[]>("GET", `/incomes/cases/${made.id}/questions`, { token });
  const keys = groups.flatMap(({ questions }) => questions.flatMap(keysIn));
  const values = made.segments.flatMap(({ id }) =>
    keys.map((key) => ({ segment_id: id, key, current: 10, feasible: 12 })),
  );
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const list = `/dashboard/incomes/cases/${made.id}/act/scenarios`;
  const form = (await formsOf(await open(`${list}/new`))).find(({ action }) => action === list);
  if (!form) throw new Error("The page has no form of a new scenario.");
  const written = { ...form.fields, name: "Ensemble", description: "é".repeat(2000) };
  expect(Object.keys(written).length).toBeGreaterThan(800);
  expect(await send(form, written)).toBe(303);
});
