import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { searchKey } from "../../core/text/fold";
import { administrator, api, db } from "../../testing/api";
import { runningCampaign } from "../testing/fixtures";
import { submit } from "../testing/pages";
import type { OfficerRecord } from "./schemas";

// How names, addresses and numbers are read, found and sorted, whichever door they come in by.

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

const call = <T = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
  api<T>(method, path, { token: admin.token, ...(body === undefined ? {} : { body }) });
const create = (body: Record<string, unknown>) => call<OfficerRecord>("POST", "/officers", body);
const names = async (path: string, query: Record<string, string>) => {
  const { body } = await call<{ data: { name: string }[] }>(
    "GET",
    `${path}?${new URLSearchParams({ limit: "100", ...query })}`,
  );
  return body.data.map(({ name }) => name);
};

it("text is stored in NFC without invisible characters, by the API and by the page", async () => {
  const made = await create({
    name: "\u202EE\u0301lodie \u200BRai\u200D",
    email: "el\u200Bodie@example.org",
  });
  expect(made).toMatchObject({ status: 201, body: { name: "Élodie Rai", email: "elodie@example.org" } });
  const again = await create({ name: "Second", email: "ELODIE\u00AD@example.org" });
  expect(again).toMatchObject({ status: 409, body: { errors: [{ path: "email" }] } });
  const page = await submit("/dashboard/officers/new", admin, {
    name: "Third",
    email: "elo\u2060die@example.org",
  });
  expect(page.status).toBe(409);
  const joined = await create({ name: "क्\u200Dष", email: "joined@example.org" });
  expect(joined.body.name).toBe("क्\u200Dष");
});

it("a name of nothing that can be seen is none", async () => {
  for (const name of ["\u200B", "\u202E\u00AD", "\u3164", " \uFEFF "]) {
    expect(await create({ name, email: "nobody@example.org" })).toMatchObject({
      status: 400,
      body: { errors: [{ path: "name", message: "This is needed." }] },
    });
    expect((await call("PATCH", "/me", { name })).status).toBe(400);
    expect((await call("POST", "/campaigns", { name, starts_on: "2026-01-01" })).status).toBe(400);
    const page = await submit("/dashboard/officers/new", admin, { name, email: "nobody@example.org" });
    expect(page.status).toBe(400);
  }
});

it("a line break counts once, as the page's own counter has it", async () => {
  const description = "a\r\n".repeat(1000).trim(); // 1,999 characters and line breaks
  const typed = { name: "Breaks", starts_on: "2026-01-01", description };
  const made = await call("POST", "/campaigns", typed);
  expect(made).toMatchObject({ status: 201, body: { description: description.replaceAll("\r\n", "\n") } });
  const page = await submit("/dashboard/campaigns/new", admin, { ...typed, name: "Breaks too" });
  expect(page.status).toBe(303);
  expect((await call("POST", "/campaigns", { ...typed, description: "a\r\n".repeat(1001) })).status).toBe(
    400,
  );
});

it("names are found in any case, with or without accents, in any script", async () => {
  for (const [i, name] of ["Élodie Straße", "Łukasz Ørsted", "Наталья Ёлкина", "Ελένη Σίσυφος"].entries()) {
    await create({ name, email: `script-${i}@example.org`, region: "Scripts" });
  }
  for (const [q, name] of [
    ["élodie s", "Élodie Straße"],
    ["elodie s", "Élodie Straße"],
    ["ÉLODIE STRASSE", "Élodie Straße"],
    ["E\u0301lodie\u200B S", "Élodie Straße"],
    ["lukasz orsted", "Łukasz Ørsted"],
    ["НАТАЛЬЯ", "Наталья Ёлкина"],
    ["елкина", "Наталья Ёлкина"],
    ["σισυφοσ", "Ελένη Σίσυφος"],
    ["ΕΛΕΝΗ", "Ελένη Σίσυφος"],
  ] as const) {
    expect(await names("/officers", { q, region: "Scripts" }), q).toEqual([name]);
    expect(await names("/users", { q }), q).toEqual([name]);
    expect(await names("/stats/officers", { q }), q).toEqual([name]);
  }
});

it("É sorts beside E, in every list that has names or regions", async () => {
  const sorted = ["Eda", "Élan", "Eva", "Zoe", "Анна", "Яна"];
  for (const [i, name] of ["Zoe", "Яна", "Élan", "Eva", "Анна", "Eda"].entries()) {
    await create({ name, email: `sorted-${i}@example.org`, region: name });
    await call("POST", "/campaigns", { name, starts_on: "2026-01-01", type: "Sorted", region: name });
  }
  const only = (all: string[]) => all.filter((name) => sorted.includes(name));
  expect(only(await names("/officers", { sort: "name" }))).toEqual(sorted);
  expect(only(await names("/officers", { sort: "region" }))).toEqual(sorted);
  expect(only(await names("/officers", { sort: "-name" }))).toEqual(sorted.toReversed());
  expect(only(await names("/users", { sort: "name" }))).toEqual(sorted);
  expect(only(await names("/campaigns", { sort: "name", type: "Sorted" }))).toEqual(sorted);
  expect(only(await names("/campaigns", { sort: "region", type: "Sorted" }))).toEqual(sorted);
  expect(only(await names("/stats/officers", { sort: "name" }))).toEqual(sorted);
});

