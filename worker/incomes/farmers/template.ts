import type { Db } from "../../core/db/db";
import type { Sheet } from "../../core/export/sheet";
import { xlsxFile } from "../../core/export/xlsx-file";
import { askedOf } from "../cases/asked";
import type { CaseDocument } from "../cases/document";
import type { AskedQuestion } from "../cases/questions";

const leaves = (question: AskedQuestion): AskedQuestion[] =>
  question.children.length === 0 ? [question] : question.children.flatMap(leaves);

/** The columns of a farmers' file for a case, each with the key that it is mapped to; a group's own aside. */
async function templateColumns(db: Db, document: CaseDocument, language: string) {
  const groups = await askedOf(db, document, language);
  const own = groups.flatMap(({ name, questions }) =>
    questions.flatMap(leaves).map(({ key, label, unit }) => {
      const words = language.startsWith("fr") ? label.fr : label.en;
      return { column: `${name}: ${words}${unit === null ? "" : ` (${unit})`}`, key };
    }),
  );
  const names = new Set<string>();
  const apart = own.map(({ column, key }) => {
    const name = names.has(column) ? `${column} ${key}` : column;
    names.add(name);
    return { column: name, key };
  });
  const people = language.startsWith("fr")
    ? { group: "groupe", adults: "adultes", children: "enfants" }
    : { group: "group", adults: "adults", children: "children" };
  return {
    group: people.group,
    mapped: [
      { column: people.adults, key: "adults" },
      { column: people.children, key: "children" },
      ...apart,
    ],
  };
}

export const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const templateAnswer = async (db: Db, document: CaseDocument, language: string): Promise<Response> =>
  new Response(await farmersTemplate(db, document, language), {
    headers: {
      "content-type": spreadsheet,
      "content-disposition": 'attachment; filename="farmers.xlsx"',
      "cache-control": "private, no-store",
    },
  });

/** A workbook to fill in, a row a farmer: sheet `data` with a column a question, sheet `mapping` with their keys. */
async function farmersTemplate(db: Db, document: CaseDocument, language: string): Promise<Blob> {
  const { group, mapped } = await templateColumns(db, document, language);
  const text = (title: string, width: number) => ({ title, kind: "text" as const, width });
  const data: Sheet = {
    name: "data",
    columns: [
      text(group, 16),
      ...mapped.map(({ column }) => ({ title: column, kind: "decimal" as const, width: 18 })),
    ],
  };
  const mapping: Sheet = { name: "mapping", columns: [text("column", 48), text("key", 32)] };
  const file = xlsxFile(["data", "mapping"]);
  const pieces = [
    ...[...file.start(), ...file.beginSheet(data), ...file.endSheet(), ...file.beginSheet(mapping)],
    ...file.addRows(
      mapping,
      mapped.map(({ column, key }) => [column, key]),
    ),
    ...[...file.endSheet(), ...file.finish()],
  ];
  return new Blob(pieces as Uint8Array<ArrayBuffer>[]);
}
