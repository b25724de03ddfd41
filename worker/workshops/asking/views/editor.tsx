import { useLanguage } from "../../../../web/i18n/language";
import { ledPage } from "../../leading/paths";
import { type Led, titleOf } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";
import { type Impact, ImpactCard } from "./impact";
import { QuestionEditor, type QuestionEditorProps } from "./question-editor";

export interface EditorProps extends Omit<QuestionEditorProps, "action" | "isClosed" | "children"> {
  led: Led;
  type: WorkshopType;
  impact: Impact | null;
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

/** The questions of a workshop, among the pages of its facilitators. */
export function Editor({ led, type, impact, ...editor }: EditorProps) {
  const { t } = useLanguage();
  const { version } = editor;
  return (
    <Section
      led={led}
      section="questions/workshop_1/"
      title={t("asking.title", { n: numberOf(type), title: titleOf(led, type, editor.by.reader) })}
      lead={t("asking.version", { n: version })}
    >
      <Workshops {...{ led, type }} />
      <QuestionEditor {...editor} action={ledPage(led.id, `questions/${type}/`)} isClosed={led.isClosed}>
        {impact && <ImpactCard {...{ led, impact, version }} />}
      </QuestionEditor>
    </Section>
  );
}
