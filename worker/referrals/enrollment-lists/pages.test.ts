import { expect, it } from "vitest";
import { openpyxlFile } from "../../core/table-file/testing/openpyxl-file";
import { administrator } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";
import { programme, stored, today } from "./testing/programme";

const path = "/dashboard/enrolments";
const admin = await administrator();
const { signedUp, enrollments, enrolledAt } = await programme();

function upload(content: BlobPart, name = "school.csv") {
  const form = new FormData();
  form.set("file", new Blob([content]), name);
  return submit(path, admin, form);
}

/** The page's form, as a browser sends it with these fields changed. */
function goOn(html: string, changed: Record<string, string>) {
  const form = new FormData();
  const sent = /<form[^>]*id="enrolment-check".*?<\/form>/s.exec(html)?.[0] ?? "";
  for (const [, name = "", value = ""] of sent.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.set(name, value);
  }
  for (const [, name = "", options = ""] of sent.matchAll(/<select[^>]*name="(\w+)".*?>(.*?)<\/select>/gs)) {
    form.set(
      name,
      /value="(\w*)" selected|selected value="(\w*)"/.exec(options)?.slice(1).find(Boolean) ?? "",
    );
  }
  for (const [name, value] of Object.entries(changed)) form.set(name, value);
  return submit(path, admin, form);
}

it("shows whom a list means and changes nothing; then applies it, and undoes it", async () => {
  const [a, b] = [await signedUp(), await signedUp()];
  const before = await stored();
  const checked = await upload(
    `Nom;E-mail;Admis le\nAsha;${a.email};${today}\nBen;${b.email};soon\nNo;no@example.org;\n`,
  );
  expect(checked.status).toBe(200);
  for (const words of [
    ...["1 row becomes an enrolment. Nothing is written yet.", "Column “Nom”", "like Asha", "no@example.org"],
    ...["The date of enrolment cannot be read.", "There is no such sign-up.", `/dashboard/signups/${a.id}`],
  ]) {
    expect(checked.html).toContain(words);
  }
  expect(await stored()).toEqual(before);

  const count = await enrollments();
  const applied = await goOn(checked.html, { step: "apply" });
  expect(applied).toMatchObject({ status: 303, location: path, message: "good:1 enrolment was made." });
  expect(await enrollments()).toBe(count + 1);
  // The same form again is the same list.
  expect((await goOn(checked.html, { step: "apply" })).message).toBe("good:1 enrolment was made.");
  expect(await enrollments()).toBe(count + 1);

  const { html } = await page(path, admin);
  const undo = /action="(\/dashboard\/enrolments\/enl_\w+\/undo)"/.exec(html)?.[1] ?? "";
  expect(await submit(undo, admin)).toMatchObject({
    status: 303,
    message: "good:1 enrolment was taken back.",
  });
  expect(await enrolledAt(a.id)).toBeNull();
  expect((await page(path, admin)).html).not.toContain(undo);
});

it("applies nothing that it has not shown: other columns are checked first", async () => {
  const [a, b] = [await signedUp(), await signedUp()];
  const checked = await upload(`Email;Contact\n${a.email};${b.email}\n`);
  const columns = { column_0: "", column_1: "email" };
  const again = await goOn(checked.html, { ...columns, step: "apply" });
  expect(again.status).toBe(200);
  expect(again.html).toContain("The columns have changed.");
  expect(again.html).toContain(b.id);
  expect((await goOn(again.html, { step: "apply" })).status).toBe(303);
  expect(await enrolledAt(a.id)).toBeNull();
  expect(await enrolledAt(b.id)).not.toBeNull();

  const both = await goOn(checked.html, { column_0: "email", column_1: "email", step: "check" });
  expect(both.status).toBe(200);
  expect(both.html).not.toContain('value="apply"');
  expect(both.html).toContain("Give each field one column.");
  const none = await goOn(checked.html, { column_0: "", column_1: "status", step: "apply" });
  expect(none.status).toBe(200);
  expect(none.html).not.toContain('value="apply"');
  expect(none.html).toContain("A column is needed of sign-up ids");
});

it("reads a workbook, and says of a file that it cannot read why", async () => {
  const read = await upload(openpyxlFile(), "liste.xlsx");
  expect(read.status).toBe(200);
  expect(read.html).toContain("asha@example.org");
  for (const [content, words] of [
    ["", "There are no rows below the header."],
    [openpyxlFile().slice(0, 2000), "The file is damaged."],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "This is an old Excel file"],
  ] as const) {
    const answer = await upload(content);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(content === "" ? "Choose a file first." : words);
  }
  const unnamed = await upload("Nom;Prénom\nRai;Asha\n");
  expect(unnamed.status).toBe(200);
  expect(unnamed.html).not.toContain('value="apply"');
  expect(unnamed.html).toContain("Column “Nom”");
  const form = new FormData();
  form.set("packed", "AAAA");
  expect((await submit(path, admin, form)).html).toContain("did not come through whole");
});

it("numbers pasted rows as whoever pasted them counts, with a heading of theirs or without", async () => {
  const { email } = await signedUp();
  const paste = (text: string) => {
    const form = new FormData();
    form.set("pasted", text);
    return submit(path, admin, form);
  };
  const rowOf = (html: string) =>
    Number(
      /<th role="rowheader"[^>]*>(\d+)<\/th><td[^>]*><span class="break">no@example\.org/.exec(html)?.[1],
    );
  const own = await paste(`${email}\n\nno@example.org\nno-more@example.org\n`);
  expect(rowOf(own.html)).toBe(3);
  expect(rowOf((await goOn(own.html, { step: "check" })).html)).toBe(3);
  const twice = await paste(`${email}\nno@example.org\n${email}`);
  expect(twice.html).toContain("The same sign-up as in row 1.");
  const headed = await paste(`E-mail\n${email}\nno@example.org`);
  expect(rowOf(headed.html)).toBe(3);
});

it("is the administrators' alone", async () => {
  const officer = await signedInOfficer();
  expect((await page(path, officer)).status).toBe(403);
});
