// Pure.
import { isMessage, type MessageKey, type Translate } from "../../../web/i18n/translate";
import { cutTo } from "../../core/text/cut";
import { amountWords } from "../frame/amount";

export interface ChangeWords {
  what: string;
  from: string;
  to: string;
}

/** What names things that paths of changes have ids of. */
export interface Names {
  segments: ReadonlyMap<string, string>;
  commodities: ReadonlyMap<string, string>;
  /** By the key of a question, with its commodity. */
  questions: ReadonlyMap<string, string>;
}

const benchmarkWords = (benchmark: unknown): string => {
  const { region = "", year = "" } = (benchmark ?? {}) as { region?: string; year?: number };
  return `${region}, ${year}`;
};

function valueWords(value: unknown, t: Translate, locale: string): string {
  if (value === null || value === undefined || value === "") return t("incomes.history.nothing");
  if (typeof value === "number") return amountWords(value, locale);
  if (typeof value === "boolean") return t(value ? "incomes.history.yes" : "incomes.history.no");
  if (Array.isArray(value)) return value.length === 0 ? t("incomes.history.nothing") : String(value.length);
  if (typeof value === "object") {
    if ("block" in value) return t("incomes.history.rows_there");
    if ("benchmark" in value) return benchmarkWords(value.benchmark);
    if ("name" in value && typeof value.name === "string") return value.name;
    if ("kind" in value) return t(`incomes.source.${String(value.kind)}` as MessageKey);
    return t("incomes.history.something");
  }
  return cutTo(String(value), 120);
}

function fieldWords(field: string, t: Translate): string {
  const key = `incomes.field.${field}`;
  return isMessage(key) ? t(key) : field;
}

/** A change as a person reads it: what was changed, from what, to what. */
export function changeWords(
  { path, from, to }: { path: string; from: unknown; to: unknown },
  names: Names,
  { t, locale }: { t: Translate; locale: string },
): ChangeWords {
  const [at = "", id = "", ...rest] = path.split(".");
  const [first = "", second = ""] = rest;
  const parts =
    at === "values"
      ? [names.segments.get(id) ?? "", names.questions.get(first) ?? first, fieldWords(second, t)]
      : at === "segments"
        ? [names.segments.get(id) ?? t("incomes.history.segment"), first && fieldWords(first, t)]
        : at === "commodities"
          ? [names.commodities.get(id) ?? t("incomes.history.commodity"), first && fieldWords(first, t)]
          : at === "rows"
            ? [names.segments.get(id) ?? t("incomes.history.segment"), t("incomes.history.rows")]
            : [fieldWords(at, t)];
  return {
    what: parts.filter(Boolean).join(", "),
    from: valueWords(from, t, locale),
    to: valueWords(to, t, locale),
  };
}
