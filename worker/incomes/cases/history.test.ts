import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { api, db, signIn } from "../../testing/api";
import { coffee, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let chief: { token: string; personId: string };
let other: { token: string; personId: string };
beforeAll(async () => {
  await loadMaster();
  chief = await signIn(["incomes:super_admin"]);
  other = await signIn(["incomes:super_admin"]);
});

const call = (method: string, path: string, body?: unknown, by = chief) =>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  api<any>(
    method,
    `/incomes/cases${path}`,
    body === undefined ? { token: by.token } : { token: by.token, body },
  );

/** What is versioned of a case. */
const versioned = async (id: string) => {
  const { body } = await call("GET", `/${id}`);
  const { revision, updated_at, updated_by, ...rest } = body;
  return rest;
};

it("of two people who change the same, the second hears of it; what differs is applied", async () => {
  const made = await makeCase(chief.token, { name: "Two" });
  const base_revision = made.revision;
  const first = await call("PATCH", `/${made.id}`, { name: "First", base_revision }, other);
  expect(first.body.revision).toBe(2);
  const second = await call("PATCH", `/${made.id}`, { name: "Second", base_revision });
  expect(second).toMatchObject({ status: 409, body: { code: "edit_conflict" } });
  expect(second.body.conflicts).toEqual([
    { path: "name", value: "First", revision: 2, by: { id: other.personId, name: "Test Person" } },
  ]);
  expect((await call("PATCH", `/${made.id}`, { name: "First", base_revision })).status).toBe(200);
  expect((await call("PATCH", `/${made.id}`, { description: "Mine", base_revision })).body).toMatchObject({
    ...{ name: "First", description: "Mine", revision: 3 },
  });
  expect((await call("PATCH", `/${made.id}`, { name: "Last" })).body).toMatchObject({ name: "Last" });
});

it("what is based on a revision that is still to come is refused, and nothing written", async () => {
  const made = await makeCase(chief.token);
  const base_revision = made.revision + 1;
  const segment_id = made.segments[0]?.id;
  const writes: [string, string, object?][] = [
    ["PATCH", "", { name: "Tomorrow", base_revision }],
    ["PATCH", "/values", { values: [{ segment_id, key: "diversified:35", current: 1 }], base_revision }],
    ["POST", "/scenarios", { name: "Tomorrow", base_revision }],
    ["POST", "/segments", { name: "Tomorrow", base_revision }],
    ["POST", `/revisions/${made.revision}/restore`, { base_revision }],
    ["DELETE", `/segments/${segment_id}?base_revision=${base_revision}`],
  ];
  for (const [method, path, body] of writes) {
    expect(await call(method, `/${made.id}${path}`, body), path).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: "base_revision" }] } },
    });
  }
  expect((await call("GET", `/${made.id}`)).body.revision).toBe(made.revision);
});

it("a value that somebody else changed is a conflict, and the whole write falls", async () => {
  const made = await makeCase(chief.token);
  const segment_id = made.segments[0]?.id;
  const cell = (key: string, current: number) => ({ segment_id, key, current });
  await call("PATCH", `/${made.id}/values`, { values: [cell("diversified:35", 1)] }, other);
  const values = [cell("diversified:36", 7), cell("diversified:35", 2)];
  const refused = await call("PATCH", `/${made.id}/values`, { values, base_revision: 1 });
  expect(refused.body.conflicts).toMatchObject([
    { path: `values.${segment_id}.diversified:35.current`, value: 1, revision: 2 },
  ]);
  const { body } = await call("GET", `/${made.id}`);
  expect(Object.keys(body.segments[0].answers)).toEqual(["diversified:35"]);
});

