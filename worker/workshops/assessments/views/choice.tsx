import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey, Translate } from "../../../../web/i18n/translate";
import { DateField, type FormState, Select } from "../../../../web/ui";
import {
  advancements,
  assessmentLevels,
  categories,
  methodologies,
  priorities,
  questionLanguages,
  statuses,
} from "../values";

/** What an assessment's fields are chosen among, in words. */
export const choicesOf = {
  status: (t: Translate) => statuses.map((value) => ({ value, label: t(`workshops.status.${value}`) })),
  level: (t: Translate) => assessmentLevels.map((value) => ({ value, label: t(`workshops.level.${value}`) })),
  category: (t: Translate) => categories.map((value) => ({ value, label: t(`workshops.category.${value}`) })),
  priority: (t: Translate) => priorities.map((value) => ({ value, label: t(`workshops.priority.${value}`) })),
  primary_methodology: (t: Translate) =>
    methodologies.map((value) => ({ value, label: t(`workshops.method.${value}`) })),
  advancement: (t: Translate) =>
    advancements.map((value) => ({ value, label: t(`workshops.advancement.${value}`) })),
  language: (t: Translate) =>
    questionLanguages.map((value) => ({ value, label: t(`workshops.language.${value}`) })),
} as const;

const labels = {
  status: "workshops.assessments.status",
  level: "workshops.assessments.level",
  category: "workshops.assessment.category",
  priority: "workshops.assessment.priority",
  primary_methodology: "workshops.assessments.method",
  advancement: "workshops.assessments.advancement",
  language: "workshops.assessments.language",
} as const satisfies Record<keyof typeof choicesOf, MessageKey>;

/** A field of an assessment that is chosen; `first`: what it begins with. */
export function Choice({
  form,
  name,
  hint,
  first,
}: {
  form: FormState;
  name: keyof typeof choicesOf;
  hint?: string;
  first?: string;
}) {
  const { t } = useLanguage();
  return (
    <Select
      form={first === undefined ? form : { ...form, values: { [name]: first, ...form.values } }}
      {...{ name, hint, label: t(labels[name]) }}
      options={choicesOf[name](t)}
    />
  );
}

/** From when until when it is planned. */
export function PlannedDays({ form, hint }: { form: FormState; hint?: string }) {
  const { t } = useLanguage();
  return (
    <>
      <DateField
        {...{ form, hint, name: "planned_start_date", required: false }}
        label={t("workshops.assessments.planned_start")}
      />
      <DateField
        {...{ form, name: "planned_end_date", required: false }}
        label={t("workshops.assessments.planned_end")}
      />
    </>
  );
}
