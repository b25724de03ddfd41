import type { Sheet } from "../../core/export/sheet";
import { type FileFormat, fileAnswer } from "../files/write-file";

/** An empty table with the columns of a kind, to be filled in. */
export function templateAnswer(
  { name, columns, figures }: { name: string; columns: readonly string[]; figures: readonly string[] },
  format: FileFormat,
): Response {
  const sheet: Sheet = {
    name,
    columns: columns.map((title) => ({
      title,
      kind: figures.includes(title) && title !== "year" ? "decimal" : "text",
      width: 18,
    })),
  };
  return fileAnswer(name, format, sheet, []);
}
