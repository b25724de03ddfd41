import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { coffee, type MadeCase, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const call = (method: string, path: string, body?: unknown) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/incomes/cases${path}`, body === undefined ? { token } : { token, body });

const [cocoa, tea] = [1004, 1001];
const focusOf = (made: MadeCase) => ({ ...coffee, id: made.commodities[0]?.id });
const cell = (made: MadeCase, key: string, fields: object) => ({
  values: [{ segment_id: made.segments[0]?.id, key, ...fields }],
});

type Step = (
  made: MadeCase,
  now: { commodities: { id: string }[] },
) => [method: string, path: string, body: object];

/** What one change makes possible, what a later one does with it, and where it stands then. */
const pairs: [of: string, first: Step, later: Step, path: RegExp][] = [
  [
    "an answer of a commodity that would go",
    (made) => ["PATCH", "", { commodities: [focusOf(made), { type: "secondary", commodity_id: cocoa }] }],
    (made, { commodities }) => [
      "PATCH",
      "/values",
      cell(made, `${commodities.find(({ id }) => id !== made.commodities[0]?.id)?.id}:1`, { current: 5 }),
    ],
    /^values\..*:1\.current$/,
  ],
  [
    "an answer that is asked per tree alone",
    (made) => ["PATCH", "", { commodities: [{ ...focusOf(made), cost_unit: "per-tree" }] }],
    (made) => ["PATCH", "/values", cell(made, `${made.commodities[0]?.id}:50`, { current: 900 })],
    /^values\..*:50\.current$/,
  ],
  [
    "a range around a figure",
    (made) => ["PATCH", "/values", cell(made, "diversified:36", { current: 10 })],
    (made) => ["PATCH", "/values", cell(made, "diversified:36", { low: 5, high: 20 })],
    /^values\..*diversified:36\.(low|high)$/,
  ],
  [
    "a region of the country that the case moved to",
    () => ["PATCH", "", { country_id: 5, currency: "USD" }],
    (made) => ["PATCH", `/segments/${made.segments[0]?.id}`, { region_id: 41 }],
    /^segments\..*\.region_id$/,
  ],
];

it.each(pairs)("undo does not leave behind %s", async (_, first, later, path) => {
  const made = await makeCase(token);
  const send = async (step: Step) => {
    const [method, at, body] = step(made, (await call("GET", `/${made.id}`)).body);
    const answer = await call(method, `/${made.id}${at}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  await send(first);
  await send(later);
  const before = (await call("GET", `/${made.id}`)).body;
  const refused = await call("POST", `/${made.id}/revisions/2/undo`);
  expect(refused).toMatchObject({ status: 409, body: { code: "edit_conflict" } });
  expect(refused.body.conflicts.length).toBeGreaterThan(0);
  for (const conflict of refused.body.conflicts) {
    expect(conflict).toMatchObject({ path: expect.stringMatching(path), revision: 3 });
  }
  expect((await call("GET", `/${made.id}`)).body).toEqual(before);
  // The later one first, then both are gone, and the case can be changed as ever.
  expect((await call("POST", `/${made.id}/revisions/3/undo`)).status).toBe(200);
  expect((await call("POST", `/${made.id}/revisions/2/undo`)).status).toBe(200);
  expect((await call("PATCH", `/${made.id}`, { name: "Renamed" })).status).toBe(200);
});

it("undo gives a place back to one commodity alone", async () => {
  const made = await makeCase(token);
  const secondary = { type: "secondary", commodity_id: cocoa };
  const { body } = await call("PATCH", `/${made.id}`, { commodities: [focusOf(made), secondary] });
  const id = body.commodities[1].id;
  await call("PATCH", `/${made.id}`, {
    commodities: [focusOf(made), { ...secondary, id, type: "tertiary" }],
  });
  const both = [
    focusOf(made),
    { ...secondary, id, type: "tertiary" },
    { type: "secondary", commodity_id: tea },
  ];
  expect((await call("PATCH", `/${made.id}`, { commodities: both })).status).toBe(200);
  const refused = await call("POST", `/${made.id}/revisions/3/undo`);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: "edit_conflict", conflicts: [{ revision: 4 }] },
  });
});

it("undo of another year pins anew what was pinned for that year", async () => {
  const made = await makeCase(token, { country_id: 5, currency: "USD", year: 2020 });
  await call("PATCH", `/${made.id}`, { year: 2023 });
  const segment = { name: "Later", target_mode: "benchmark", region_id: 41 };
  const added = await call("POST", `/${made.id}/segments`, segment);
  expect(added.body.pin).toMatchObject({ case_year: 2023 });
  const { body } = await call("POST", `/${made.id}/revisions/2/undo`);
  expect(body.year).toBe(2020);
  expect(body.segments[1].pin).toMatchObject({ case_year: 2020 });
});
