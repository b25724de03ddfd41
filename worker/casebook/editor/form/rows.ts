// Pure.
import { contentFields } from "../../content/fields";
import { otherLanguage, type RowList, rowLists, rowsIn, type Values, withRows } from "./form-values";

const isRowList = (name: string): name is RowList => (rowLists as string[]).includes(name);

/** What a button of the form asks for: `add:timeline`, `remove:timeline:2`, `up:…`, `down:…`, `take:title`. */
interface Doing {
  what: string;
  list: string;
  at: number;
}

function read(button: string): Doing {
  const [what = "", list = "", at = ""] = button.split(":");
  return { what, list, at: /^\d{1,4}$/.test(at) ? Number(at) : -1 };
}

function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const all = [...rows];
  const [row] = all.splice(from, 1);
  if (row !== undefined) all.splice(to, 0, row);
  return all;
}

/** The names of the form's fields that hold a field of the content. */
function holds(name: string, field: string): boolean {
  const [first = "", , part = ""] = name.split(".");
  const isTranslated = first.startsWith("translated_") || part.startsWith("translated");
  if (field === "translations") return isTranslated;
  return first === field && !isTranslated;
}

/** What is stored in place of what was typed in one field of the content. Rows go with their translations. */
function taken(values: Values, stored: Values, field: string): Values {
  const goes = (name: string) => (isRowList(field) ? name.startsWith(`${field}.`) : holds(name, field));
  const kept = Object.entries(values).filter(([name]) => !goes(name));
  return Object.fromEntries([...kept, ...Object.entries(stored).filter(([name]) => goes(name))]);
}

/**
 * What the form becomes by one of its buttons: a row more or less, or elsewhere; or what is stored in one field. What a
 * button asks that makes no sense leaves the form as it is.
 */
export function formAfter(values: Values, button: string, stored: Values): Values {
  const { what, list, at } = read(button);
  if (what === "take" && (contentFields as string[]).includes(list)) return taken(values, stored, list);
  if (!isRowList(list)) return values;
  const rows = rowsIn(values, list);
  if (what === "add") return withRows(values, list, [...rows, {}]);
  if (at < 0 || at >= rows.length) return values;
  if (what === "remove")
    return withRows(
      values,
      list,
      rows.filter((_, one) => one !== at),
    );
  if (what === "up" && at > 0) return withRows(values, list, moved(rows, at, at - 1));
  if (what === "down" && at < rows.length - 1) return withRows(values, list, moved(rows, at, at + 1));
  return values;
}

/** Where the form shows a fault that the API tells by the content's own names. */
export function placeOf(path: string, values: Values): string {
  const [field = "", first = "", ...rest] = path.split(".");
  if (field === "translations") {
    const [list = "", at, part] = first === otherLanguage(values.language ?? "") ? rest : [];
    if (at === undefined) return `translated_${list || "title"}`;
    return `${list}.${rowAt(values, list, at)}.${part === undefined ? "translated" : `translated_${part}`}`;
  }
  if (!isRowList(field) || first === "") return field;
  return `${field}.${rowAt(values, field, first)}.${rest[0] ?? "said"}`;
}

/** Rows in which nothing is filled in are not sent: the row of the form that was sent as number `at`. */
function rowAt(values: Values, list: string, at: string): number {
  if (!isRowList(list)) return Number(at);
  const sent = rowsIn(values, list).flatMap((row, one) =>
    Object.values(row).some((text) => text.trim() !== "") ? [one] : [],
  );
  return sent[Number(at)] ?? Number(at);
}
