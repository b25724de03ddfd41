import { beforeAll, describe, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { type MadeCase, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let made: MadeCase;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
  made = await makeCase(token);
});

const call = (method: string, path: string, body?: unknown) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/incomes/cases/${made.id}${path}`, body === undefined ? { token } : { token, body });

describe("kept views", () => {
  it("are kept as they came, one revision a change, and undone as all else", async () => {
    const config = { segment: "seg_1", axes: ["a", "b"], goal: { kind: "percent", value: -0.5 }, none: null };
    const empty = { income_overview: null, sensitivity_analysis: null, scenario_modeling: null };
    expect((await call("GET", "/views")).body).toEqual(empty);
    const put = await call("PUT", "/views/sensitivity_analysis", { config });
    expect(put).toMatchObject({ status: 200, body: { tab: "sensitivity_analysis", config, revision: 2 } });
    expect((await call("PUT", "/views/sensitivity_analysis", { config })).body.revision).toBe(2);
    expect((await call("GET", "/views/sensitivity_analysis")).body).toEqual(put.body);
    expect((await call("GET", "/views")).body).toEqual({ ...empty, sensitivity_analysis: config });
    const [newest] = (await call("GET", "/revisions")).body.data;
    expect(newest.changes).toEqual([{ path: "views.sensitivity_analysis", from: null, to: config }]);
    await call("POST", "/revisions/2/undo");
    expect((await call("GET", "/views")).body).toEqual(empty);
  });

  it("that change a list for an object are a change", async () => {
    await call("PUT", "/views/income_overview", { config: { chosen: [] } });
    await call("PUT", "/views/income_overview", { config: { chosen: {} } });
    expect((await call("GET", "/views/income_overview")).body.config).toEqual({ chosen: {} });
  });

  it("that somebody else changed meanwhile are a conflict", async () => {
    const base_revision = (await call("GET", "")).body.revision;
    await call("PUT", "/views/scenario_modeling", { config: { a: 1 }, base_revision });
    const refused = await call("PUT", "/views/scenario_modeling", { config: { a: 2 }, base_revision });
    expect(refused).toMatchObject({ status: 409, body: { code: "edit_conflict" } });
    expect(refused.body.conflicts).toMatchObject([{ path: "views.scenario_modeling", value: { a: 1 } }]);
  });

  it.each([
    ["too large", { text: "ä".repeat(16_384) }],
    ["too deep", JSON.parse(`{"a":${"[".repeat(9_000)}${"]".repeat(9_000)}}`)],
    ["half of a character", { a: [{ b: "\ud800" }] }],
    ["named by half of a character", { a: { "\udfff": 1 } }],
    ["a list", []],
    ["nothing", null],
  ])("are refused where they are %s", async (_, config) => {
    expect((await call("PUT", "/views/income_overview", { config })).status).toBe(400);
  });

  it("are of three parts", async () => {
    expect((await call("GET", "/views/other")).status).toBe(404);
  });
});
