// Pure.
import { formatDate, formatInstant, formatNumber } from "../../../../web/i18n/format";
import { countryName, languageName } from "../../../../web/i18n/names";
import { isMessage, type Translate } from "../../../../web/i18n/translate";
import { isDate } from "../../time";
import type { Subjects } from "../subjects";

export interface DetailReader {
  t: Translate;
  locale: string;
  timeZone: string;
  subjects: Subjects;
}

/** What a detail or a field is called: the words of "detail." and its name; without words, the name itself. */
export function detailName(name: string, t: Translate): string {
  const key = `detail.${name}`;
  return isMessage(key) ? t(key) : name.replaceAll("_", " ");
}

/** A value that is one of a few: "detail.purpose.reset", or where it is told elsewhere, "scope.admin". */
function choiceInWords(name: string, value: string, t: Translate): string | null {
  const keys = [`detail.${name}.${value}`, ...(name === "scopes" ? [`scope.${value}`] : [])];
  const key = keys.find(isMessage);
  return key ? t(key as never) : null;
}

// A name that somebody typed may look like one that no calendar has.
const isInstant = (text: string) =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));

function textInWords(name: string, value: string, { t, locale, timeZone, subjects }: DetailReader): string {
  if (value === "") return t("detail.nothing");
  if (name === "fields") return detailName(value, t);
  if (name === "locale") return languageName(value);
  if (name === "country") return countryName(value, locale);
  if (isDate(value)) return formatDate(value, locale);
  if (isInstant(value)) return formatInstant(value, locale, timeZone);
  return choiceInWords(name, value, t) ?? subjects[value]?.name ?? value;
}

/** A role as the people's pages name it. */
function grantInWords({ module, role }: { module: string; role: string }, t: Translate): string {
  const key = `role.${module}.${role}`;
  return isMessage(key) ? t(key) : `${module}: ${role}`;
}

const isGrant = (value: object): value is { module: string; role: string } =>
  "module" in value && "role" in value;

/** One value as people read it, by the name of what it is a value of. */
export function valueInWords(name: string, value: unknown, reader: DetailReader): string {
  const { t, locale } = reader;
  if (value === null || value === undefined) return t("detail.nothing");
  if (typeof value === "string") return textInWords(name, value, reader);
  if (typeof value === "number") return formatNumber(value, locale);
  if (typeof value === "boolean") return t(value ? "detail.yes" : "detail.no");
  if (Array.isArray(value)) {
    if (value.length === 0) return t("detail.nothing");
    return value.map((one) => valueInWords(name, one, reader)).join(", ");
  }
  if (isGrant(value)) return grantInWords(value, t);
  return Object.entries(value)
    .map(([key, one]) => `${detailName(key, t)}: ${valueInWords(key, one, reader)}`)
    .join(", ");
}

export interface DetailLine {
  name: string;
  /** Before the change, where the trail knows it. */
  before?: string;
  value: string;
}

const isChanges = (value: unknown): value is Record<string, { before: unknown; after: unknown }> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An event's details as names and values; a change of a field with what it was and what it became. */
export function detailLines(detail: Record<string, unknown>, reader: DetailReader): DetailLine[] {
  const { changes, ...rest } = detail;
  const told = isChanges(changes) ? changes : {};
  const changed = Object.entries(told).map(([field, { before, after }]) => ({
    name: detailName(field, reader.t),
    before: valueInWords(field, before, reader),
    value: valueInWords(field, after, reader),
  }));
  const others = Object.entries(rest).flatMap(([name, value]) => {
    if (name in told) return [];
    const untold =
      name === "fields" && Array.isArray(value) ? value.filter((field) => !(field in told)) : value;
    if (Array.isArray(untold) && untold.length === 0) return [];
    return [{ name: detailName(name, reader.t), value: valueInWords(name, untold, reader) }];
  });
  return [...changed, ...others];
}
