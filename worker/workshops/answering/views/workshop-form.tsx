import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import type { FormState } from "../../../../web/ui/form-state";
import { Notice } from "../../../../web/ui/notice";
import { FormActions, FormFaults } from "../../../../web/ui/post-form";
import { type Question, under } from "../../questions/definition";
import { languageOfWords } from "../questions-asked";
import { Asked } from "./asked";
import type { Reader } from "./say-value";

/** What was written on another device meanwhile, by question. */
export type Meanwhile = Readonly<Record<string, readonly string[]>>;

export interface WorkshopFormProps {
  /** The page's own address. */
  action: string;
  csrf: string;
  /** Whose form it is, where it is sent; null in a preview. */
  owner: string | null;
  /** What stands there was typed before a session ended. */
  isGivenBack: boolean;
  questions: readonly Question[];
  form: FormState;
  /** The form stands as it was sent, and what stands in it may not be stored. */
  isTyped: boolean;
  by: Reader;
  meanwhile: Meanwhile;
  /** As somebody sees it who looks on. */
  isPreview: boolean;
}

/** Whether script saves what stands there at once, or only when somebody has looked at it. */
const unsaved = ({ isTyped, meanwhile }: WorkshopFormProps, id: string): string | undefined => {
  if (!isTyped) return undefined;
  return under(meanwhile, id) ? "held" : "typed";
};

/** One question, in a card that script can show alone, and read aloud. */
function Part({ question, at, of }: { question: Question; at: number; of: WorkshopFormProps }) {
  const { form, by, meanwhile, questions } = of;
  const { t } = useLanguage();
  const { id } = question;
  return (
    <section
      class="question"
      id={`question-${id}`}
      data-question={id}
      data-read={languageOfWords(question.prompt, by)}
      data-unsaved={unsaved(of, id)}
    >
      <p class="question__place">{t("answering.step", { n: at + 1, all: questions.length })}</p>
      <input type="hidden" name={`r.${id}`} value={form.values[`r.${id}`]} />
      {under(meanwhile, id) && (
        <Notice tone="warn">
          <p>{t("answering.meanwhile")}</p>
          {meanwhile[id]?.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </Notice>
      )}
      <Asked {...{ question, by, form }} isTyped={of.isTyped} isPreview={of.isPreview} action={of.action} />
      <div data-beside="" />
    </section>
  );
}

/**
 * A plain form, whole without script. The browser fills in nothing that it remembers of an earlier visit: what is typed is
 * kept by the page's own script.
 */
export function WorkshopForm(props: WorkshopFormProps) {
  const { action, csrf, owner, questions, form, isPreview } = props;
  const { t } = useLanguage();
  return (
    <form method="post" action={action} id="answers" class="form" data-plain="" autocomplete="off" novalidate>
      <input type="hidden" name="csrf" value={csrf} />
      {owner && <input type="hidden" name="owner" value={owner} />}
      {form.values.kept && <input type="hidden" name="kept" value={form.values.kept} />}
      {/* What Enter presses: the first button of a form. */}
      {!isPreview && <button type="submit" name="action" value="draft" hidden />}
      <FormFaults form={form} />
      {props.isGivenBack && (
        <Notice tone="warn">
          <p>{t("answering.given_back")}</p>
        </Notice>
      )}
      <input type="hidden" name="questions_version" value={form.values.questions_version} />
      {questions.map((question, at) => (
        <Part key={question.id} question={question} at={at} of={props} />
      ))}
      {!isPreview && (
        <div class="answers-send" data-send="">
          <p class="quiet">{t("answering.once")}</p>
          <FormActions>
            <Button name="action" value="submit" icon="send">
              {t("answering.submit")}
            </Button>
            <Button name="action" value="draft" tone="plain">
              {t("answering.save")}
            </Button>
          </FormActions>
        </div>
      )}
    </form>
  );
}
