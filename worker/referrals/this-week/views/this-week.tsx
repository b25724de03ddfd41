import { formatDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, Card, listAddress, PostForm } from "../../../../web/ui";
import { Writes } from "../../../../web/ui/writes";
import type { Sentence } from "../sentence";
import type { SentencesInWords } from "../sentences-of";
import { actionWords, sentenceWords, whyWords } from "../words-of";

export interface ThisWeekProps extends SentencesInWords {
  /** Local days on which sentences come back, by their ids. */
  back: ReadonlyMap<string, string>;
  /** The filter of the page, to come back to it. */
  query: Record<string, string>;
  csrf: string;
}

const formId = (kind: string, id: string) => `${kind}-${id.replace(/\W+/g, "-")}`;

function Change(props: {
  kind: "put_aside" | "take_back";
  id: string;
  label: string;
  query: Record<string, string>;
  csrf: string;
}) {
  const { t } = useLanguage();
  const { kind, id, label, query, csrf } = props;
  const path = `/dashboard/this-week/${kind === "put_aside" ? "put-aside" : "take-back"}`;
  return (
    <Writes>
      <PostForm action={listAddress(path, query, {})} csrf={csrf} compact id={formId(kind, id)}>
        <input type="hidden" name="sentence" value={id} />
        <Button tone="quiet" small label={label}>
          {t(`week.${kind}`)}
        </Button>
      </PostForm>
    </Writes>
  );
}

function Line({ sentence, query, csrf }: Pick<ThisWeekProps, "query" | "csrf"> & { sentence: Sentence }) {
  const language = useLanguage();
  const { t } = language;
  const words = sentenceWords(sentence, language);
  return (
    <li class="row row--apart">
      <div class="this-week__words">
        <p>{words}</p>
        <details class="small quiet">
          <summary>{t("week.why")}</summary>
          <p>{whyWords(sentence, language)}</p>
        </details>
      </div>
      <div class="this-week__do">
        <ButtonLink
          href={sentence.href}
          tone="plain"
          small
          label={`${actionWords(sentence, language)}: ${words}`}
        >
          {actionWords(sentence, language)}
        </ButtonLink>
        <Change
          kind="put_aside"
          id={sentence.id}
          label={t("week.put_aside_label", { sentence: words })}
          {...{ query, csrf }}
        />
      </div>
    </li>
  );
}

/** What to do now, each with why and where; and what somebody put aside, to take it back. */
export function ThisWeek({ told, aside, back, query, csrf }: ThisWeekProps) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <Card id="this-week" title={t("week.title")}>
      {told.length === 0 ? (
        <p>{t(aside.length === 0 ? "week.nothing" : "week.nothing_more")}</p>
      ) : (
        <ul class="stack stack--tight">
          {told.map((sentence) => (
            <Line key={sentence.id} {...{ sentence, query, csrf }} />
          ))}
        </ul>
      )}
      {aside.length > 0 && (
        <details class="small quiet">
          <summary>{t("week.aside", { count: aside.length })}</summary>
          <ul class="stack stack--tight">
            {aside.map((sentence) => {
              const words = sentenceWords(sentence, language);
              const day = back.get(sentence.id);
              return (
                <li key={sentence.id} class="row row--apart">
                  <span class="this-week__words">
                    {words} {day && <span>({t("week.until", { day: formatDate(day, locale) })})</span>}
                  </span>
                  <Change
                    kind="take_back"
                    id={sentence.id}
                    label={t("week.take_back_label", { sentence: words })}
                    {...{ query, csrf }}
                  />
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </Card>
  );
}