it("a segment that goes takes its answers along; undo and restore bring both back as they were", async () => {
  const made = await makeCase(chief.token, { segments: [{ name: "A" }, { name: "B", farmers: 7 }] });
  const [, b] = made.segments;
  const values = [{ segment_id: b?.id, key: "diversified:36", current: 8, source: { kind: "expert" } }];
  await call("PATCH", `/${made.id}/values`, { values });
  const before = await versioned(made.id);
  const gone = await call("DELETE", `/${made.id}/segments/${b?.id}`);
  expect(gone).toMatchObject({ status: 200, body: { revision: 3 } });
  expect((await call("PATCH", `/${made.id}/values`, { values })).status).toBe(404);
  expect((await call("DELETE", `/${made.id}/segments/${made.segments[0]?.id}`)).body.code).toBe(
    "last_segment",
  );
  const copied = await call("POST", `/${made.id}/segments`, {
    name: "b",
    copy_answers_from: made.segments[0]?.id,
  });
  expect(copied).toMatchObject({ status: 201, body: { name: "b", revision: 4 } });
  const taken = await call("POST", `/${made.id}/revisions/3/undo`);
  expect(taken.body.code).toBe("name_taken");
  await call("POST", `/${made.id}/revisions/4/undo`);
  expect((await call("POST", `/${made.id}/revisions/3/undo`)).status).toBe(200);
  expect(await versioned(made.id)).toEqual(before);
  expect((await call("POST", `/${made.id}/revisions/1/restore`)).body.segments[1].answers).toEqual({});
  expect((await call("POST", `/${made.id}/revisions/2/restore`)).status).toBe(200);
  expect(await versioned(made.id)).toEqual(before);
  expect((await call("GET", `/${made.id}/revisions/3`)).body.segments).toHaveLength(1);
});

it("what sets the whole case hears of what others changed of it since", async () => {
  const made = await makeCase(chief.token, { name: "Whole" });
  const at = `/${made.id}`;
  const [commodity] = made.commodities;
  const base_revision = made.revision;
  const edit = { commodities: [{ ...commodity, area_unit: "acres" }] };
  let { revision } = (await call("PATCH", at, edit, other)).body;
  for (const [path, body] of [
    ["/convert", { area_unit: "hectares" }],
    ["/revisions/1/restore", {}],
  ] as const) {
    const refused = await call("POST", `${at}${path}`, { ...body, base_revision });
    expect(refused).toMatchObject({ status: 409, body: { code: "edit_conflict" } });
    expect(refused.body.conflicts).toContainEqual(
      expect.objectContaining({ path: `commodities.${commodity?.id}.area_unit`, value: "acres" }),
    );
    expect((await call("POST", `${at}${path}`, { ...body, base_revision: revision })).status).toBe(200);
    revision = (await call("PATCH", at, edit, other)).body.revision;
  }
});

it("undo is refused where a later revision changed the same; the first one cannot be undone", async () => {
  const made = await makeCase(chief.token);
  await call("PATCH", `/${made.id}`, { name: "One" });
  await call("PATCH", `/${made.id}`, { name: "Two" });
  const refused = await call("POST", `/${made.id}/revisions/2/undo`);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: "edit_conflict", conflicts: [{ path: "name", value: "Two" }] },
  });
  expect((await call("POST", `/${made.id}/revisions/1/undo`)).body.code).toBe("first_revision");
  expect((await call("POST", `/${made.id}/revisions/3/undo`)).body.name).toBe("One");
  await call("PATCH", `/${made.id}/revisions/3`, { label: "The second name" });
  const { body } = await call("GET", `/${made.id}/revisions?q=second`);
  expect(body).toMatchObject({
    total: 1,
    data: [{ revision: 3, label: "The second name", by: { id: chief.personId } }],
  });
  expect(body.data[0].changes).toEqual([{ path: "name", from: "One", to: "Two" }]);
});

