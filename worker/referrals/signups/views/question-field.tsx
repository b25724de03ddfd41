import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState, Select } from "../../../../web/ui";
import { answerField, inLanguage, keptChoice, type Question } from "../../campaigns/signup-form";

/** One of the campaign's own questions, in the visitor's language as far as it is translated. */
export function QuestionField({ question, form }: { question: Question; form: FormState }) {
  const { t, locale } = useLanguage();
  const { kind, choices = [], required } = question;
  const field = { form, name: answerField(question), label: inLanguage(question.label, locale), required };
  switch (kind) {
    case "choice":
      return (
        <Select
          {...field}
          placeholder={t("visitor.choose")}
          options={choices.map((choice) => ({
            value: keptChoice(choice),
            label: inLanguage(choice, locale),
          }))}
        />
      );
    case "number":
      return <Field {...field} inputMode="decimal" maxLength={40} autocomplete="off" short />;
    case "text":
      return <Field {...field} maxLength={500} autocomplete="off" />;
  }
}
