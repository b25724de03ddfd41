import { beforeAll, expect, it } from "vitest";
import { translator } from "../../../web/i18n/translate";
import { readCsv } from "../../core/csv/read-csv";
import { administrator, api, request } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { columnNames, columnOf, exampleFile, listHeading, textColumns } from "./officer-columns";
import type { OfficerRecord } from "./schemas";

// Every column that is described passes every door: a column that a door forgets fails here.

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

const call = <T>(method: string, path: string, body?: unknown) =>
  api<T>(method, path, { token: admin.token, ...(body === undefined ? {} : { body }) });
const list = async (query: string) =>
  (await call<{ data: OfficerRecord[] }>("GET", `/officers?${query}`)).body.data;
const upload = (text: string) => {
  const body = new FormData();
  body.set("file", new Blob([text]), "officers.csv");
  return call<{ officers: OfficerRecord[] }>("POST", "/officers/import", body);
};
const example = (row: 0 | 1) =>
  Object.fromEntries(columnNames.map((name) => [name, columnOf(name).examples[row]]));
const asText = (officer: OfficerRecord | undefined) =>
  Object.fromEntries(columnNames.map((name) => [name, String(officer?.[name] ?? "")]));

it("the example file is imported as it stands, and what the list exports is the same", async () => {
  const { status, body } = await upload(exampleFile);
  expect(status).toBe(201);
  const usual = { max_links: "100" };
  expect(body.officers.map(asText)).toEqual([example(0), { ...example(1), ...usual }]);

  const response = await request("GET", "/dashboard/officers?format=csv&sort=name", {
    headers: { accept: "text/html", cookie: `__Host-access=${admin.token}` },
  });
  const { header, rows } = readCsv(await response.text(), () => true);
  const t = translator("en");
  const read = rows.map(({ cells }) =>
    Object.fromEntries(
      columnNames.map((name) => [name, cells[header.cells.indexOf(t(listHeading(name)))] ?? "–"]),
    ),
  );
  expect(read).toEqual(body.officers.map(asText));
  for (const { id } of body.officers) {
    await call("PATCH", `/officers/${id}`, { email: `${id}@example.org`, phone: null });
  }
});

it("the form stores every column, shows it again, and changes it; so does the API", async () => {
  const made = await submit("/dashboard/officers/new", admin, example(0));
  expect(made.status).toBe(200);
  const [officer] = await list("sort=-created_at&limit=1");
  expect(asText(officer)).toEqual(example(0));
  const path = `/dashboard/officers/${officer?.id}`;

  const form = (await page(`${path}/edit`, admin)).html;
  for (const name of columnNames) expect(form).toContain(`name="${name}"`);
  const changed = { ...example(1), email: "changed@example.org", max_links: "7" };
  expect((await submit(`${path}/edit`, admin, changed)).status).toBe(303);
  expect(asText((await list("sort=-created_at&limit=1"))[0])).toEqual(changed);

  const numbers = { max_links: 10 };
  const back = await call<OfficerRecord>("PATCH", `/officers/${officer?.id}`, { ...example(0), ...numbers });
  expect(asText(back.body)).toEqual(example(0));
  const left = await call<OfficerRecord>("PATCH", `/officers/${officer?.id}`, { name: "Asha" });
  expect(asText(left.body)).toEqual({ ...example(0), name: "Asha" });
});

it("text is on the list, which is sorted by it, and on the record's page", async () => {
  for (const name of textColumns) {
    const low = await call<OfficerRecord>("POST", "/officers", {
      name: "Low",
      email: `low-${name}@example.org`,
      [name]: "Âb",
    });
    await call("POST", "/officers", { name: "High", email: `high-${name}@example.org`, [name]: "žz" });
    const values = (await list(`sort=-${name}`)).map((officer) => officer[name]).filter(Boolean);
    expect([values[0], values.at(-1)]).toEqual(["žz", "Âb"]);
    for (const path of ["/dashboard/officers", `/dashboard/officers/${low.body.id}`]) {
      expect((await page(path, admin)).html).toContain("Âb");
    }
  }
});
