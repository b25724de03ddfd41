import type { FormFields } from "../../core/http/attempt";
import { typedNumber, typedOrNone } from "../../core/http/typed";
import { type ColumnName, columnNames, columnOf } from "./officer-columns";
import type { OfficerRecord } from "./schemas";

function typedValue(name: ColumnName, text: string | undefined) {
  const { kind } = columnOf(name);
  if (kind === "number") return typedNumber(text);
  return kind === "contact" ? typedOrNone(text) : (text ?? "");
}

/** The officer form as a request body. */
export const officerInput = (fields: FormFields) =>
  Object.fromEntries(columnNames.map((name) => [name, typedValue(name, fields[name])])) as Record<
    ColumnName,
    ReturnType<typeof typedValue>
  >;

/** A record as the form shows it. */
export const officerValues = (officer: OfficerRecord): FormFields =>
  Object.fromEntries(columnNames.map((name) => [name, String(officer[name] ?? "")]));
