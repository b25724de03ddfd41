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
