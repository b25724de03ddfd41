import { useLanguage } from "../../../../web/i18n/language";
import {
  Check,
  CheckGroup,
  DateField,
  Field,
  type FormState,
  optionsOf,
  Select,
  TextArea,
} from "../../../../web/ui";
import type { Reader } from "../../answering/views/say-value";
import type { Question } from "../../questions/definition";
import { stakeholderTypes } from "../../stakeholder-types";
import { type RecordKind, reportStates } from "../values";
import { SurveyFields } from "./survey-fields";

export interface RecordFieldsProps {
  kind: RecordKind;
  form: FormState;
  /** Those that whoever fills it in may choose. */
  assessments: { id: string; name: string }[];
  /** Within the assessment that is chosen; none while none is. */
  places: { id: string; name: string }[];
  /** Of the assessment's survey. */
  questions: readonly Question[];
  by: Reader;
  /** It stands already: whoever was asked has consented. */
  isEdit?: boolean;
}

/** A field of several lines that is at the heart of its kind. */
function Words({
  form,
  name,
  rows = 6,
}: {
  form: FormState;
  name: "findings" | "notes" | "summary";
  rows?: number;
}) {
  const { t } = useLanguage();
  return (
    <TextArea
      {...{ form, name, rows }}
      label={t(`workshops.records.${name}`)}
      hint={t(`workshops.records.${name}_hint`)}
      maxLength={20_000}
      required={name === "summary" ? false : undefined}
    />
  );
}

function Stakeholder({ form, name }: { form: FormState; name: "respondent_type" | "stakeholder_type" }) {
  const { t } = useLanguage();
  return (
    <Select
      {...{ form, name }}
      label={t(`workshops.records.${name}`)}
      options={stakeholderTypes.map((value) => ({ value, label: t(`guest.stakeholder_type.${value}`) }))}
      placeholder={t("workshops.records.choose")}
      required={name === "stakeholder_type" ? false : undefined}
    />
  );
}

function DeskReview({ form }: RecordFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Words form={form} name="findings" />
      <div class="pair">
        <Field
          form={form}
          name="source"
          label={t("workshops.records.source")}
          maxLength={500}
          required={false}
        />
        <Field
          form={form}
          name="year"
          label={t("workshops.records.year")}
          inputMode="numeric"
          maxLength={4}
          required={false}
          short
        />
      </div>
      <Field
        form={form}
        name="link"
        type="url"
        label={t("workshops.records.link")}
        maxLength={2000}
        required={false}
        dir="ltr"
      />
    </>
  );
}

function Survey({ form, questions, by }: RecordFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <div class="pair">
        <Stakeholder form={form} name="respondent_type" />
        <DateField form={form} name="held_on" label={t("workshops.records.held_on")} required={false} />
      </div>
      <SurveyFields {...{ form, questions, by }} />
    </>
  );
}

function Interview({ form, isEdit }: RecordFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <div class="pair">
        <Field
          form={form}
          name="informant"
          label={t("workshops.records.informant")}
          maxLength={200}
          autocomplete="off"
        />
        <Stakeholder form={form} name="stakeholder_type" />
        <DateField form={form} name="held_on" label={t("workshops.records.held_on")} />
      </div>
      <Words form={form} name="notes" />
      <TextArea
        form={form}
        name="quotes"
        label={t("workshops.records.quotes")}
        hint={t("workshops.records.quotes_hint")}
        rows={3}
        required={false}
      />
      {!isEdit && (
        <CheckGroup form={form} name="consent" legend={t("workshops.records.consent_legend")}>
          <Check
            name="consent"
            label={t("workshops.records.consent")}
            checked={form.values.consent === "on"}
          />
        </CheckGroup>
      )}
    </>
  );
}

function Report({ form }: RecordFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        form={form}
        name="state"
        label={t("workshops.records.state")}
        options={reportStates.map((value) => ({ value, label: t(`workshops.report_state.${value}`) }))}
      />
      <Words form={form} name="summary" />
    </>
  );
}

const ownFields = { desk_review: DeskReview, survey: Survey, kii: Interview, report: Report } as const;

/** What a record is asked for: its assessment and title, then what its kind has. */
export function RecordFields(props: RecordFieldsProps) {
  const { kind, form, assessments, places } = props;
  const { t } = useLanguage();
  const Own = ownFields[kind];
  return (
    <>
      <Select
        form={form}
        name="assessment_id"
        label={t("workshops.records.assessment")}
        options={optionsOf(assessments)}
        placeholder={t("workshops.records.choose")}
      />
      <Field
        form={form}
        name="title"
        label={t("workshops.records.title_field")}
        hint={t(`workshops.records.title_hint.${kind}`)}
        maxLength={200}
        autocomplete="off"
        required
      />
      {places.length > 0 && (
        <Select
          form={form}
          name="place_id"
          label={t("workshops.records.place")}
          options={optionsOf(places)}
          placeholder={t("workshops.records.no_place")}
          required={false}
        />
      )}
      <Own {...props} />
    </>
  );
}
