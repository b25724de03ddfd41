import { useLanguage } from "../../../../web/i18n/language";
import { type FormState, Select, TextArea, Field as TextField } from "../../../../web/ui";
import { offeredItems } from "../../answering/form-fields";
import type { Reader } from "../../answering/views/say-value";
import { WholeFault } from "../../answering/views/whole-fault";
import { type Field, type Question, type Simple, wordsIn } from "../../questions/definition";

interface Asking {
  form: FormState;
  by: Reader;
}

/** One value, by its type. */
function Control(props: Asking & { asked: Simple; name: string; label: string; hint?: string | undefined }) {
  const { asked, by, ...field } = props;
  const { t } = useLanguage();
  switch (asked.type) {
    case "long_text":
      return <TextArea {...field} rows={3} maxLength={asked.max_length} />;
    case "text":
      return <TextField {...field} maxLength={asked.max_length} />;
    case "number":
      return <TextField {...field} inputMode="decimal" short />;
    case "select":
      return (
        <Select
          {...field}
          placeholder={t("workshops.records.choose")}
          options={asked.options.map(({ value, label }) => ({
            value,
            label: wordsIn(label, by.reader, by.language),
          }))}
        />
      );
  }
}

const Parts = ({ fields, prefix, form, by }: Asking & { fields: readonly Field[]; prefix: string }) => (
  <>
    {fields.map((field) => (
      <Control
        key={field.name}
        {...{ form, by }}
        asked={field}
        name={`${prefix}.${field.name}`}
        label={wordsIn(field.label, by.reader, by.language)}
      />
    ))}
  </>
);

function Asked({ question, form, by }: Asking & { question: Question }) {
  const { t } = useLanguage();
  const name = `a.${question.id}`;
  const label = wordsIn(question.prompt, by.reader, by.language);
  const hint = question.hint === null ? undefined : wordsIn(question.hint, by.reader, by.language);
  if (question.type !== "repeater" && question.type !== "structured") {
    return <Control {...{ form, by, name, label, hint }} asked={question} />;
  }
  // One more than a participant is offered: here no button adds another.
  const items =
    question.type === "repeater"
      ? Math.min(question.max_items, offeredItems(question, form.values, false) + 1)
      : 0;
  return (
    <fieldset class="check-group stack" id={`field-${name}`} tabIndex={-1}>
      <legend class="field__label">{label}</legend>
      {hint && <p class="field__hint">{hint}</p>}
      <WholeFault {...{ form, name, label }} />
      {question.type === "structured" && <Parts {...{ form, by }} fields={question.fields} prefix={name} />}
      {Array.from({ length: items }, (_, n) => (
        <fieldset key={n} class="check-group stack">
          <legend>{t("workshops.records.entry", { n: n + 1 })}</legend>
          <Parts {...{ form, by }} fields={question.fields} prefix={`${name}.${n}`} />
        </fieldset>
      ))}
    </fieldset>
  );
}

/** What an assessment's survey asks, for one respondent. */
export const SurveyFields = ({ questions, ...asking }: Asking & { questions: readonly Question[] }) => (
  <>
    {questions.map((question) => (
      <Asked key={question.id} question={question} {...asking} />
    ))}
  </>
);
