import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";
import { workshopStatuses } from "../../assessments/values";
import { assessmentOf, workshopOf } from "../../paths";
import type { WorkshopType } from "../../workshop-types";

export interface WorkshopEditProps {
  assessment: { id: string; title: string };
  type: WorkshopType;
  title: string;
  form: FormState;
  csrf: string;
}

const times = ["starts_at", "ends_at", "due_at"] as const;
const texts = [
  ...(["methodology", "materials", "expected_outputs", "key_findings"] as const),
  ...(["recommendations", "challenges"] as const),
] as const;

/** One of the five workshops: when it is held, and what is noted of it. */
export function WorkshopEdit({ assessment, type, title, form, csrf }: WorkshopEditProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={title} back={{ href: assessmentOf(assessment.id), label: assessment.title }} />
      <Card>
        <PostForm action={workshopOf(assessment.id, type)} csrf={csrf} edits={form}>
          <FormFaults form={form} />
          <Field form={form} name="title" label={t("workshops.assessments.name")} maxLength={200} required />
          <TextArea
            form={form}
            name="description"
            label={t("workshops.assessment.description")}
            maxLength={5000}
            rows={3}
            required={false}
          />
          <div class="pair">
            {times.map((name) => (
              <Field
                key={name}
                form={form}
                name={name}
                type="datetime-local"
                label={t(`workshops.assessment.${name}`)}
                hint={t(`workshops.assessment.${name}_hint`)}
                required={false}
              />
            ))}
            <Field
              form={form}
              name="target_participants"
              label={t("workshops.assessment.target_participants")}
              inputMode="numeric"
              maxLength={6}
              short
            />
            <Select
              form={form}
              name="status"
              label={t("workshops.assessment.workshop_status")}
              hint={t("workshops.assessment.workshop_status_hint")}
              options={workshopStatuses.map((value) => ({
                value,
                label: t(`workshops.workshop_status.${value}`),
              }))}
            />
          </div>
          {texts.map((name) => (
            <TextArea
              key={name}
              {...{ form, name }}
              label={t(`workshops.assessment.${name}`)}
              maxLength={20_000}
              rows={3}
              required={false}
            />
          ))}
          <FormActions>
            <Button tone="primary">{t("workshops.assessment.save_workshop")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
