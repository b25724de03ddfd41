import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui";
import { type Checked, Publish } from "../../asking/views/publish";
import { QuestionEditor, type QuestionEditorProps } from "../../asking/views/question-editor";
import { assessmentOf, surveyQuestionsOf } from "../../paths";

export interface SurveyEditorProps extends Omit<QuestionEditorProps, "action" | "isClosed" | "children"> {
  assessment: { id: string; title: string; closed: boolean };
  checked: Checked | null;
}

/** What an assessment's survey asks, written beside how it will look. */
export function SurveyEditor({ assessment, checked, ...editor }: SurveyEditorProps) {
  const { t } = useLanguage();
  const { version } = editor;
  const { id, title, closed } = assessment;
  return (
    <>
      <PageHeader
        title={t("asking.survey_title")}
        lead={version === 0 ? t("asking.survey_none") : t("asking.version", { n: version })}
        back={{ href: assessmentOf(id), label: title }}
      />
      <div class="stack">
        <QuestionEditor {...editor} action={surveyQuestionsOf(id)} isClosed={closed}>
          {checked && (
            <Publish {...checked} version={version}>
              <p>{t("asking.survey_publish_words")}</p>
            </Publish>
          )}
        </QuestionEditor>
      </div>
    </>
  );
}
