import { beforeAll, expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { ask, makeAssessment } from "../testing/records";
import { register } from "../testing/registered";
import type { PlaceRecord, PlacesReport } from "./schemas";

type Body = PlaceRecord &
  PlacesReport & { data: PlaceRecord[]; created: number; renamed: number; code: string };
let staff: string;
const call = (method: string, path = "", body?: unknown) =>
  api<Body>(method, `/workshops/places${path}`, { token: staff, ...(body === undefined ? {} : { body }) });
const send = (lines: string[], query = "") => {
  const file = ["level;name;parent_code;code;lat;lng", ...lines].join("\r\n");
  const body = new FormData();
  body.set("file", new File([file], "places.csv", { type: "text/csv" }));
  return api<Body>("POST", `/workshops/places/import${query}`, { token: staff, body });
};
const errorAt = async (answer: ReturnType<typeof call>) => {
  const { status, body } = await answer;
  return [status, (body.errors as unknown as { path: string }[])[0]?.path];
};

beforeAll(async () => {
  staff = (await signIn(["workshops:staff"])).token;
});

it("keeps each place below one of the level before it, and names and codes apart", async () => {
  const north = (await call("POST", "", { level: "region", name: "North", code: "N" })).body;
  expect(north).toMatchObject({ parent_id: null, code: "N", lat: null, lng: null });
  const upper = { level: "province", name: "Upper", parent_id: north.id };
  const made = (await call("POST", "", upper)).body;
  expect(await errorAt(call("POST", "", { level: "province", name: "Lower" }))).toEqual([400, "parent_id"]);
  expect(await errorAt(call("POST", "", { ...upper, level: "municipality" }))).toEqual([400, "parent_id"]);
  expect(await errorAt(call("POST", "", { ...upper, name: "UPPER" }))).toEqual([409, "name"]);
  expect(await errorAt(call("POST", "", { level: "region", name: "Other", code: "N" }))).toEqual([
    409,
    "code",
  ]);
  expect(await errorAt(call("PATCH", `/${made.id}`, { parent_id: null }))).toEqual([400, "parent_id"]);
  expect(await errorAt(call("PATCH", `/${made.id}`, { level: "region" }))).toEqual([400, "level"]);
  expect((await call("PATCH", `/${made.id}`, { name: "Úpper", lat: 7.5 })).body).toMatchObject({ lat: 7.5 });
  expect((await call("GET", `?parent_id=${north.id}&q=upper`)).body.data).toHaveLength(1);
  expect((await call("DELETE", `/${north.id}`)).body.code).toBe("in_use");
  expect((await call("DELETE", `/${made.id}`)).status).toBe(204);
});

it("imports all of a file or nothing, and renames known codes", async () => {
  const file = ["region;East;;E;;", "province;Hill;E;EH;7,5;124.2", "municipality;Town;EH;EHT;;"];
  expect((await send(file, "?dry_run=true")).body).toEqual({ rows: 3, valid: 3, errors: [] });
  const wrong = await send([...file, "region;east;;E2;;"]);
  expect(wrong).toMatchObject({
    status: 400,
    body: { rows: 4, valid: 3, errors: [{ row: 5, column: "name" }] },
  });
  expect((await call("GET", "?q=East")).body.data).toEqual([]);
  expect(await send(file)).toMatchObject({ status: 201, body: { created: 3, renamed: 0 } });
  const swapped = await send(["province;Vale;E;EH;;", "province;Hill;E;EV;;"]);
  expect(swapped).toMatchObject({ status: 201, body: { created: 1, renamed: 1 } });
  expect((await send(["province;Hill;E;EH;;", "province;Vale;E;EV;;"])).body).toEqual({
    created: 0,
    renamed: 2,
  });
  const { data } = (await call("GET", "?level=province&q=hill")).body;
  expect(data).toMatchObject([{ code: "EH", lat: 7.5, lng: 124.2 }]);
  expect((await send(["region;Eastern;;X;;", "region;EAST;;Y;;"])).body.errors).toMatchObject([
    { row: 3, column: "name" },
  ]);
});

it("a place that moves takes what stands there along: assessments and participants", async () => {
  const place = async (level: string, parent_id?: string) => {
    const name = `${level} ${crypto.randomUUID()}`;
    return (await call("POST", "", { level, name, ...(parent_id ? { parent_id } : {}) })).body.id;
  };
  const [north, south] = [await place("region"), await place("region")];
  const [near, far] = [await place("province", north), await place("province", south)];
  const [town, port] = [await place("municipality", near), await place("municipality", far)];
  const village = await place("barangay", town);
  const { id } = await makeAssessment(staff, [], { barangay_id: village });
  const somebody = await register(staff, id, near, { municipality_id: town, barangay_id: village });
  const standing = async () => {
    const [held, who] = [
      await ask<Record<string, unknown>>(staff, "GET", `/assessments/${id}`),
      await ask<Record<string, unknown>>(staff, "GET", `/assessments/${id}/participants/${somebody.id}`),
    ];
    const of = (one: Record<string, unknown>) =>
      ["region", "province", "municipality", "barangay"].map((level) => one[`${level}_id`]);
    expect(of(who)).toEqual(of(held));
    return of(held);
  };
  expect(await standing()).toEqual([north, near, town, village]);
  await call("PATCH", `/${near}`, { parent_id: south });
  expect(await standing()).toEqual([south, near, town, village]);
  await call("PATCH", `/${near}`, { parent_id: north });
  await call("PATCH", `/${town}`, { parent_id: far });
  expect(await standing()).toEqual([south, far, town, village]);
  await call("PATCH", `/${town}`, { parent_id: near });
  await call("PATCH", `/${village}`, { parent_id: port });
  expect(await standing()).toEqual([south, far, port, village]);
});
