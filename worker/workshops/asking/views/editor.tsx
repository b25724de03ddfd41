import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  Notice,
  PostForm,
} from "../../../../web/ui";
import type { Reader } from "../../answering/views/say-value";
import { AnswerField } from "../../helping/views/answer-field";
import { ledPage } from "../../leading/paths";
import { type Led, titleOf } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import { nameOfSpoken, spoken } from "../../participants/profile-fields";
import type { Question, Words } from "../../questions/definition";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";
import { partsOf } from "../question-form";
import { type Impact, ImpactCard } from "./impact";
import { QuestionFields } from "./question-fields";

export interface EditorProps {
  led: Led;
  type: WorkshopType;
  /** Of the questions of now. */
  version: number;
  form: FormState;
  impact: Impact | null;
  /** As the preview shows them. */
  questions: Question[];
  by: Reader;
  csrf: string;
}

/** The languages that a question's words lack. */
function lacking(words: Words | null, { language }: Reader): string[] {
  if (words === null) return [];
  if (typeof words === "string") return spoken.filter((one) => one !== language);
  return spoken.filter((one) => !words[one]);
}

function Lacking({ questions, by }: Pick<EditorProps, "questions" | "by">) {
  const { t } = useLanguage();
  const counts = spoken.map((language) => ({
    language,
    count: questions.filter(({ prompt }) => lacking(prompt, by).includes(language)).length,
  }));
  if (counts.every(({ count }) => count === 0)) {
    return <Badge tone="good">{t("asking.all_languages")}</Badge>;
  }
  return (
    <ul class="row led-lacking">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ language, count }) => (
          <li key={language}>
            <Badge tone="warn">
              {t("asking.lacks", {
                language: nameOfSpoken[language],
                count,
                all: questions.length,
              })}
            </Badge>
          </li>
        ))}
    </ul>
  );
}

/** The questions as they will be asked; nothing can be written there. */
function Preview({ questions, by }: Pick<EditorProps, "questions" | "by">) {
  const { t } = useLanguage();
  return (
    <Card title={t("asking.preview")} lead={t("asking.preview_lead")}>
      <div class="stack" inert>
        {questions.map((question) => (
          <AnswerField key={question.id} {...{ question, by }} form={freshForm()} />
        ))}
      </div>
    </Card>
  );
}

function Workshops({ led, type }: Pick<EditorProps, "led" | "type">) {
  const { t } = useLanguage();
  return (
    <nav class="row" aria-label={t("asking.which")}>
      {workshopTypes.map((one) => (
        <a
          key={one}
          class={`button button--small button--${one === type ? "plain" : "quiet"}`}
          href={ledPage(led.id, `questions/${one}/`)}
          aria-current={one === type ? "page" : undefined}
        >
          {t("leading.workshop_n", { n: numberOf(one) })}
        </a>
      ))}
    </nav>
  );
}

/** The questions of a workshop beside their preview: each press shows what it makes of them, nothing is stored until published. */
export function Editor(props: EditorProps) {
  const { led, type, version, form, impact, questions, by, csrf } = props;
  const { t } = useLanguage();
  const parts = partsOf(form.values, "q.");
  return (
    <Section
      led={led}
      section="questions/workshop_1/"
      title={t("asking.title", { n: numberOf(type), title: titleOf(led, type, by.reader) })}
      lead={t("asking.version", { n: version })}
    >
      <Workshops {...{ led, type }} />
      <Lacking {...{ questions, by }} />
      <div class="led-editor">
        <PostForm action={ledPage(led.id, `questions/${type}/`)} csrf={csrf} id="questions" plain>
          <FormFaults form={form} />
          {led.isClosed && (
            <Notice tone="info">
              <p>{t("helping.closed")}</p>
            </Notice>
          )}
          {impact && <ImpactCard {...{ led, impact, version }} />}
          {parts.map((part, n) => (
            <QuestionFields
              key={n}
              {...{ part, n, form }}
              last={n === parts.length - 1}
              isOnly={parts.length === 1}
            />
          ))}
          {!led.isClosed && (
            <FormActions>
              <Button name="action" value="check">
                {t("asking.check")}
              </Button>
              <Button name="action" value="add" tone="plain" icon="plus">
                {t("asking.add")}
              </Button>
            </FormActions>
          )}
        </PostForm>
        <Preview {...{ questions, by }} />
      </div>
    </Section>
  );
}
