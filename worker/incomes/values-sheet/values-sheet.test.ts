import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const fileOf = (text: string, name = "drivers.csv") => {
  const form = new FormData();
  form.set("file", new Blob([text]), name);
  return form;
};
const rowOf = (key: string, current: string) => `All farmers,${key},${current}\r\n`;
const header = "segment,key,current\r\n";

it("tells what a sheet changes before it changes it, in one revision, and nothing where a row is wrong", async () => {
  const made = await makeCase(token);
  const at = `/incomes/cases/${made.id}/values`;
  const send = (text: string, query = "") =>
    api("POST", `${at}/import${query}`, { token, body: fileOf(text) });
  const path = `values.${made.segments[0]?.id}.diversified:35.current`;
  const good = header + rowOf("diversified:35", "12.5");
  const changes = [{ path, from: null, to: 12.5 }];
  expect(await send(good, "?dry_run=true")).toMatchObject({ status: 200, body: { revision: null, changes } });
  expect(await send(good)).toMatchObject({ status: 200, body: { revision: 2, changes } });
  expect(await send(good)).toMatchObject({ status: 200, body: { revision: 2, changes: [] } });
  const wrong = await send(good + rowOf("diversified:36", "7") + rowOf("diversified:37", "many"));
  expect(wrong).toMatchObject({
    status: 400,
    body: { rows: 3, valid: 2, errors: [{ row: 4, column: "current" }] },
  });
  const sheet = await request("GET", `/api/v1${at}/sheet?format=csv`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await sheet.text();
  expect(text).toContain("All farmers,diversified:35,");
  expect(await send(text, "?dry_run=true")).toMatchObject({ status: 200, body: { changes: [] } });
  expect((await api<{ revision: number }>("GET", `/incomes/cases/${made.id}`, { token })).body.revision).toBe(
    2,
  );
});

it("shows the differences on its page, and takes them over when that is confirmed", async () => {
  const made = await makeCase(token);
  const at = `/dashboard/incomes/cases/${made.id}/drivers/sheet`;
  const cookie = { accept: "text/html", cookie: `__Host-access=${token}` };
  const before = await (await request("GET", at, { headers: cookie })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(before)?.[1] ?? "";
  const headers = { ...cookie, origin, "sec-fetch-site": "same-origin" };
  const body = fileOf(`${header.replaceAll(",", ";")}All farmers;diversified:35;12,5\r\n`);
  body.set("csrf", csrf);
  const shown = await (await request("POST", at, { headers, body })).text();
  expect(shown).toContain("1 number would change");
  const csv = /<textarea name="csv"[^>]*>([^<]*)/.exec(shown)?.[1] ?? "";
  const apply = new FormData();
  for (const [name, value] of Object.entries({ csrf, csv, step: "apply", base_revision: "1" })) {
    apply.set(name, value);
  }
  expect((await request("POST", at, { headers, body: apply })).status).toBe(303);
  const { body: record } = await api<{ segments: { answers: object }[] }>(
    "GET",
    `/incomes/cases/${made.id}`,
    { token },
  );
  expect(record.segments[0]?.answers).toMatchObject({ "diversified:35": { current: 12.5 } });
});
