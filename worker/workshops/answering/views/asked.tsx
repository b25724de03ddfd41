import { useLanguage } from "../../../../web/i18n/language";
import { Select, TextArea, Field as TextField } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { Icon } from "../../../../web/ui/icon";
import { type Field, type Question, type Simple, type Words, wordsIn } from "../../questions/definition";
import { offeredItems } from "../form-fields";
import type { Reader } from "./say-value";
import { WholeFault } from "./whole-fault";

interface Controlled {
  form: FormState;
  name: string;
  label: string;
  required: boolean | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
  by: Reader;
}

const told = (words: Words | null, { reader, language }: Reader): string | undefined =>
  words === null ? undefined : wordsIn(words, reader, language);

/** One value, by its type. */
function Control({ asked, by, placeholder, ...field }: Controlled & { asked: Simple }) {
  const { t } = useLanguage();
  const more = placeholder ? { placeholder } : {};
  switch (asked.type) {
    case "long_text":
      return <TextArea {...field} {...more} rows={5} maxLength={asked.max_length} />;
    case "text":
      return <TextField {...field} {...more} maxLength={asked.max_length} />;
    case "number":
      return <TextField {...field} {...more} inputMode="decimal" short />;
    case "select":
      return (
        <Select
          {...field}
          placeholder={t("guest.choose")}
          options={asked.options.map(({ value, label }) => ({ value, label: told(label, by) ?? value }))}
        />
      );
  }
}

interface AskedProps {
  question: Question;
  form: FormState;
  by: Reader;
  isTyped: boolean;
  isPreview: boolean;
  /** The page's own address. */
  action: string;
}

/** The fields of an object, below one name. */
function Parts({
  fields,
  prefix,
  form,
  by,
}: { fields: readonly Field[]; prefix: string } & Pick<AskedProps, "form" | "by">) {
  return (
    <>
      {fields.map((field) => (
        <Control
          {...{ form, by }}
          key={field.name}
          asked={field}
          name={`${prefix}.${field.name}`}
          label={told(field.label, by) ?? field.name}
          placeholder={told(field.placeholder, by)}
          required={field.required}
        />
      ))}
    </>
  );
}

const ways = ["up", "down", "remove"] as const;

/** The card at which a button does nothing. */
const useless = (way: (typeof ways)[number], count: number): number =>
  way === "up" || (way === "remove" && count === 1) ? 0 : way === "down" ? count - 1 : -1;

/** The items of a list as cards. Their buttons send the form, which comes back so; script does it in the page. */
function Cards({ question, form, by, isTyped, isPreview, action }: AskedProps) {
  const { t } = useLanguage();
  if (question.type !== "repeater") return null;
  const count = offeredItems(question, form.values, isTyped);
  const back = { formaction: `${action}#question-${question.id}`, name: "action" };
  return (
    <>
      <ol class="cards" data-cards={question.max_items}>
        {Array.from({ length: count }, (_, n) => (
          <li key={n} class="cards__one" data-card="">
            <p class="cards__place" data-place="">
              {t("answering.item", { n: n + 1 })}
            </p>
            <Parts {...{ form, by }} fields={question.fields} prefix={`a.${question.id}.${n}`} />
            {!isPreview && (
              <div class="cards__tools">
                {ways.map((way) => (
                  <button
                    key={way}
                    type="submit"
                    class="button button--plain"
                    value={`${way}.${question.id}.${n}`}
                    hidden={n === useless(way, count)}
                    {...back}
                  >
                    {t(`answering.${way}`)}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isPreview && (
        <button
          type="submit"
          class="button button--plain cards__add"
          value={`add.${question.id}`}
          hidden={count >= question.max_items}
          {...back}
        >
          <Icon name="plus" />
          <span>{t("answering.add")}</span>
        </button>
      )}
    </>
  );
}

/** What is asked and how it is answered; lists and objects are groups of fields. */
export function Asked(props: AskedProps) {
  const { question, form, by } = props;
  const { t } = useLanguage();
  const name = `a.${question.id}`;
  const [label, hint] = [told(question.prompt, by) ?? "", told(question.hint, by)];
  if (question.type !== "repeater" && question.type !== "structured") {
    return <Control {...{ form, name, label, hint, by }} asked={question} required={question.required} />;
  }
  return (
    <fieldset class="question__group" id={`field-${name}`} tabIndex={-1}>
      <legend class="field__label">
        {label}
        {!question.required && <span class="field__optional"> {t("ui.optional")}</span>}
      </legend>
      {hint && <p class="field__hint">{hint}</p>}
      <WholeFault {...{ form, name, label }} />
      {question.type === "structured" ? (
        <Parts {...{ form, by }} fields={question.fields} prefix={name} />
      ) : (
        <Cards {...props} />
      )}
    </fieldset>
  );
}
