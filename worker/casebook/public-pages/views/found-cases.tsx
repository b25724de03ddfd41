import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import type { Content } from "../../content/fields";
import { textOfHtml } from "../../content/html";
import { excerptOf, markHits } from "../../search/mark-hits";
import { casePath, type ShownEntity, type Told, toldIn } from "../shown-case";
import { DayOf } from "./day";
import { EntityName, useLang } from "./told";

export interface FoundCase extends Content {
  case_id: string;
  versionInfo: { version_number: number; datetime: string };
  created_at: string | null;
}

/** A text with what the search found in it marked. */
export const marked = (text: string, terms: readonly string[]): ComponentChildren =>
  terms.length === 0
    ? text
    : markHits(text, terms).map((run, at) =>
        run.isHit ? <mark key={`${at + 1}`}>{run.text}</mark> : run.text,
      );

/** What is told of a case below its title: where the search hits, or its first allegation. */
function Excerpt({ found, terms }: { found: FoundCase; terms: readonly string[] }) {
  const { locale } = useLanguage();
  const lang = useLang();
  const told = toldIn(found, languageIn(locale));
  const original = toldIn(found, found.language);
  const other = toldIn(found, found.language === "en" ? "ne" : "en");
  const textsOf = (one: typeof told): Told[] => [
    ...one.key_allegations,
    { ...one.description, text: textOfHtml(one.description.text) },
  ];
  // What the reader's language does not have may be found in the other.
  for (const text of terms.length > 0 ? [...textsOf(told), ...textsOf(original), ...textsOf(other)] : []) {
    const excerpt = excerptOf(text.text, terms);
    if (excerpt !== null) return <p lang={lang(text.lang)}>{marked(excerpt, terms)}</p>;
  }
  const [first] = told.key_allegations;
  return first ? <p lang={lang(first.lang)}>{first.text}</p> : null;
}

function Found({
  found,
  entities,
  terms,
}: {
  found: FoundCase;
  entities: Map<string, ShownEntity>;
  terms: readonly string[];
}) {
  const { t, locale, carry } = useLanguage();
  const lang = useLang();
  const { title } = toldIn(found, languageIn(locale));
  const { version_number: version, datetime } = found.versionInfo;
  const alleged = found.alleged_entities.flatMap((id) => entities.get(id) ?? []);
  const shown = alleged.slice(0, 3);
  return (
    <li class="found">
      <p class="case__kicker">{t(`archive.type.${found.case_type}`)}</p>
      <h2>
        <a href={carry(casePath(found.case_id))} lang={lang(title.lang)}>
          {marked(title.text, terms)}
        </a>
      </h2>
      <Excerpt found={found} terms={terms} />
      <p class="found__facts">
        {shown.length > 0 && (
          <span>
            {shown.map((entity, at) => (
              <span key={entity.entity_id}>
                {at > 0 && ", "}
                <EntityName entity={entity} />
              </span>
            ))}
            {alleged.length > shown.length &&
              ` ${t("archive.and_more", { count: alleged.length - shown.length })}`}
          </span>
        )}
        <span>
          <DayOf at={found.created_at ?? datetime} />
          {version > 1 && `, ${t("archive.now_version", { version })}`}
        </span>
      </p>
    </li>
  );
}

export interface FoundCasesProps {
  cases: FoundCase[];
  entities: Map<string, ShownEntity>;
  terms: readonly string[];
}

/** Cases, one below the other, with what the search found in them marked. */
export function FoundCases({ cases, entities, terms }: FoundCasesProps) {
  return (
    <ol class="found-list">
      {cases.map((found) => (
        <Found key={found.case_id} found={found} entities={entities} terms={terms} />
      ))}
    </ol>
  );
}