it("campaigns are found by what they say, links by their label and by whom and what they are for", async () => {
  const { body: officer } = await create({ name: "Łucja Nowak", email: "lucja@example.org" });
  const campaign = await runningCampaign(admin.token, {
    name: "Été à Zürich",
    description: "Für Straßenmärkte",
    officer_ids: [officer.id],
  });
  const link = await call<{ id: string }>("POST", "/referrals", {
    officer_id: officer.id,
    campaign_id: campaign.id,
    label: "Größe Ⅻ",
  });
  const found = async (path: string, q: string) => {
    const { body } = await call<{ data: { id: string }[] }>("GET", `${path}?${new URLSearchParams({ q })}`);
    return body.data.map(({ id }) => id);
  };
  for (const q of ["ete a zurich", "ÉTÉ", "strassenmarkte"]) {
    expect(await found("/campaigns", q), q).toEqual([campaign.id]);
  }
  for (const q of ["grosse", "GRÖSSE xii", "łucja", "lucja", "ete a"]) {
    expect(await found("/referrals", q), q).toEqual([link.body.id]);
  }
  await call("PATCH", `/referrals/${link.body.id}`, { label: "Señal" });
  expect(await found("/referrals", "senal")).toEqual([link.body.id]);
  expect(await found("/referrals", "grosse")).toEqual([]);
  await call("PATCH", `/campaigns/${campaign.id}`, { name: "Hiver", description: "Ñandú" });
  expect(await found("/campaigns", "nandu")).toEqual([campaign.id]);
  expect(await found("/campaigns", "strasse")).toEqual([]);
});

it("a phone number is read as people write it, and found so", async () => {
  const made = await create({ name: "Phoned", phone: "+44 (0)20 7903 3926" });
  expect(made).toMatchObject({ status: 201, body: { phone: "+442079033926" } });
  expect(await create({ name: "Again", phone: "0044 20-7903.3926" })).toMatchObject({
    status: 409,
    body: { errors: [{ path: "phone" }] },
  });
  for (const q of ["+44 (0)20 7903", "020 7903 3926", "0044 20 7903", "+442079033926", "7903-3926"]) {
    expect(await names("/officers", { q }), q).toEqual(["Phoned"]);
    expect(await names("/users", { q }), q).toEqual(["Phoned"]);
  }
  const user = await call("POST", "/users", {
    name: "User",
    phone: "(+41) 44 668 18 00",
    grants: [{ module: "organisation", role: "admin" }],
  });
  expect(user).toMatchObject({ status: 201, body: { phone: "+41446681800" } });
  const edited = await call("PATCH", `/officers/${made.body.id}`, { phone: "+977 (0)1-4412345" });
  expect(edited).toMatchObject({ status: 200, body: { phone: "+97714412345" } });
});

it("what can't be read is refused with a number to try instead, by page and API", async () => {
  for (const [phone, message] of [
    ["9779812345678", "Did you mean +9779812345678?"],
    ["call +977 981 234 5678", "Did you mean +9779812345678?"],
    ["98123", "Give the number with its country code, like +9779812345678."],
    ["none", "Give the number with its country code, like +9779812345678."],
    ["+44 20", "Give the number with its country code, like +9779812345678."],
  ] as const) {
    const answer = await create({ name: "Refused", phone });
    expect(answer, phone).toMatchObject({ status: 400, body: { errors: [{ path: "phone", message }] } });
    const page = await submit("/dashboard/officers/new", admin, { name: "Refused", phone });
    expect(page.status, phone).toBe(400);
    expect(page.html, phone).toContain(message);
  }
  expect((await create({ name: "Refused", phone: 9779812345678 as never })).status).toBe(400);
});

it("what was written is kept folded beside it, whoever wrote it", async () => {
  const { body: officer } = await create({ name: "Ânger", email: "keys@example.org", region: "Île" });
  await call("PATCH", `/officers/${officer.id}`, { name: "Ångström", region: "Évry" });
  await call("PATCH", "/me", { name: "Ådmin" });
  await call("POST", "/api-keys", { name: "Clé d’Élodie", scopes: ["stats:read"] });
  for (const [table, columns] of [
    ["people", ["name"]],
    ["api_keys", ["name"]],
    ["officers", ["region"]],
    ["campaigns", ["name", "description", "type", "region"]],
    ["referrals", ["label"]],
  ] as const) {
    for (const column of columns) {
      const rows = await db.all<{ text: string | null; key: string | null }>(
        sql.raw(`SELECT ${column} AS text, ${column}_key AS key FROM ${table}`),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map(({ key }) => key)).toEqual(rows.map(({ text }) => searchKey(text)));
    }
  }
});

it("a number without its country's code is one of the organisation's country", async () => {
  const settings = { name: "Field Team", time_zone: "UTC", locale: "en" };
  await call("PUT", "/settings/organisation", { ...settings, country: "GB" });
  expect(await create({ name: "National", phone: "020 7903 3927" })).toMatchObject({
    status: 201,
    body: { phone: "+442079033927" },
  });
  const page = await submit("/dashboard/officers/new", admin, { name: "Page", phone: "(020) 7903-3928" });
  expect(page.status).toBe(200);
  const user = { name: "User", phone: "020 7903 3929", grants: [{ module: "organisation", role: "admin" }] };
  expect(await call("POST", "/users", user)).toMatchObject({ status: 201, body: { phone: "+442079033929" } });
  const body = new FormData();
  body.set("file", new Blob(["name;phone\nFile;020 7903 3930\n"]), "officers.csv");
  expect(await api("POST", "/officers/import", { token: admin.token, body })).toMatchObject({
    status: 201,
    body: { officers: [{ phone: "+442079033930" }] },
  });
  // Of several faults each is told, and the number proposed is one of the country.
  expect(await create({ name: "", phone: "999" })).toMatchObject({
    status: 400,
    body: {
      errors: [
        { path: "phone", message: "Give the number with its country code, like +447400123456." },
        { path: "name", message: "This is needed." },
      ],
    },
  });
  await call("PUT", "/settings/organisation", { ...settings, country: null });
  expect((await create({ name: "None", phone: "020 7903 3931" })).status).toBe(400);
});
