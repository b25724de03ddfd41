import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { verifyPassword } from "../../core/identity/password";
import { administrator, api, db } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

interface Answer {
  rows: number;
  valid: number;
  errors: { row: number; column: string; message: string }[];
  created: number;
  officers: { id: string; name: string; email: string; temporary_password: string }[];
}

function upload(content: BlobPart, query = "", as = token) {
  const body = new FormData();
  body.set("file", new Blob([content], { type: "text/csv" }), "officers.csv");
  return api<Answer>("POST", `/officers/import${query}`, { token: as, body });
}
const count = async () =>
  (
    await db.get<{ n: number }>(
      sql`SELECT (SELECT count(*) FROM officers) + (SELECT count(*) FROM people) AS n`,
    )
  )?.n;

it("a good file creates every officer, each with a password that works and must be changed", async () => {
  const csv = "name,email,phone,region,max_links\nAsha,asha@example.org,,Koshi,5\nBina,,+9779812345678,,\n";
  const { status, body } = await upload(csv);
  expect(status).toBe(201);
  expect(body.created).toBe(2);
  expect(body.officers).toMatchObject([
    { name: "Asha", email: "asha@example.org", region: "Koshi", max_links: 5, must_change_password: true },
    { name: "Bina", email: null, phone: "+9779812345678", region: "", max_links: 100, status: "active" },
  ]);
  for (const officer of body.officers) {
    const row = await db.get<{ hash: string; grants: number }>(sql`
      SELECT p.password_hash AS hash, (SELECT count(*) FROM grants g WHERE g.person_id = p.id
        AND g.module = 'referrals' AND g.role = 'officer') AS grants
      FROM officers o JOIN people p ON p.id = o.person_id WHERE o.id = ${officer.id}`);
    expect(row?.grants).toBe(1);
    // Cheaper than usual, and so hashed anew at the first sign-in.
    expect(await verifyPassword(row?.hash ?? "", officer.temporary_password)).toEqual({
      ok: true,
      renewed: expect.stringContaining("$scrypt$"),
    });
  }
});

it("a dry run answers the report and creates nothing", async () => {
  const before = await count();
  const good = await upload("name,email\nDry,dry@example.org\n", "?dry_run=true");
  expect(good).toMatchObject({ status: 200, body: { rows: 1, valid: 1, errors: [] } });
  expect((await upload("name,email\nDry,dry\n", "?dry_run=true")).status).toBe(400);
  expect(await count()).toBe(before);
  expect((await upload("name,email\nDry,dry@example.org\n", "?dry_run=yes")).status).toBe(400);
});

it("one wrong row refuses the whole file, with every fault told, also against what exists", async () => {
  await upload("name,email,phone\nHere,here@example.org,+9779800000001\n");
  const before = await count();
  const { status, body, headers } = await upload(
    [
      "name,email,phone",
      "Fine,fine@example.org,",
      "Taken,HERE@example.org,",
      "Taken too,,+9779800000001",
      ",nameless@example.org,",
      "Twice,fine@EXAMPLE.org,",
    ].join("\n"),
  );
  expect(status).toBe(400);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ code: "validation_failed", rows: 5, valid: 1 });
  expect(body.errors.map(({ row, column }) => [row, column])).toEqual([
    [3, "email"],
    [4, "phone"],
    [5, "name"],
    [6, "email"],
  ]);
  expect(await count()).toBe(before);
});

it("two imports of the same file at once create its officers once", async () => {
  const csv = "name,email\nRace A,race-a@example.org\nRace B,race-b@example.org\n";
  const statuses = (await Promise.all([upload(csv), upload(csv)])).map((answer) => answer.status).sort();
  expect(statuses[0]).toBe(201);
  expect([400, 409]).toContain(statuses[1]);
  const rows = await db.all(sql`SELECT 1 FROM people WHERE name LIKE 'Race _'`);
  expect(rows).toHaveLength(2);
});

it("a file of thousands is one change, with a number of its own for each officer", async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => `Officer ${i},bulk${i}@example.org`);
  const { status, body } = await upload(`name,email\n${rows.join("\n")}`);
  expect(status).toBe(201);
  expect(body.created).toBe(2500);
  expect(body.officers[2499]).toMatchObject({ name: "Officer 2499" });
  const numbers = await db.get(
    sql`SELECT count(DISTINCT number) = count(*) AS own, max(number) = count(*) AS dense FROM officers`,
  );
  expect(numbers).toEqual({ own: 1, dense: 1 });
});

