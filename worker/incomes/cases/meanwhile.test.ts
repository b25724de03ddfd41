import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { api, db, signIn } from "../../testing/api";
import { coffee, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import type { CaseDocument } from "./document";
import { measuresOf } from "./measures";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(method, `/incomes${path}`, body === undefined ? { token, headers } : { token, body, headers });

it("undo and restore leave out a company and a tag that were deleted meanwhile", async () => {
  const company = (await call("POST", "/companies", { name: "A buyer that goes" })).body.id;
  const tag = (await call("POST", "/tags", { name: "A tag that goes", description: "" })).body.id;
  const { id } = await makeCase(token, { company_id: company, tag_ids: [tag] });
  await call("PATCH", `/cases/${id}`, { company_id: null, tag_ids: [], description: "No buyer" });
  expect((await call("DELETE", `/companies/${company}`)).status).toBe(204);
  expect((await call("DELETE", `/tags/${tag}`)).status).toBe(204);
  const without = { company_id: null, tag_ids: [], description: "" };
  expect(await call("POST", `/cases/${id}/revisions/2/undo`)).toMatchObject({ status: 200, body: without });
  await call("PATCH", `/cases/${id}`, { description: "Again" });
  expect(await call("POST", `/cases/${id}/revisions/1/restore`)).toMatchObject({
    status: 200,
    body: without,
  });
});

it("undo takes no case its last segment", async () => {
  const { id, segments } = await makeCase(token);
  await call("POST", `/cases/${id}/segments`, { name: "Second" });
  await call("DELETE", `/cases/${id}/segments/${segments[0]?.id}`);
  const refused = await call("POST", `/cases/${id}/revisions/2/undo`);
  expect(refused).toMatchObject({ status: 409, body: { code: "last_segment" } });
  expect((await call("GET", `/cases/${id}`)).body).toMatchObject({
    revision: 3,
    segments: [{ name: "Second" }],
  });
});

it("what is set in a record that was deleted meanwhile is not found, whatever it was based on", async () => {
  const made = await makeCase(token, {
    commodities: [coffee, { type: "secondary", commodity_id: 1004 }],
    segments: [{ name: "Stays" }, { name: "Goes" }],
  });
  const [, goes] = made.segments;
  const [focus, secondary] = made.commodities;
  const values = [{ segment_id: goes?.id, key: "diversified:35", current: 1 }];
  await call("PATCH", `/cases/${made.id}/values`, { values });
  await call("DELETE", `/cases/${made.id}/segments/${goes?.id}`);
  await call("PATCH", `/cases/${made.id}`, { commodities: [{ ...coffee, id: focus?.id }] });
  const both = [
    { ...coffee, id: focus?.id },
    { type: "secondary", commodity_id: 1004, id: secondary?.id, breakdown: false },
  ];
  for (const base_revision of [undefined, 1, 2]) {
    const based = base_revision === undefined ? {} : { base_revision };
    const writes: [string, string, object][] = [
      ["PATCH", "/values", { values: [{ ...values[0], current: 2 }], ...based }],
      ["PATCH", `/segments/${goes?.id}`, { target: 5, ...based }],
      ["PATCH", "", { commodities: both, ...based }],
    ];
    for (const [method, path, body] of writes) {
      const { status } = await call(method, `/cases/${made.id}${path}`, body);
      expect([path, base_revision, status]).toEqual([path, base_revision, 404]);
    }
  }
  expect((await call("GET", `/cases/${made.id}`)).body.revision).toBe(4);
});

it("each answer tells the revision that its own write made, however many meet", async () => {
  const made = await makeCase(token);
  const keys = [35, 36, 37, 38, 39].map((id) => `diversified:${id}`);
  const answers = await Promise.all(
    keys.map((key, index) =>
      call("PATCH", `/cases/${made.id}/values`, {
        values: [{ segment_id: made.segments[0]?.id, key, current: index + 1 }],
      }),
    ),
  );
  expect(answers.map(({ body }) => body.revision).sort()).toEqual([2, 3, 4, 5, 6]);
  for (const [index, { body }] of answers.entries()) {
    const { body: then } = await call("GET", `/cases/${made.id}/revisions?limit=100`);
    const own = then.data.find(({ revision }: { revision: number }) => revision === body.revision);
    expect(own.changes).toMatchObject([{ to: index + 1 }]);
  }
});

it("numbers that were typed in other units than the case has by now are not stored", async () => {
  const made = await makeCase(token);
  const kept = await db.get<{ document: string }>(
    sql`SELECT document FROM case_documents WHERE case_id = ${made.id}`,
  );
  const typedIn = await measuresOf(JSON.parse(kept?.document ?? "{}") as CaseDocument);
  const key = `${made.commodities[0]?.id}:2`;
  const save = (current: number, headers: Record<string, string>) =>
    call(
      "PATCH",
      `/cases/${made.id}/values`,
      { values: [{ segment_id: made.segments[0]?.id, key, current }], base_revision: 1 },
      headers,
    );
  expect((await save(2, { "x-measures": typedIn })).status).toBe(200);
  await call("POST", `/cases/${made.id}/convert`, { area_unit: "acres" });
  const refused = await save(3, { "x-measures": typedIn });
  expect(refused).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
  const { body } = await call("GET", `/cases/${made.id}`);
  expect(body).toMatchObject({ revision: 3 });
  expect(body.segments[0].answers[key].current).not.toBe(3);
});
