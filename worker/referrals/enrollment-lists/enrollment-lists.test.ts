import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { workbook } from "../../core/table-file/testing/workbook";
import { addDays, localDay } from "../../core/time";
import { db } from "../../testing/api";
import { noEvidence } from "../signups/evidence";
import { accept, campaign, clickOn, imbalances, settle, settledSignUp, someone } from "../testing/signups";
import { dryRun, sendList, undo } from "./testing/lists";
import { day, programme, stored, today } from "./testing/programme";

const { key, running, link, signedUp, enrolledAt, enrollments, setStatus } = await programme();

describe("a list", () => {
  it("is tried without a change, applied all at once, and undone; totals follow", async () => {
    const [a, b, c] = [await signedUp(), await signedUp({ external_id: "M-1" }), await signedUp()];
    const csv = [
      "Adresse e-mail;Matricule;Identifiant de l’inscription;Admis le",
      `${a.email.toUpperCase()};;;${addDays(today, -3)}`,
      ";M-1;;",
      `;;${c.id};${today}`,
      "nobody@example.org;;;",
    ].join("\r\n");
    const before = await stored();
    const tried = await dryRun(csv.replace(";M-1;;", `;M-1;;${today}`));
    expect(tried).toMatchObject({
      status: 200,
      body: { matched: 3, unmatched: 1, doubtful: 0, applied_id: null },
    });
    expect(await stored()).toEqual(before);

    const count = await enrollments();
    const { body, status } = await sendList(csv);
    expect(status).toBe(200);
    expect(body.applied_id).toMatch(/^enl_/);
    expect(body.rows).toEqual([
      { row: 2, status: "matched", signup_id: a.id, message: null },
      { row: 3, status: "pending", signup_id: b.id, message: "The date of enrolment is empty." },
      { row: 4, status: "matched", signup_id: c.id, message: null },
      { row: 5, status: "unmatched", signup_id: null, message: "There is no such sign-up." },
    ]);
    expect(await enrolledAt(a.id)).toBe(`${addDays(today, -3)}T12:00:00.000Z`);
    expect(localDay(Date.parse((await enrolledAt(c.id)) ?? ""), "UTC")).toBe(today);
    expect(await enrollments()).toBe(count + 2);
    expect(await imbalances()).toEqual([]);

    // Somebody changes one since: it is theirs, also where they make it what it was.
    await setStatus(a.id, "pending");
    await setStatus(a.id, "completed");
    const undone = await undo(body.applied_id);
    expect(undone).toMatchObject({ status: 200, body: { enrolled: 2, taken_back: 1 } });
    expect(await enrolledAt(a.id)).not.toBeNull();
    expect(await enrolledAt(c.id)).toBeNull();
    expect(await enrollments()).toBe(count + 1);
    expect(await imbalances()).toEqual([]);
    expect((await undo(body.applied_id)).body).toEqual(undone.body);
    expect((await undo("enl_none")).status).toBe(404);
    const trail = await db.all<{ action: string }>(
      sql`SELECT action FROM audit_events WHERE subject_id IN (${body.applied_id}, ${c.id})
        AND action <> 'signup.attributed' ORDER BY id`,
    );
    expect(trail.map(({ action }) => action).sort()).toEqual([
      ...["enrollment_list.applied", "enrollment_list.undone"],
      ...["signup.enrolled", "signup.enrollment_taken_back"],
    ]);
  });

  it("is read from semicolons, UTF-16 and XLSX", async () => {
    const [a, b, c] = [await signedUp(), await signedUp(), await signedUp({ external_id: "00042" })];
    const text = `\uFEFFE-mail\tStatut\r\n${a.email}\tAdmise\r\n${b.email}\ten attente\r\n`;
    const utf16 = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++)
      new DataView(utf16.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    expect((await dryRun(utf16)).body.rows.map(({ status }) => status)).toEqual(["matched", "pending"]);
    const serial = Math.round((Date.parse(`${addDays(today, -1)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / day);
    const sheet =
      '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>' +
      `<row r="4"><c r="B4" s="1"><v>42</v></c><c r="C4" s="0"><v>${serial}</v></c></row>`;
    const file = workbook({
      sheet,
      strings: "<si><t>Student number</t></si><si><r><t>Date of </t></r><r><t>enrolment</t></r></si>",
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts>' +
        '<cellXfs><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>',
    });
    expect((await sendList(file)).body).toMatchObject({
      matched: 1,
      rows: [{ row: 4, status: "matched", signup_id: c.id }],
    });
    expect(await enrolledAt(c.id)).toBe(`${addDays(today, -1)}T12:00:00.000Z`);
  });

  it("says of each row that it leaves out why", async () => {
    const other = await campaign({ name: "Autumn" });
    const [a, b, done] = [await signedUp({ external_id: "x-1" }), await signedUp(), await signedUp()];
    const twice = someone();
    const here = await signedUp({ email: twice });
    const there = await settledSignUp(key, { email: twice, campaign_id: other.id });
    await setStatus(done.id, "completed");
    const rows: [cells: string, status: string, message: string | null, id?: string][] = [
      [
        `,,${twice},,,completed`,
        "doubtful",
        "There are sign-ups of several campaigns: add a column with the campaign.",
      ],
      [`,,${twice},SPRING ELAN,,completed`, "matched", null, here.id],
      [`,,${twice},${other.id},,yes`, "matched", null, there.id],
      [`,,${twice},Winter,,completed`, "doubtful", "There is no such campaign."],
      [`${a.id},,,Autumn,,completed`, "doubtful", "The sign-up is of another campaign."],
      [`,x-1,${b.email},,,completed`, "doubtful", "The row names different sign-ups."],
      [
        `snp_none,,${b.email},,,completed`,
        "doubtful",
        "No sign-up has this id, but one has the row’s other details.",
      ],
      [`,x-2,${a.email},,,completed`, "doubtful", "The sign-up has another external id."],
      [`,x-2,${b.email},,,admitted`, "matched", null, b.id],
      [`,,${b.email},,,completed`, "already", `The same sign-up as in row 10.`, b.id],
      [`,,${done.email},,,completed`, "already", "The sign-up is enrolled already.", done.id],
      [`,,${done.email},,,No`, "doubtful", "The list says pending, but the sign-up is enrolled.", done.id],
      [`${a.id},,,,,pending`, "pending", "The list says that it is not completed.", a.id],
      [
        `${a.id},,,,,perhaps`,
        "doubtful",
        "The status is no word that is known. Write completed or pending.",
        a.id,
      ],
      [
        `${a.id},,,,soon,`,
        "doubtful",
        "The date of enrolment cannot be read. Write it like 2026-11-05.",
        a.id,
      ],
      [`${a.id},,,,${addDays(today, 1)},`, "doubtful", "The date of enrolment is in the future.", a.id],
      [`${a.id},,,,2020-01-01,`, "doubtful", "The date of enrolment is before the sign-up.", a.id],
      [",,,Autumn,,", "unmatched", "The row names no sign-up."],
      [",,not an address,,,", "unmatched", "There is no such sign-up."],
      [`${a.id},x-1,${a.email},spring élan,${today},done`, "matched", null, a.id],
    ];
    const csv = (given: string[]) =>
      ["signup_id,external_id,email,campaign,enrolled_on,status", ...given].join("\n");
    const { body } = await dryRun(csv(rows.map(([cells]) => cells)));
    expect(body.rows).toEqual(
      rows.map(([, status, message, id = null], i) => ({ row: i + 2, status, signup_id: id, message })),
    );
    expect(body).toMatchObject({ matched: 4, unmatched: 2, doubtful: 11 });
  });

  it("without a day enrols now; on the day of the sign-up, not before it", async () => {
    const at = Math.floor(Date.now() / day) * day - 2 * day + 20 * 3_600_000;
    const [a, b] = [await signedUp(), await signedUp({ occurred_at: new Date(at).toISOString() })];
    const start = Date.now();
    await sendList(`email\n${a.email}\n`);
    expect(Date.parse((await enrolledAt(a.id)) ?? "")).toBeGreaterThanOrEqual(start);
    await sendList(`email,date\n${b.email},${localDay(at, "UTC")}\n`);
    expect(await enrolledAt(b.id)).toBe(new Date(at).toISOString());
    expect(await imbalances()).toEqual([]);
  });

  it("takes sign-ups that are still being attributed, which count once they are", async () => {
    const email = someone();
    const token = await clickOn(link, Date.now() - day);
    const id = await accept({
      email,
      campaignId: running.id,
      evidence: { ...noEvidence, claims: [{ id: token, source: "click_id" }] },
    });
    const { body } = await sendList(`email\n${email}\n`);
    expect(body).toMatchObject({ matched: 1, rows: [{ signup_id: id }] });
    const count = await enrollments();
    await settle(id);
    expect(await enrollments()).toBe(count + 1);
    expect(await imbalances()).toEqual([]);
    await undo(body.applied_id);
    expect(await imbalances()).toEqual([]);
    expect(await enrolledAt(id)).toBeNull();
  });
});

describe("columns", () => {
  it("are what a mapping says, before what their headings say", async () => {
    const [a, b] = [await signedUp({ external_id: "q-1" }), await signedUp({ external_id: "q-2" })];
    const csv = `Email,Contact,Code\n${a.email},${b.email},q-2\n`;
    expect((await dryRun(csv)).body.rows[0]).toMatchObject({ signup_id: a.id });
    expect((await dryRun(csv, { contact: "email", EMAIL: null })).body.rows[0]).toMatchObject({
      signup_id: b.id,
    });
    expect((await dryRun(csv, { Email: null, Code: "external_id" })).body.rows[0]).toMatchObject({
      signup_id: b.id,
    });
    expect((await dryRun(csv, "")).body.matched).toBe(1);
  });

  it("of our own list of sign-ups enrol those alone that have a day", async () => {
    const [a, b] = [await signedUp(), await signedUp()];
    const csv = `Identifiant;Inscription;Date;Campagne;Admis le\n${a.id};a***@e***.org;01/11/2026;Spring Élan;\n${b.id};b***;01/11/2026;Spring Élan;${today}\n`;
    expect((await dryRun(csv)).body.rows.map(({ status }) => status)).toEqual(["pending", "matched"]);
  });

  it.each([
    ["a mapping that is no JSON", "email\na@example.org\n", "{", "mapping"],
    ["a mapping that is no object", "email\na@example.org\n", [], "mapping."],
    ["a field that is none", "email\na@example.org\n", { email: "phone number" }, "mapping.email"],
    ["a column that is not there", "email\na@example.org\n", { Mail: "email" }, "mapping.Mail"],
    ["two columns of a field", "a,b\nx,y\n", { a: "email", b: "email" }, "mapping"],
    ["no column that names a sign-up", "name,status\nAsha,completed\n", {}, "file"],
    ["no row", "email\n", {}, "file"],
    ["no file", "", {}, "file"],
  ])("are refused: %s", async (_, csv, mapping, path) => {
    const { status, body } = await sendList(csv, { mapping });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.path).toBe(path);
  });
});
