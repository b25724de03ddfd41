import { useLanguage } from "../../../../web/i18n/language";
import { nameOfLanguage } from "../../../../web/i18n/names";
import { languages } from "../../../../web/i18n/translate";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  DateField,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Icon,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";
import type { CampaignRecord } from "../schemas";
import { mostQuestions, phoneModes } from "../signup-form";
import { questionsIn } from "../signup-form-input";
import { QuestionRow } from "./question-row";
import { campaignPath } from "./tabs";

export interface SignupFormSettingsProps {
  campaign: Pick<CampaignRecord, "id">;
  form: FormState;
  csrf: string;
}

/** What a campaign's hosted form says and asks; works without script. */
export function SignupFormSettings({ campaign, form, csrf }: SignupFormSettingsProps) {
  const { t, locale } = useLanguage();
  const path = campaignPath(campaign.id, "form");
  const questions = questionsIn(form.values);
  return (
    <PostForm action={path} csrf={csrf} edits={form}>
      {/* What Enter presses: the buttons of questions come before the one that saves. */}
      <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <FormFaults form={form} />
      <Card title={t("campaigns.form_words")}>
        <Check
          name="names_officer"
          label={t("campaigns.names_officer")}
          hint={t("campaigns.names_officer_hint")}
          checked={form.values.names_officer !== undefined}
        />
        <TextArea
          form={form}
          name="consent_text"
          label={t("campaigns.consent")}
          hint={t("campaigns.consent_hint")}
        />
        {Object.keys(languages).map((language) => (
          <Translation
            key={language}
            form={form}
            language={language}
            name={nameOfLanguage(language, locale)}
          />
        ))}
      </Card>
      <Card title={t("campaigns.form_asks")}>
        <Select
          form={form}
          name="phone"
          label={t("campaigns.phone")}
          hint={t("campaigns.phone_hint")}
          options={phoneModes.map((mode) => ({ value: mode, label: t(`campaigns.phone_${mode}`) }))}
        />
        <Select
          form={form}
          name="asks_region"
          label={t("campaigns.asks_region")}
          hint={t("campaigns.asks_region_hint")}
          options={phoneModes.map((mode) => ({ value: mode, label: t(`campaigns.phone_${mode}`) }))}
        />
        <Check
          name="follow_ups_by_mail"
          label={t("campaigns.follow_ups_by_mail")}
          hint={t("campaigns.follow_ups_by_mail_hint")}
          checked={form.values.follow_ups_by_mail !== undefined}
        />
        {questions.map((row, i) => (
          <QuestionRow key={row.id} row={row} at={i} of={questions.length} form={form} />
        ))}
        {questions.length < mostQuestions && (
          <FormActions>
            <Button tone="plain" name="change" value="add">
              {t("campaigns.add_question")}
            </Button>
          </FormActions>
        )}
      </Card>
      <AfterSending form={form} />
      <FormActions>
        <Button tone="primary">{t("campaigns.save")}</Button>
        <ButtonLink href={path} tone="plain">
          {t("campaigns.cancel")}
        </ButtonLink>
      </FormActions>
    </PostForm>
  );
}

/** Where whoever has sent the form goes on, and what they are sent. */
function AfterSending({ form }: { form: FormState }) {
  const { t } = useLanguage();
  const isTicked = (name: string) => form.values[name] !== undefined;
  return (
    <Card title={t("campaigns.after_sending")}>
      <Check
        name="confirms_by_mail"
        label={t("campaigns.confirms")}
        hint={t("campaigns.confirms_hint")}
        checked={isTicked("confirms_by_mail")}
      />
      <Field
        form={form}
        name="next_step.url"
        label={t("campaigns.next_url")}
        type="url"
        maxLength={2000}
        required={false}
      />
      <Field
        form={form}
        name="next_step.label.en"
        label={t("campaigns.next_label")}
        maxLength={80}
        required={false}
      />
      <Field
        form={form}
        name="next_step.label.fr"
        label={t("campaigns.next_label_fr")}
        maxLength={80}
        required={false}
      />
      <Field
        form={form}
        name="next_step.whatsapp_url"
        label={t("campaigns.next_whatsapp")}
        hint={t("campaigns.next_whatsapp_hint")}
        type="url"
        maxLength={500}
        required={false}
      />
      <Check
        name="next_step.calendar"
        label={t("campaigns.next_calendar")}
        checked={isTicked("next_step.calendar")}
      />
      <DateField
        form={form}
        name="next_step.calendar_on"
        label={t("campaigns.next_calendar_on")}
        hint={t("campaigns.next_calendar_hint")}
        required={false}
      />
    </Card>
  );
}

function Translation({ form, language, name }: { form: FormState; language: string; name: string }) {
  const { t } = useLanguage();
  const field = (part: string) => `translations.${language}.${part}`;
  const isOpen = ["description", "consent_text"].some((part) => form.values[field(part)]);
  return (
    <details open={isOpen || form.refused !== null}>
      <summary class="row">
        <Icon name="down" />
        {t("campaigns.in_language", { language: name })}
      </summary>
      <div class="stack stack--tight">
        <p class="field__hint">{t("campaigns.in_language_hint")}</p>
        <TextArea
          form={form}
          name={field("description")}
          label={t("campaigns.description_in", { language: name })}
        />
        <TextArea
          form={form}
          name={field("consent_text")}
          label={t("campaigns.consent_in", { language: name })}
        />
      </div>
    </details>
  );
}
