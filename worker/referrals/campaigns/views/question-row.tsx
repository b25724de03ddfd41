import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Check,
  Field,
  FormActions,
  type FormState,
  Icon,
  Select,
  TextArea,
} from "../../../../web/ui";
import { questionKinds } from "../signup-form";
import type { QuestionFields } from "../signup-form-input";

export interface QuestionRowProps {
  row: QuestionFields;
  /** Its place, from 0. */
  at: number;
  of: number;
  form: FormState;
}

/** A question of the form, to be written, moved and removed. */
export function QuestionRow({ row, at, of, form }: QuestionRowProps) {
  const { t } = useLanguage();
  const name = (part: string) => `questions.${at}.${part}`;
  const n = at + 1;
  return (
    <fieldset class="question">
      <legend>{t("campaigns.question_n", { n })}</legend>
      <input type="hidden" name={name("id")} value={row.id} />
      <Field form={form} name={name("label.en")} label={t("campaigns.question")} maxLength={200} required />
      <Field
        form={form}
        name={name("label.fr")}
        label={t("campaigns.in_french")}
        maxLength={200}
        required={false}
      />
      <Select
        form={form}
        name={name("kind")}
        label={t("campaigns.question_kind")}
        options={questionKinds.map((kind) => ({ value: kind, label: t(`campaigns.kind_${kind}`) }))}
      />
      <details open={row.kind === "choice"}>
        <summary class="row">
          <Icon name="down" />
          {t("campaigns.choices")}
        </summary>
        <div class="stack stack--tight">
          <TextArea
            form={form}
            name={name("choices")}
            label={t("campaigns.choices_lines")}
            hint={t("campaigns.choices_hint")}
          />
          <TextArea
            form={form}
            name={name("choices_fr")}
            label={t("campaigns.in_french")}
            hint={t("campaigns.choices_fr_hint")}
          />
        </div>
      </details>
      <Check
        name={name("required")}
        label={t("campaigns.question_required")}
        checked={row.required !== undefined}
      />
      <FormActions>
        {at > 0 && (
          <Button tone="quiet" small name="change" value={`up.${at}`} label={t("campaigns.move_up_n", { n })}>
            {t("campaigns.move_up")}
          </Button>
        )}
        {n < of && (
          <Button
            tone="quiet"
            small
            name="change"
            value={`down.${at}`}
            label={t("campaigns.move_down_n", { n })}
          >
            {t("campaigns.move_down")}
          </Button>
        )}
        <Button
          tone="quiet"
          small
          name="change"
          value={`remove.${at}`}
          label={t("campaigns.remove_question_n", { n })}
        >
          {t("campaigns.remove_question")}
        </Button>
      </FormActions>
    </fieldset>
  );
}
