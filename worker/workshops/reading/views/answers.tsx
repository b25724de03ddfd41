import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  Pager,
  PastTheEnd,
  Time,
} from "../../../../web/ui";
import { type Reader, sayValue } from "../../answering/views/say-value";
import { ledPage, participantPage } from "../../leading/paths";
import { type Led, titleOf } from "../../leading/views/led";
import { peopleFilters } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";
import { type Question, wordsIn } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import { beginningOf } from "../../syntheses/whole-words";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";

export interface AnswerShown {
  id: string;
  participant_id: string;
  number: number;
  name: string;
  workshop: WorkshopType;
  question_id: string;
  /** The question as it was when this was answered. */
  asked: Question;
  value: Value;
  status: "submitted" | "draft";
  revision: number;
  saved_at: string;
  entered_by: { name: string } | null;
}

export interface AnswersProps {
  led: Led;
  provinces: { id: string; name: string }[];
  list: ListData<AnswerShown>;
  /** Of the workshop that is shown. */
  questions: Question[];
  workshop: WorkshopType;
  isByPerson: boolean;
  /** The answer that the address leads to. */
  named: string | null;
  query: Record<string, string>;
  by: Reader;
}

interface Group {
  key: string;
  title: string;
  href: string | null;
  answers: AnswerShown[];
}

const promptOf = (questions: readonly Question[], id: string, by: Reader): string => {
  const question = questions.find((one) => one.id === id);
  return question ? wordsIn(question.prompt, by.reader, by.language) : id;
};

/** The answers of a page under what they have in common: a question, or who gave them. */
function groupsOf({ led, list, questions, isByPerson, by }: AnswersProps): Group[] {
  const groups = new Map<string, Group>();
  for (const answer of list.data) {
    const key = isByPerson ? answer.participant_id : answer.question_id;
    const group = groups.get(key) ?? {
      key,
      title: isByPerson ? answer.name : promptOf(questions, answer.question_id, by),
      href: isByPerson ? participantPage(led.id, answer.participant_id) : null,
      answers: [],
    };
    group.answers.push(answer);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function One({ answer, props }: { answer: AnswerShown; props: AnswersProps }) {
  const { led, questions, isByPerson, named, by } = props;
  const { t } = useLanguage();
  const person = participantPage(led.id, answer.participant_id);
  const lines = sayValue(answer.asked, answer.value, by);
  return (
    <article
      class={answer.id === named ? "led-answer led-answer--named" : "led-answer"}
      id={answer.id}
      {...(answer.id === named ? { tabIndex: -1 } : {})}
    >
      <h3>
        {isByPerson ? promptOf(questions, answer.question_id, by) : <a href={person}>{answer.name}</a>}{" "}
        {answer.status === "draft" && <Badge tone="warn">{t("reading.draft")}</Badge>}{" "}
        {answer.id === named && <Badge tone="info">{t("reading.named")}</Badge>}
      </h3>
      {lines.map((line, n) => (
        <p key={n} dir="auto">
          {line}
        </p>
      ))}
      <p class="quiet small">
        {!isByPerson && `${t("roster.number", { number: answer.number })} · `}
        <Time at={answer.saved_at} />
        {answer.entered_by && ` · ${t("helping.entered_by", { name: answer.entered_by.name })}`}
        {answer.revision > 1 && (
          <>
            {" · "}
            <a
              href={`${person}?history=${answer.workshop}.${answer.question_id}#history`}
              aria-label={t("ui.named", { what: t("helping.before"), name: answer.name })}
            >
              {t("helping.before")}
            </a>
          </>
        )}
      </p>
    </article>
  );
}

function Ways({ led, query, isByPerson }: Pick<AnswersProps, "led" | "query" | "isByPerson">) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "answers/");
  return (
    <div class="row" id="answers-ways" data-follows="list">
      {(["question", "person"] as const).map((way) => {
        const isCurrent = (way === "person") === isByPerson;
        return (
          <ButtonLink
            key={way}
            href={listAddress(path, query, { by: way === "person" ? way : "", question: "" })}
            tone={isCurrent ? "plain" : "quiet"}
            icon={isCurrent ? "check" : undefined}
            small
          >
            {t(`reading.by_${way}`)}
          </ButtonLink>
        );
      })}
    </div>
  );
}

/** Answers beside each other. */
export function Answers(props: AnswersProps) {
  const { led, provinces, list, questions, workshop, isByPerson, query, by } = props;
  const { t } = useLanguage();
  const path = ledPage(led.id, "answers/");
  const short = (text: string) => (text.length > 70 ? `${beginningOf(text, 69)}…` : text);
  return (
    <Section led={led} section="answers/">
      <Filters
        path={path}
        query={query}
        search={t("reading.search")}
        kept={["by"]}
        filters={[
          {
            ...{
              name: "workshop",
              label: t("reading.workshop"),
              all: `1. ${titleOf(led, "workshop_1", by.reader)}`,
            },
            options: workshopTypes
              .slice(1)
              .map((value) => ({ value, label: `${numberOf(value)}. ${titleOf(led, value, by.reader)}` })),
          },
          ...(isByPerson
            ? []
            : [
                {
                  ...{ name: "question", label: t("reading.question"), all: t("reading.first_question") },
                  options: questions.map(({ id, prompt }) => ({
                    value: id,
                    label: short(wordsIn(prompt, by.reader, by.language)),
                  })),
                },
              ]),
          {
            ...{ name: "status", label: t("reading.status"), all: t("reading.submitted") },
            options: [{ value: "draft", label: t("reading.drafts") }],
          },
          ...peopleFilters(t, provinces),
        ]}
      />
      <Ways {...{ led, query, isByPerson }} />
      <div id="list" class="stack">
        {isPastTheEnd(list) && <PastTheEnd {...{ path, query, list }} />}
        {list.total === 0 ? (
          <EmptyState icon="message" title={t("reading.none", { n: numberOf(workshop) })}>
            <p>{t("reading.none_words")}</p>
          </EmptyState>
        ) : (
          groupsOf(props).map(({ key, title, href, answers }) => (
            <Card
              key={key}
              title={title}
              lead={t("reading.n_answers", { count: isByPerson ? answers.length : list.total })}
              actions={
                href && (
                  <ButtonLink
                    href={href}
                    tone="quiet"
                    small
                    label={t("ui.named", { what: t("roster.to_person"), name: title })}
                  >
                    {t("roster.to_person")}
                  </ButtonLink>
                )
              }
            >
              <div class="led-beside">
                {answers.map((answer) => (
                  <One key={answer.id} {...{ answer, props }} />
                ))}
              </div>
            </Card>
          ))
        )}
        <Pager path={path} query={query} list={list} />
      </div>
    </Section>
  );
}
