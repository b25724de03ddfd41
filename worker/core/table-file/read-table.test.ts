import { expect, it } from "vitest";
import { Problem } from "../http/problem";
import { readTable } from "./read-table";
import { openpyxlFile } from "./testing/openpyxl-file";
import { workbook } from "./testing/workbook";

const isKnown = (key: string) => ["e_mail", "date"].includes(key);
const text = (content: string) => new TextEncoder().encode(content);
const fault = async (bytes: Uint8Array<ArrayBuffer>) => {
  const error = await readTable(bytes, isKnown, "list").catch((caught: unknown) => caught);
  if (!(error instanceof Problem)) throw error;
  return [error.status, error.errors?.[0]?.path, error.detail];
};

it("a table is the same from CSV as from XLSX, told by its content", async () => {
  const csv = await readTable(text("\nE-mail;Date\na@example.org;2026-11-05\n"), isKnown);
  const cell = (value: string) => `<c t="str"><v>${value}</v></c>`;
  const rows =
    `<row r="2">${cell("E-mail")}${cell("Date")}</row>` +
    `<row r="3">${cell("a@example.org")}<c s="0"><v>46331</v></c></row>`;
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
  expect(await readTable(workbook({ sheet: rows, styles }), isKnown)).toEqual(csv);
  expect((await readTable(openpyxlFile(), isKnown)).rows.map(({ row }) => row)).toEqual([3, 5]);
});

it("what is no table that can be read is a fault of its field", async () => {
  const sent = "list";
  expect(await fault(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual([
    400,
    sent,
    "This is an old Excel file, or one with a password. Save it as XLSX or CSV.",
  ]);
  expect(await fault(openpyxlFile().slice(0, 3000))).toEqual([
    400,
    sent,
    "The file is damaged. Save it again as XLSX or CSV.",
  ]);
  expect((await fault(new Uint8Array([0xc9, 0x6c, 0x6f, 0x64, 0x69, 0x65])))[2]).toContain("CSV in UTF-8");
  expect((await fault(text(`E-mail\n${"x\n".repeat(50_001)}`)))[2]).toContain("at most 50000 rows");
});
