import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState, Select, TextArea } from "../../../../web/ui";
import type { Reader } from "../../answering/views/say-value";
import { WholeFault } from "../../answering/views/whole-fault";
import { type Field as Part, type Question, type Simple, wordsIn } from "../../questions/definition";
import { itemsOffered } from "../items-offered";

interface Of {
  form: FormState;
  by: Reader;
}

/** One value, by its type. */
function Value({
  asked,
  form,
  by,
  ...field
}: Of & { asked: Simple; name: string; label: string; hint?: string }) {
  const { t } = useLanguage();
  switch (asked.type) {
    case "long_text":
      return <TextArea {...field} form={form} rows={4} maxLength={asked.max_length} />;
    case "text":
      return <Field {...field} form={form} maxLength={asked.max_length} autocomplete="off" />;
    case "number":
      return <Field {...field} form={form} inputMode="decimal" autocomplete="off" short />;
    case "select":
      return (
        <Select
          {...{ ...field, form, placeholder: t("guest.choose") }}
          options={asked.options.map(({ value, label }) => ({
            value,
            label: wordsIn(label, by.reader, by.language),
          }))}
        />
      );
  }
}

const Parts = ({ fields, prefix, form, by }: Of & { fields: readonly Part[]; prefix: string }) => (
  <div class="led-grid">
    {fields.map((field) => (
      <Value
        key={field.name}
        {...{ asked: field, form, by, name: `${prefix}.${field.name}` }}
        label={wordsIn(field.label, by.reader, by.language)}
      />
    ))}
  </div>
);

/** What is asked, and where it is answered: lists and objects are groups of fields. */
export function AnswerField({ question, form, by }: Of & { question: Question }) {
  const { t } = useLanguage();
  const name = `a.${question.id}`;
  const label = wordsIn(question.prompt, by.reader, by.language);
  const hint = question.hint === null ? "" : wordsIn(question.hint, by.reader, by.language);
  if (question.type !== "repeater" && question.type !== "structured") {
    return <Value {...{ asked: question, form, by, name, label }} {...(hint ? { hint } : {})} />;
  }
  return (
    <fieldset class="check-group stack" id={`field-${name}`} tabIndex={-1}>
      <legend class="field__label">{label}</legend>
      {hint && <p class="field__hint">{hint}</p>}
      <WholeFault {...{ form, name, label }} />
      {question.type === "structured" ? (
        <Parts {...{ fields: question.fields, prefix: name, form, by }} />
      ) : (
        Array.from({ length: itemsOffered(question, form.values) }, (_, n) => (
          <fieldset key={n} class="check-group stack">
            <legend class="field__label">{t("answering.item", { n: n + 1 })}</legend>
            <Parts {...{ fields: question.fields, prefix: `${name}.${n}`, form, by }} />
          </fieldset>
        ))
      )}
    </fieldset>
  );
}
