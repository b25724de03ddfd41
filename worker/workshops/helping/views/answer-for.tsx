import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
} from "../../../../web/ui";
import type { Reader } from "../../answering/views/say-value";
import { TypedTexts } from "../../answering/views/typed-texts";
import { answerForPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import type { WorkshopStatus } from "../../progress/progress";
import { type Question, under } from "../../questions/definition";
import { numberOf, type WorkshopType } from "../../workshop-types";
import { AnswerField } from "./answer-field";

export interface AnswerForProps {
  led: Led;
  person: { id: string; name: string; isIn: boolean };
  type: WorkshopType;
  title: string;
  status: WorkshopStatus;
  questions: readonly Question[];
  form: FormState;
  /** Whose page it is, where it is sent. */
  owner: string;
  /** What stands in the form was typed before a session ended. */
  isGivenBack: boolean;
  /** What was typed and has no place in the form any more. */
  leftovers: readonly string[];
  by: Reader;
  /** What was written elsewhere meanwhile, by question. */
  meanwhile: Record<string, string[]>;
  /** The questions are others by now: what is said of that. */
  isChanged: string | null;
  csrf: string;
}

/** Why nothing can be written here; null where it can. */
const whyNot = ({ led, person, status }: AnswerForProps) =>
  led.isClosed
    ? ("helping.closed" as const)
    : !person.isIn
      ? ("helping.consent_first" as const)
      : status === "locked"
        ? ("helping.not_open" as const)
        : status === "submitted"
          ? ("helping.is_sent" as const)
          : null;

/** A workshop that a facilitator fills in for somebody. */
export function AnswerFor(props: AnswerForProps) {
  const { led, person, type, title, questions, form, owner, by, meanwhile, isChanged, csrf } = props;
  const { t } = useLanguage();
  const back = participantPage(led.id, person.id);
  const reason = whyNot(props);
  return (
    <Section
      led={led}
      section="participants/"
      title={t("helping.workshop", { n: numberOf(type), title })}
      back={{ href: back, label: person.name }}
    >
      {reason ? (
        <>
          <TypedTexts texts={props.leftovers} />
          <EmptyState
            icon="info"
            title={t(reason)}
            action={
              <ButtonLink href={back} tone="plain">
                {person.name}
              </ButtonLink>
            }
          />
        </>
      ) : (
        <>
          <Notice tone="info">
            <p>{t("helping.marked", { name: person.name })}</p>
          </Notice>
          {props.isGivenBack && (
            <Notice tone="warn">
              <p>{t("answering.given_back")}</p>
            </Notice>
          )}
          <PostForm action={answerForPage(led.id, person.id, type)} csrf={csrf} id="answers">
            <input type="hidden" name="owner" value={owner} />
            {form.values.kept && <input type="hidden" name="kept" value={form.values.kept} />}
            <FormFaults form={form} />
            {/* In the form, for script brings that alone up to date. */}
            {isChanged && <Notice tone="warn">{isChanged}</Notice>}
            <TypedTexts texts={props.leftovers} />
            <input type="hidden" name="questions_version" value={form.values.questions_version} />
            {questions.map((question) => (
              <Card key={question.id}>
                <input type="hidden" name={`r.${question.id}`} value={form.values[`r.${question.id}`]} />
                {under(meanwhile, question.id) && (
                  <Notice tone="warn">
                    <p>{t("answering.meanwhile")}</p>
                    {meanwhile[question.id]?.map((line) => (
                      <p key={line} dir="auto">
                        {line}
                      </p>
                    ))}
                  </Notice>
                )}
                <AnswerField {...{ question, form, by }} />
              </Card>
            ))}
            <FormActions>
              <Button name="action" value="draft" tone="plain">
                {t("answering.save")}
              </Button>
              <Button name="action" value="submit">
                {t("helping.submit_for", { name: person.name })}
              </Button>
            </FormActions>
          </PostForm>
        </>
      )}
    </Section>
  );
}
