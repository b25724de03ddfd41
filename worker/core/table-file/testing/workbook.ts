import { strToU8, type Zippable, zipSync } from "fflate";

export interface TestSheet {
  name: string;
  state?: string | undefined;
  /** Rows. */
  sheet: string;
}

export interface TestWorkbook {
  sheet?: string;
  sheets?: TestSheet[];
  strings?: string;
  styles?: string;
  date1904?: boolean;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (list: [id: string, type: string, target: string][]) =>
  strToU8(
    `<Relationships>${list
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`,
  );

/** An XLSX file of these parts. */
export function workbook({
  sheet = "",
  sheets,
  strings,
  styles,
  date1904,
}: TestWorkbook): Uint8Array<ArrayBuffer> {
  const all = sheets ?? [{ name: "Sheet1", sheet }];
  const files: Zippable = {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": strToU8(
      `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${all
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i}" state="${state ?? "visible"}" r:id="s${i}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations([
      ...all.map((_, i): [string, string, string] => [`s${i}`, "worksheet", `worksheets/sheet${i}.xml`]),
      ["strings", "sharedStrings", "/xl/sharedStrings.xml"],
      ["styles", "styles", "./styles.xml"],
    ]),
  };
  for (const [i, { sheet: rows }] of all.entries()) {
    files[`xl/worksheets/sheet${i}.xml`] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  }
  if (strings) files["xl/sharedStrings.xml"] = strToU8(`<sst>${strings}</sst>`);
  if (styles) files["xl/styles.xml"] = strToU8(`<styleSheet>${styles}</styleSheet>`);
  return zipSync(files, { level: 1 }) as Uint8Array<ArrayBuffer>;
}
