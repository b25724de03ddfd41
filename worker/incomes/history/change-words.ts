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
  /** What a field holds the number or the id of, by the field: `country_id` and so on. */
  ofField?: Readonly<Record<string, ReadonlyMap<unknown, string>>>;
}

/** Fields that hold one of a few words, with what the pages call each. */
const wordsOfField: Readonly<Record<string, (value: string) => string>> = {
  living_income_study: (value) => `incomes.profile.study_${value.replace(/_income$/, "")}`,
  reporting_period: (value) => `incomes.profile.${value.replace("-", "_")}`,
  type: (value) => `incomes.place.${value}`,
  target_mode: (value) => `incomes.targets.mode_${value}`,
  area_unit: (value) => `incomes.unit.${value}`,
  volume_unit: (value) => `incomes.unit.${value}`,
  cost_unit: (value) => `incomes.unit.${value}`,
};
/** Numbers that count nothing. */
const ordinals: readonly string[] = ["year", "question_set"];

const benchmarkWords = (benchmark: unknown): string => {
  const { region = "", year = "" } = (benchmark ?? {}) as { region?: string; year?: number };
  return `${region}, ${year}`;
};

function valueWords(value: unknown, field: string, { ofField }: Names, { t, locale }: Said): string {
  const named = ofField?.[field]?.get(value);
  if (named) return named;
  if (typeof value === "number" && ordinals.includes(field)) return String(value);
  const key = typeof value === "string" ? wordsOfField[field]?.(value) : undefined;
  if (key && isMessage(key)) return t(key);
  if (value === null || value === undefined || value === "") return t("incomes.history.nothing");
  if (typeof value === "number") return amountWords(value, locale);
  if (typeof value === "boolean") return t(value ? "incomes.history.yes" : "incomes.history.no");
  if (Array.isArray(value)) return value.length === 0 ? t("incomes.history.nothing") : String(value.length);
  if (typeof value === "object") {
    if ("block" in value) return t("incomes.history.rows_there");
    if ("benchmark" in value) return benchmarkWords(value.benchmark);
    const commodity = "commodity_id" in value && ofField?.commodity_id?.get(value.commodity_id);
    if (commodity) return commodity;
    if ("name" in value && typeof value.name === "string") return value.name;
    if ("kind" in value) return t(`incomes.source.${String(value.kind)}` as MessageKey);
    return t("incomes.history.something");
  }
  return cutTo(String(value), 120);
}

interface Said {
  t: Translate;
  locale: string;
}

function fieldWords(field: string, t: Translate): string {
  const key = `incomes.field.${field}`;
  return isMessage(key) ? t(key) : field;
}

/** A change as a person reads it: what was changed, from what, to what. */
export function changeWords(
  { path, from, to }: { path: string; from: unknown; to: unknown },
  names: Names,
  said: Said,
): ChangeWords {
  const { t } = said;
  const [at = "", id = "", ...rest] = path.split(".");
  const [first = "", second = ""] = rest;
  const field = at === "segments" || at === "commodities" ? first : at;
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
    from: valueWords(from, field, names, said),
    to: valueWords(to, field, names, said),
  };
}
