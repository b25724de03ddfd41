// Pure.
import { modelOf } from "../engine/model";
import { PLACES } from "../engine/plan";
import { CATEGORIES, type Question } from "../engine/question";
import { ANSWER_FIELDS, type CaseAnswer, type CaseDocument, inputOf } from "./document";

/** What of a country its cases are held to. */
export interface Bounds {
  currency: string;
  regions: ReadonlySet<number>;
}

const isWrongRange = ({ current, low, high }: CaseAnswer): boolean => {
  if (low === null && high === null) return false;
  return low === null || high === null || current === null || low > current || current > high;
};

function answersThatMisfit(document: CaseDocument, questions: readonly Question[]): string[] {
  const asked = new Set(modelOf(questions, inputOf(document)).keys);
  return Object.entries(document.values).flatMap(([segment, answers]) =>
    Object.entries(answers).flatMap(([key, answer]) => {
      const fields = asked.has(key)
        ? isWrongRange(answer)
          ? ["current", "low", "high"]
          : []
        : ANSWER_FIELDS;
      return fields.map((field) => `values.${segment}.${key}.${field}`);
    }),
  );
}

function commoditiesThatMisfit({ commodities }: CaseDocument): string[] {
  const all = Object.entries(commodities);
  const alike = (same: (other: (typeof all)[number]) => boolean) => {
    const found = all.filter(same);
    return found.length > 1 ? found : [];
  };
  const found = [
    ...PLACES.flatMap((place) => alike(([, { type }]) => type === place)),
    ...all.flatMap(([, { commodity_id }]) => alike(([, other]) => other.commodity_id === commodity_id)),
    ...all.filter(([, { breakdown, category_id, area_unit, volume_unit }]) => {
      const needsArea = category_id !== CATEGORIES.livestock;
      return breakdown && (volume_unit === null || (needsArea && area_unit === null));
    }),
  ];
  return found.map(([id]) => `commodities.${id}`);
}

/**
 * Paths of what no case may hold, and what would come about where one of two changes that belong together is taken back:
 * answers that nobody is asked, ranges without their figure, a place or a commodity given twice, units that are missing, a
 * currency or a region of another country.
 */
export function misfitsOf(
  document: CaseDocument,
  questions: readonly Question[],
  { currency, regions }: Bounds,
): string[] {
  const { profile, segments } = document;
  const isForeign = (id: number | null) => id !== null && !regions.has(id);
  return [
    ...([currency, "USD", "EUR"].includes(profile.currency) ? [] : ["currency"]),
    ...Object.entries(segments).flatMap(([id, { region_id }]) =>
      isForeign(region_id) ? [`segments.${id}.region_id`] : [],
    ),
    ...commoditiesThatMisfit(document),
    ...answersThatMisfit(document, questions),
  ];
}
