// Pure.
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import type { QuestionUnit, UnitWord } from "../engine/question";
import type { AreaUnit, VolumeUnit } from "../engine/units";

/** What a figure is told in, short: "KES / kg"; null for a ratio. */
export function unitWords(
  t: Translate,
  unit: QuestionUnit,
  currency: string,
  of: { area_unit: AreaUnit | null; volume_unit: VolumeUnit | null } | undefined,
): string | null {
  if (!unit) return null;
  const short = (word: UnitWord): string => {
    if (word === "currency") return currency;
    const own = word === "area" ? of?.area_unit : word === "volume" ? of?.volume_unit : word;
    return t(`incomes.short.${own ?? word}` as MessageKey);
  };
  const [numerator, denominator] = unit;
  return denominator === null ? short(numerator) : `${short(numerator)} / ${short(denominator)}`;
}
