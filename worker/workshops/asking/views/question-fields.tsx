import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  Check,
  CheckGroup,
  Field,
  type FormState,
  Select,
  TextArea,
} from "../../../../web/ui";
import { nameOfSpoken, spoken } from "../../participants/profile-fields";
import { type Part, partsOf } from "../question-form";

const simpleTypes = ["text", "long_text", "number", "select"] as const;
const types = [...simpleTypes, "repeater", "structured"] as const;

interface Of {
  form: FormState;
  /** `q.2.` */
  prefix: string;
  part: Part;
}

/** Words in three languages; a box that is empty is a language that is missing. */
function WordsIn({
  form,
  prefix,
  part,
  name,
  legend,
  isLong,
}: Of & { name: string; legend: string; isLong?: boolean }) {
  const at = `${prefix}${name}`;
  return (
    <CheckGroup form={form} name={at} legend={legend}>
      {part[`${name}.plain`] !== undefined && <input type="hidden" name={`${at}.plain`} value="1" />}
      {spoken.map((language) => {
        const field = { form, name: `${at}.${language}`, label: nameOfSpoken[language] };
        return isLong ? (
          <TextArea key={language} {...field} rows={3} maxLength={1000} lang={language} required={false} />
        ) : (
          <Field key={language} {...field} maxLength={500} autocomplete="off" required={false} />
        );
      })}
    </CheckGroup>
  );
}

/** What the type is limited by. */
function Limits({ form, prefix, part }: Of) {
  const { t } = useLanguage();
  const digits = (name: string, label: string) => (
    <Field
      {...{ form, name: `${prefix}${name}`, label }}
      inputMode="decimal"
      autocomplete="off"
      required={false}
      short
    />
  );
  switch (part.type) {
    case "number":
      return (
        <>
          <div class="led-grid">
            {digits("min", t("asking.min"))}
            {digits("max", t("asking.max"))}
          </div>
          <Check name={`${prefix}integer`} label={t("asking.integer")} checked={part.integer === "on"} />
        </>
      );
    case "select":
      return (
        <TextArea
          {...{ form, name: `${prefix}options`, label: t("asking.options"), hint: t("asking.options_hint") }}
          rows={5}
        />
      );
    case "repeater":
      return (
        <div class="led-grid">
          {digits("min_items", t("asking.min_items"))}
          {digits("max_items", t("asking.max_items"))}
        </div>
      );
    case "structured":
      return null;
    default:
      return digits("max_length", t("asking.max_length"));
  }
}

function TypeOf({
  form,
  prefix,
  of,
}: Pick<Of, "form" | "prefix"> & { of: readonly (typeof types)[number][] }) {
  const { t } = useLanguage();
  return (
    <Select
      {...{ form, name: `${prefix}type`, label: t("asking.type") }}
      options={of.map((value) => ({ value, label: t(`asking.type.${value}`) }))}
    />
  );
}

/** One part of a repeater or of a group. */
function PartFields({ form, prefix, part, n, m }: Of & { n: number; m: number }) {
  const { t } = useLanguage();
  return (
    <fieldset class="check-group stack">
      <legend class="field__label">{t("asking.part", { n: m + 1 })}</legend>
      <input type="hidden" name={`${prefix}name`} value={part.name} />
      <WordsIn {...{ form, prefix, part }} name="label" legend={t("asking.label")} />
      <TypeOf {...{ form, prefix }} of={simpleTypes} />
      <Limits {...{ form, prefix, part }} />
      <Check name={`${prefix}required`} label={t("asking.required")} checked={part.required === "on"} />
      <details class="led-more">
        <summary>{t("asking.placeholder")}</summary>
        <WordsIn {...{ form, prefix, part }} name="placeholder" legend={t("asking.placeholder")} />
      </details>
      <div class="row">
        <Button name="action" value={`remove_field.${n}.${m}`} tone="quiet" small icon="trash">
          {t("asking.remove_part", { n: m + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

/** One question as it is written. */
export function QuestionFields({
  form,
  part,
  n,
  last,
  isOnly,
}: {
  form: FormState;
  part: Part;
  n: number;
  last: boolean;
  isOnly: boolean;
}) {
  const { t } = useLanguage();
  const prefix = `q.${n}.`;
  const of = { form, prefix, part };
  const isGroup = part.type === "repeater" || part.type === "structured";
  const lacking = spoken.filter((one) => (part[`prompt.${one}`] ?? "").trim() === "");
  return (
    <Card
      title={t("asking.question_n", { n: n + 1 })}
      id={`question-${n}`}
      actions={
        lacking.length > 0 && (
          <Badge tone="warn">
            {t("asking.lacking", {
              languages: lacking.map((one) => nameOfSpoken[one]).join(", "),
            })}
          </Badge>
        )
      }
    >
      <WordsIn {...of} name="prompt" legend={t("asking.prompt")} isLong />
      <details class="led-more">
        <summary>{t("asking.hint")}</summary>
        <WordsIn {...of} name="hint" legend={t("asking.hint")} isLong />
      </details>
      <div class="led-grid">
        <TypeOf {...{ form, prefix }} of={types} />
        <Field
          {...{ form, name: `${prefix}id`, label: t("asking.id"), hint: t("asking.id_hint") }}
          maxLength={50}
          autocomplete="off"
        />
      </div>
      <Limits {...of} />
      <Check name={`${prefix}required`} label={t("asking.required")} checked={part.required === "on"} />
      {part.type === "repeater" && (
        <Check name={`${prefix}ordered`} label={t("asking.ordered")} checked={part.ordered === "on"} />
      )}
      {isGroup &&
        partsOf(part, "fields.").map((field, m) => (
          <PartFields key={m} {...{ form, n, m }} part={field} prefix={`${prefix}fields.${m}.`} />
        ))}
      <div class="row">
        {isGroup && (
          <Button name="action" value={`add_field.${n}`} tone="plain" small icon="plus">
            {t("asking.add_part")}
          </Button>
        )}
        {n > 0 && (
          <Button name="action" value={`up.${n}`} tone="quiet" small>
            {t("asking.up")}
            <span class="visually-hidden"> {n + 1}</span>
          </Button>
        )}
        {!last && (
          <Button name="action" value={`down.${n}`} tone="quiet" small>
            {t("asking.down")}
            <span class="visually-hidden"> {n + 1}</span>
          </Button>
        )}
        {!isOnly && (
          <Button name="action" value={`remove.${n}`} tone="quiet" small icon="trash">
            {t("asking.remove")}
            <span class="visually-hidden"> {n + 1}</span>
          </Button>
        )}
      </div>
    </Card>
  );
}
