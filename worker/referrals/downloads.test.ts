import { beforeAll, expect, it } from "vitest";
import { administrator, api, request } from "../testing/api";
import { runningCampaign } from "./testing/fixtures";

// Lists and figures as files: what is in them runs in no spreadsheet, and they are as their reader's Excel wants them.

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

async function download(path: string, cookie = "") {
  const response = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${admin.token}; ${cookie}` },
  });
  const kept = /\bcsv=\w+/.exec(response.headers.get("set-cookie") ?? "")?.[0] ?? null;
  return { status: response.status, text: await response.text(), kept };
}
const create = (body: Record<string, unknown>) => api("POST", "/officers", { token: admin.token, body });
const upload = (text: string) => {
  const body = new FormData();
  body.set("file", new Blob([text]), "officers.csv");
  return api<{ rows: number; valid: number; errors: { message: string }[]; created: number }>(
    "POST",
    "/officers/import",
    { token: admin.token, body },
  );
};

it("what somebody calls themself is no formula, wherever a spreadsheet parts it", async () => {
  await create({ name: "=HYPERLINK(1)", email: "formula-1@example.org", region: "Formulas" });
  await create({ name: "Paul;=cmd|' /C calc'!A0", email: "formula-2@example.org", region: "Formulas" });
  await create({ name: "＝1+1", email: "formula-3@example.org", region: "Formulas;＋1" });
  await create({ name: "Ama", phone: "+251911000001", region: "Formulas" });
  for (const form of ["comma", "semicolon"]) {
    const { text } = await download(`/dashboard/officers?format=csv&csv=${form}&q=formula`);
    for (const part of text.split(/[,;|\t\r\n]/)) expect(part).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
    expect(text).toContain("Paul;'=cmd|' /C calc'!A0");
  }
  const { text } = await download("/dashboard/officers?format=csv&region=Formulas");
  expect(text).toContain(",+251911000001,");
});

it("the form that was chosen is kept for every file", async () => {
  await create({ name: "Élodie", email: "elodie@example.org", region: "Chosen" });
  await runningCampaign(admin.token, { name: "Chosen", starts_on: "2026-11-28" });
  const path = "/dashboard/officers?format=csv&region=Chosen";
  const plain = await download(path);
  expect(plain).toMatchObject({ status: 200, kept: null });
  expect(plain.text).toMatch(/^Officer,E-mail,/);
  expect(plain.text).toMatch(/Élodie,elodie@example.org,.*,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\r\n$/);
  const french = await download(`${path}&csv=semicolon`);
  expect(french.kept).toBe("csv=semicolon");
  expect(french.text).toMatch(/^Officer;E-mail;/);
  expect(french.text).toMatch(/Élodie;elodie@example.org;.*;\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d\r\n$/);
  const campaigns = await download("/dashboard/campaigns?format=csv&q=Chosen", "csv=semicolon");
  expect(campaigns.text).toContain(";28/11/2026;");
  const figure = await download("/dashboard/insight/trend.csv?days=7", "csv=semicolon");
  expect(figure.text.split("\r\n")[1]).toMatch(/^\d\d\/\d\d\/\d{4};/);
  const back = await download(`${path}&csv=comma`, "csv=semicolon");
  expect(back.kept).toBe("csv=comma");
  expect(back.text).toBe(plain.text);
  expect((await download(`${path}&csv=pipe`)).text).toBe(plain.text);
});

it("officers.csv can be imported again, in either form and language", async () => {
  const made = [
    {
      name: "Round Trip",
      email: "round@example.org",
      phone: "+9779812345601",
      region: "Trip; =1",
      max_links: 3,
    },
    { name: "'=Rounded", email: null, phone: "+251911000002", region: "Trip, - East", max_links: 100 },
  ];
  for (const locale of ["en", "fr"]) {
    await api("PATCH", "/me", { token: admin.token, body: { locale } });
    for (const form of ["comma", "semicolon"]) {
      const records = [];
      for (const body of made) records.push((await create(body)).body);
      const { text } = await download(
        `/dashboard/officers?format=csv&csv=${form}&q=r&sort=created_at&status=active`,
      );
      expect((await upload(text)).body.errors.map(({ message }) => message)).toContain(
        "Someone has this e-mail address already.",
      );
      // They are somebody else from now on: the file makes them anew.
      for (const [i, { id }] of records.entries()) {
        const body = {
          email: `was-${locale}-${form}-${i}@example.org`,
          phone: null,
          name: "Was",
          region: "",
        };
        expect((await api("PATCH", `/officers/${id}`, { token: admin.token, body })).status).toBe(200);
      }
      const [head = "", ...rows] = text.trimEnd().split("\r\n");
      const trip = rows.filter((row) => /round@|251911000002/.test(row));
      const again = await upload([head, ...trip].join("\r\n"));
      expect(again, JSON.stringify(again.body)).toMatchObject({
        status: 201,
        body: { created: 2, officers: made },
      });
      const { officers } = again.body as unknown as { officers: { id: string }[] };
      for (const [i, { id }] of officers.entries()) {
        const body = {
          email: `then-${locale}-${form}-${i}@example.org`,
          phone: null,
          name: "Was",
          region: "",
        };
        await api("PATCH", `/officers/${id}`, { token: admin.token, body });
      }
    }
  }
  await api("PATCH", "/me", { token: admin.token, body: { locale: "en" } });
});

it("a list's page leads to its file in either form", async () => {
  const response = await request("GET", "/dashboard/officers", {
    headers: { accept: "text/html", cookie: `__Host-access=${admin.token}` },
  });
  const html = await response.text();
  for (const address of ["?format=csv", "?format=csv&amp;csv=comma", "?format=csv&amp;csv=semicolon"]) {
    expect(html).toContain(`href="/dashboard/officers${address}"`);
  }
});

it("a list's file has every row of the list, however many its page shows", async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `Person ${i},many-${i}@example.org,Many`);
  expect((await upload(["name,email,region", ...rows].join("\n"))).body.created).toBe(25);
  const { text } = await download("/dashboard/officers?format=csv&region=Many&limit=20&page=2");
  expect(text.match(/many-\d+@example\.org/g)).toHaveLength(25);
});
