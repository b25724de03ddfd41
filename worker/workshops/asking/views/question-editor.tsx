import type { ComponentChildren } from "preact";
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
import { nameOfSpoken, spoken } from "../../participants/profile-fields";
import type { Question, Words } from "../../questions/definition";
import { partsOf } from "../question-form";
import { QuestionFields } from "./question-fields";

export interface QuestionEditorProps {
  /** Where the form goes. */
  action: string;
  form: FormState;
  /** As the preview shows them. */
  questions: Question[];
  by: Reader;
  /** Of the questions of now; 0: there are none. */
  version: number;
  /** Of an assessment that is closed nothing is published any more. */
  isClosed: boolean;
  csrf: string;
  /** What publishing would do, once it was checked. */
  children: ComponentChildren;
}

/** The languages that a question's words lack. */
function lacking(words: Words | null, { language }: Reader): string[] {
  if (words === null) return [];
  if (typeof words === "string") return spoken.filter((one) => one !== language);
  return spoken.filter((one) => !words[one]);
}

function Lacking({ questions, by }: Pick<QuestionEditorProps, "questions" | "by">) {
  const { t } = useLanguage();
  const counts = spoken.map((language) => ({
    language,
    count: questions.filter(({ prompt }) => lacking(prompt, by).includes(language)).length,
  }));
  if (counts.every(({ count }) => count === 0)) {
    return <p class="quiet">{t("asking.all_languages")}</p>;
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
function Preview({ questions, by }: Pick<QuestionEditorProps, "questions" | "by">) {
  const { t } = useLanguage();
  return (
    <Card
      title={t("asking.preview")}
      lead={t(questions.length > 0 ? "asking.preview_lead" : "asking.preview_none")}
    >
      <div class="stack" inert>
        {questions.map((question) => (
          <AnswerField key={question.id} {...{ question, by }} form={freshForm()} />
        ))}
      </div>
    </Card>
  );
}

/** Questions beside their preview: each press shows what it makes of them, nothing is stored until published. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { action, form, questions, by, version, isClosed, csrf, children } = props;
  const { t } = useLanguage();
  const parts = partsOf(form.values, "q.");
  return (
    <>
      {questions.length > 0 && <Lacking {...{ questions, by }} />}
      <div class="led-editor">
        <PostForm action={action} csrf={csrf} id="questions" plain>
          <FormFaults form={form} />
          <input type="hidden" name="version" value={form.values.version ?? version} />
          {isClosed && (
            <Notice tone="info">
              <p>{t("helping.closed")}</p>
            </Notice>
          )}
          {children}
          {parts.map((part, n) => (
            <QuestionFields
              key={n}
              {...{ part, n, form }}
              last={n === parts.length - 1}
              isOnly={parts.length === 1}
            />
          ))}
          {!isClosed && (
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
    </>
  );
}
