import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import { Text } from "../../content/views/texts-as";
import type { ShownEntity, Told } from "../shown-case";
import { entityPath } from "../shown-case";

/** What the page's own language is not: an attribute for it. */
export function useLang() {
  const { locale } = useLanguage();
  return (lang: string) => (lang === languageIn(locale) ? undefined : lang);
}

/** A text of a case, marked with its language where that is not the page's. */
export function Words({ of }: { of: Told }) {
  return (
    <span lang={useLang()(of.lang)}>
      <Text of={of.text} />
    </span>
  );
}

/** Lines of text as they were written. */
export function Lines({ of }: { of: Told }) {
  return (
    <p class="lines" lang={useLang()(of.lang)}>
      <Text of={of.text} />
    </p>
  );
}

/** What an entity is called, for this reader. */
export function EntityName({ entity }: { entity: ShownEntity }) {
  const { locale } = useLanguage();
  const isNepali = languageIn(locale) === "ne" && entity.display_name_ne;
  return <>{isNepali ? entity.display_name_ne : entity.display_name}</>;
}

export function EntityLink({ entity }: { entity: ShownEntity }) {
  const { carry } = useLanguage();
  return (
    <a href={carry(entityPath(entity.entity_id))}>
      <EntityName entity={entity} />
    </a>
  );
}

/** What kind of entity it is: its subtype, or its type; as it is spelt where we have no word for it. */
export function useKindWords() {
  const { t } = useLanguage();
  return ({ type, subtype }: { type: string; subtype: string | null }): string => {
    const kind = subtype ?? type;
    const spelt = kind.split("/").at(-1) ?? kind;
    const key = `archive.kind.${kind}`;
    return isKind(key) ? t(key) : spelt.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());
  };
}

const kinds = [
  "person",
  "organization",
  "location",
  "project",
  "political_party",
  "government",
  "government_body",
  "hospital",
  "ngo",
  "international_org",
  "country",
  "region",
  "province",
  "district",
  "metropolitan_city",
  "sub_metropolitan_city",
  "municipality",
  "rural_municipality",
  "ward",
  "constituency",
  "development_project",
] as const;
type Kind = `archive.kind.${(typeof kinds)[number]}`;
const isKind = (key: string): key is Kind => kinds.some((kind) => key === `archive.kind.${kind}`);

/** As `EntityName`, where a text is wanted. */
export function useEntityName() {
  const { locale } = useLanguage();
  return ({ display_name, display_name_ne }: ShownEntity): string =>
    (languageIn(locale) === "ne" && display_name_ne) || display_name;
}
