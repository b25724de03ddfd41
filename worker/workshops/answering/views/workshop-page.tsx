import type { ComponentType } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Notice } from "../../../../web/ui/notice";
import type { Question } from "../../questions/definition";
import { under, wordsIn } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import type { AnsweringProps } from "../answering-props";
import { languageOfWords } from "../questions-asked";
import { type Reader, sayValue } from "./say-value";
import { TypedTexts } from "./typed-texts";
import { WhatNext, type WhatNextProps } from "./what-next";
import { WorkshopForm, type WorkshopFormProps } from "./workshop-form";

export interface WorkshopPageProps {
  title: string;
  /** Where the five workshops are. */
  back: string;
  /** What was typed before a session ended and has no place in the form any more. */
  leftovers: readonly string[];
  /** Null once it is submitted. */
  form: WorkshopFormProps | null;
  questions: readonly Question[];
  answers: Readonly<Record<string, { value: Value }>>;
  by: Reader;
  /** What follows the form in the browser; null in a preview. */
  script: { of: ComponentType<AnsweringProps>; props: AnsweringProps } | null;
  /** Told once it is sent. */
  sent: { at: string; next: WhatNextProps } | null;
}

/** What was sent: each question with its answer. */
function Answers({ questions, answers, by }: Pick<WorkshopPageProps, "questions" | "answers" | "by">) {
  const { t } = useLanguage();
  return (
    <dl class="sent">
      {questions.map((question) => {
        const lines = sayValue(question, under(answers, question.id)?.value ?? null, by);
        return (
          <div key={question.id} class="sent__one" data-read={languageOfWords(question.prompt, by)}>
            <dt data-says="">{wordsIn(question.prompt, by.reader, by.language)}</dt>
            <dd data-answer={question.id}>
              {lines.length === 0 && <span class="quiet">{t("answering.no_answer")}</span>}
              {lines.map((line, n) => (
                <p key={n} dir="auto">
                  {line}
                </p>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A workshop: the form while it is open, the answers once it is submitted. */
export function WorkshopPage(props: WorkshopPageProps) {
  const { title, back, leftovers, form, script, sent } = props;
  const { t } = useLanguage();
  return (
    <GuestShell isStranger={script === null} back={{ href: back, label: t("answering.back") }}>
      <h1>{title}</h1>
      {script === null && (
        <Notice tone="info">
          <p>{t("guest.preview")}</p>
        </Notice>
      )}
      {sent && (
        <Notice tone="good">
          <p>{t("answering.sent")}</p>
          <p>{t("answering.sent_at", { at: sent.at })}</p>
        </Notice>
      )}
      {sent && <WhatNext {...sent.next} />}
      <TypedTexts texts={leftovers} />
      {script && <Island class="answers-script" name="workshops/answering" {...script} />}
      {form ? <WorkshopForm {...form} /> : <Answers {...props} />}
      {sent && (
        <p class="sent__tools">
          <button type="button" class="button button--plain needs-script" data-print="">
            {t("answering.print")}
          </button>
        </p>
      )}
    </GuestShell>
  );
}