it("segments have their limits, and keep them whoever asks", async () => {
  const made = await makeCase(chief.token, { segments: ["a", "b", "c", "d", "e"].map((name) => ({ name })) });
  expect((await call("POST", `/${made.id}/segments`, { name: "f" })).body.code).toBe("segment_limit");
  expect((await call("PATCH", `/${made.id}/segments/${made.segments[0]?.id}`, { name: "B" })).body.code).toBe(
    "name_taken",
  );
  expect((await call("PATCH", `/${made.id}`, { segmentation: false })).body.code).toBe("segmentation_off");
});

it("writes that meet are all kept, one revision each", async () => {
  const made = await makeCase(chief.token);
  const segment_id = made.segments[0]?.id;
  const keys = [35, 36, 37, 38, 39].map((id) => `diversified:${id}`);
  const answers = await Promise.all(
    keys.map((key, index) =>
      call("PATCH", `/${made.id}/values`, { values: [{ segment_id, key, current: index + 1 }] }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const { body } = await call("GET", `/${made.id}`);
  expect(body.revision).toBe(6);
  expect(keys.map((key) => body.segments[0].answers[key].current)).toEqual([1, 2, 3, 4, 5]);
});

it("one saved cell writes few rows", async () => {
  const made = await makeCase(chief.token);
  const before = await db.get<{ n: number }>(sql`SELECT total_changes() AS n`);
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:35", current: 3 }];
  await call("PATCH", `/${made.id}/values`, { values });
  const after = await db.get<{ n: number }>(sql`SELECT total_changes() AS n`);
  expect((after?.n ?? 0) - (before?.n ?? 0)).toBeLessThanOrEqual(8);
});

it("a reader reads, an editor edits, an owner decides; others know nothing of it", async () => {
  const of = async (role: string) => signIn([`incomes:${role}`]);
  const [admin, editor, viewer, external] = [
    await of("admin"),
    await of("editor"),
    await of("viewer"),
    await of("user"),
  ];
  const unit = await unitWith([admin.personId, editor.personId, viewer.personId]);
  const { id } = await makeCase(admin.token, { business_unit_id: unit });
  const rename = (by: typeof admin) => call("PATCH", `/${id}`, { name: `By ${by.personId}` }, by);
  expect((await call("GET", `/${id}`, undefined, viewer)).body).toMatchObject({ right: "view" });
  expect((await rename(editor)).status).toBe(200);
  expect((await rename(viewer)).status).toBe(403);
  expect((await rename(external)).status).toBe(404);
  expect((await call("PATCH", `/${id}`, { private: true }, editor)).status).toBe(403);
  expect((await call("PATCH", `/${id}`, { private: true }, admin)).body).toMatchObject({
    private: true,
    revision: 2,
  });
  expect((await call("GET", `/${id}`, undefined, viewer)).status).toBe(404);
  expect((await call("GET", "", undefined, external)).body.total).toBe(0);
  expect((await call("GET", "?right=own", undefined, editor)).body.total).toBe(0);
  expect((await call("GET", "", undefined, editor)).body.data).toMatchObject([{ id, right: "edit" }]);
});

it("a list of commodities that somebody else has added to meanwhile does not take theirs away", async () => {
  const made = await makeCase(chief.token);
  const [focus] = made.commodities;
  const kept = { ...coffee, id: focus?.id };
  const theirs = { type: "secondary", commodity_id: 1004 };
  const { body } = await call("PATCH", `/${made.id}`, { commodities: [kept, theirs] }, other);
  const base_revision = made.revision;
  const refused = await call("PATCH", `/${made.id}`, { commodities: [kept], base_revision });
  expect(refused).toMatchObject({ status: 409, body: { code: "edit_conflict" } });
  expect(refused.body.conflicts).toMatchObject([
    { path: `commodities.${body.commodities[1].id}`, revision: 2 },
  ]);
  expect((await call("GET", `/${made.id}`)).body.commodities).toHaveLength(2);
  // Whoever has seen it may leave it out.
  const gone = await call("PATCH", `/${made.id}`, { commodities: [kept], base_revision: 2 });
  expect(gone.body.commodities).toHaveLength(1);
});
