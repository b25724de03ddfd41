import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import { contentFields } from "../../content/fields";
import { sourceFields } from "../../sources/source-fields";

/**
 * What a change of a case, or of a source, says to who reads of it. Where nobody said anything it lists the fields as the
 * API names them: in other languages than the API's they are words.
 */
export function useSummary(of: "case" | "source"): (summary: string) => string {
  const { t, say, locale } = useLanguage();
  const wordOf = (name: string): string | undefined => {
    const ofCase = contentFields.find((field) => field === name);
    const ofSource = sourceFields.find((field) => field === name);
    if (of === "case") return ofCase && t(`compare.field.${ofCase}`);
    return ofSource && t(`archive.source_field.${ofSource}`);
  };
  return (summary) => {
    const [, named = ""] = /^Changed: ([a-z_]+(?:, [a-z_]+)*)$/.exec(summary) ?? [];
    const words = named.split(", ").map(wordOf);
    const isTold = languageIn(locale) !== "en" && words.every((word) => word !== undefined);
    return say(isTold ? `Changed: ${words.join(", ")}` : summary);
  };
}