it("reads what spreadsheets make of a table", async () => {
  const utf16 = (text: string) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
    return bytes;
  };
  const files: [string, BlobPart, string[]][] = [
    ["semicolons, one row", "name;email\nUn;k1@example.org", ["Un"]],
    [
      "semicolons, cells with commas",
      "name;email\r\nRai, Asha, Koshi;k2@example.org\r\n",
      ["Rai, Asha, Koshi"],
    ],
    ["tabs", "name\temail\nTab;bed, one\tk3@example.org\n", ["Tab;bed, one"]],
    ["Excel's own line", "\uFEFFsep=;\r\nname;email\r\nSep;k4@example.org\r\n", ["Sep"]],
    ["empty rows", "\n;\nname;email\n\nA;k5@example.org\n;\n\nB;k6@example.org\n\n", ["A", "B"]],
    ["UTF-16", utf16("\uFEFFname\temail\r\nÉlodie\tk7@example.org\r\n"), ["Élodie"]],
    ["quoted line breaks", 'name,email\r\n"Asha\r\nRai",k8@example.org\r\n', ["Asha Rai"]],
    ["headings as people write them", " Name ; E-MAIL;Max. Links\nH;k9@example.org;7", ["H"]],
    ["old line ends", "name,email\rMac,k10@example.org\r", ["Mac"]],
  ];
  for (const [kind, content, names] of files) {
    const { status, body } = await upload(content);
    expect(status, `${kind}: ${JSON.stringify(body)}`).toBe(201);
    expect(body.officers.map(({ name }) => name)).toEqual(names);
  }
  for (let rows = 1; rows <= 8; rows++) {
    const lines = Array.from({ length: rows }, (_, i) => `Row ${i};rows-${rows}-${i}@example.org`);
    expect(await upload(`name;email\n${lines.join("\n")}`), `${rows} rows`).toMatchObject({
      status: 201,
      body: { created: rows },
    });
  }
});

it("numbers of phones are read as the form reads them, faults propose one", async () => {
  const good = await upload(
    "name;phone\nP1;+44 (0)20 7903 3920\nP2;'+977 981-111 2222\nP3;00977 9811113333\n",
  );
  expect(good.status).toBe(201);
  const bad = await upload("name;phone\nP4;9779811114444\nP5;9.77981E+12\n");
  expect(bad).toMatchObject({
    status: 400,
    body: {
      rows: 2,
      valid: 0,
      errors: [
        { row: 2, column: "phone", message: "Did you mean +9779811114444?" },
        { row: 3, column: "phone", message: expect.stringContaining("+9779812345678") },
      ],
    },
  });
});

it("an address that an inactive officer has is told as such", async () => {
  const { body } = await upload("name,email\nGone,gone@example.org\n");
  await api("DELETE", `/officers/${body.officers[0]?.id}`, { token });
  expect(await upload("name,email\nBack,GONE@example.org\n")).toMatchObject({
    status: 400,
    body: { errors: [{ row: 2, column: "email", message: "An inactive officer has this e-mail address." }] },
  });
});

it("thousands of rows more than ever before are one change still", async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => `Officer ${i};many${i}@example.org`);
  const { status, body } = await upload(`name;email\n${rows.join("\n")}`);
  expect(status).toBe(201);
  expect(body.created).toBe(12_000);
  expect(body.officers[11_999]).toMatchObject({ name: "Officer 11999" });
  expect(new Set(body.officers.map(({ temporary_password }) => temporary_password)).size).toBe(12_000);
}, 120_000);

it("what is no upload, no CSV or too large is refused", async () => {
  expect((await api("POST", "/officers/import", { token, body: {} })).status).toBe(415);
  expect((await api("POST", "/officers/import", { token, body: new FormData() })).status).toBe(400);
  const broken = await api("POST", "/officers/import", {
    token,
    body: "--x\r\n",
    headers: { "content-type": "multipart/form-data" },
  });
  expect(broken.status).toBe(400);
  expect((await upload("")).status).toBe(400);
  expect((await upload(new Uint8Array([0x6e, 0xff, 0xfe, 0x00]))).status).toBe(400);
  expect((await upload("x".repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  const officer = await signedInOfficer();
  expect((await upload("name,email\nA,a@example.org", "", officer.token)).status).toBe(403);
});

it("an Idempotency-Key imports a file once, and shows the passwords to whoever repeats it", async () => {
  const send = (csv: string, query = "") => {
    const body = new FormData();
    body.set("file", new Blob([csv], { type: "text/csv" }), "officers.csv");
    const headers = { "idempotency-key": "file-1" };
    return api<Answer & { code: string }>("POST", `/officers/import${query}`, { token, body, headers });
  };
  const csv = "name,email\nOnce,once@example.org\nTwice,twice@example.org\n";
  expect((await send(csv, "?dry_run=true")).status).toBe(200);
  const [first, second] = await Promise.all([send(csv), send(csv)]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect((await send(csv)).body).toEqual(first.body);
  expect((await send(`${csv}Third,third@example.org\n`)).body.code).toBe("idempotency_mismatch");
  await db.run(sql`UPDATE idempotency_keys SET answer = ''`);
  const later = await send(csv);
  expect(later.body.officers.map(({ id }) => id)).toEqual(first.body.officers.map(({ id }) => id));
  expect(later.body.officers.map((officer) => officer.temporary_password)).toEqual([null, null]);
});
