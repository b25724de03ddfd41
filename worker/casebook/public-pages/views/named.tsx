import { useLanguage } from "../../../../web/i18n/language";
import { kindOfEntity, type ShownCase, type ShownEntity, sourcePath } from "../shown-case";
import { Day } from "./day";
import { EntityLink, Lines, useKindWords } from "./told";

const entityOf = ({ entities }: ShownCase, id: string): ShownEntity =>
  entities.find(({ entity_id }) => entity_id === id) ?? {
    ...{ entity_id: id, display_name: id.split("/").at(-1) ?? id, display_name_ne: null },
  };

/** What somebody named says to it, and where they said it. */
function Replies({ shown, id }: { shown: ShownCase; id: string }) {
  const { t, carry } = useLanguage();
  const replies = shown.responses.filter(({ entity_id }) => entity_id === id);
  return (
    <>
      {replies.map((reply, at) => {
        const source = shown.sources.find(({ source_id }) => source_id === reply.source_id);
        return (
          <figure class="reply" key={`${at + 1}`}>
            <figcaption>
              {t("archive.reply_of")} <Day day={reply.date} />
            </figcaption>
            <blockquote>
              <Lines of={{ text: reply.text, lang: shown.language }} />
            </blockquote>
            {source && (
              <p class="reply__source">
                {t("archive.source")} <a href={carry(sourcePath(source.source_id))}>{source.title}</a>
              </p>
            )}
          </figure>
        );
      })}
    </>
  );
}

function Person({ shown, id, isAlleged }: { shown: ShownCase; id: string; isAlleged: boolean }) {
  const { t } = useLanguage();
  const kind = useKindWords();
  const hasReply = shown.responses.some(({ entity_id }) => entity_id === id);
  return (
    <li class="named">
      <div class="named__who">
        <h3>
          <EntityLink entity={entityOf(shown, id)} />
        </h3>
        <p class="quiet small">{kind(kindOfEntity(id))}</p>
      </div>
      <div class="named__replies">
        {hasReply ? (
          <Replies shown={shown} id={id} />
        ) : (
          isAlleged && <p class="quiet">{t("archive.no_reply")}</p>
        )}
      </div>
    </li>
  );
}

/** Against whom something is alleged, the reply of each beside them. */
export function Named({ shown }: { shown: ShownCase }) {
  const { t } = useLanguage();
  if (shown.alleged_entities.length === 0) return null;
  return (
    <section id="named" class="case__part">
      <h2>{t("archive.against_whom")}</h2>
      <ul class="named-list">
        {shown.alleged_entities.map((id) => (
          <Person key={id} shown={shown} id={id} isAlleged />
        ))}
      </ul>
    </section>
  );
}

/** Who else has to do with it: nothing is alleged of them. */
export function Related({ shown }: { shown: ShownCase }) {
  const { t } = useLanguage();
  const related = shown.related_entities.filter((id) => !shown.alleged_entities.includes(id));
  if (related.length === 0) return null;
  return (
    <section id="related" class="case__part">
      <h2>{t("archive.also_named")}</h2>
      <p class="quiet">{t("archive.also_named_words")}</p>
      <ul class="named-list">
        {related.map((id) => (
          <Person key={id} shown={shown} id={id} isAlleged={false} />
        ))}
      </ul>
    </section>
  );
}
