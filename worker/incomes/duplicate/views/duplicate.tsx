import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  optionsOf,
  PageHeader,
  PostForm,
  Select,
} from "../../../../web/ui";
import { casePath, casesPath } from "../../frame/steps";

export interface DuplicateProps {
  form: FormState;
  record: { id: string; name: string; year: number };
  /** Units that the copy may be of, where there is a choice. */
  units: { id: string; name: string }[];
  needsUnit: boolean;
  csrf: string;
}

/** What a copy is called, of which year it is, and whether its money follows prices. */
export function Duplicate({ form, record, units, needsUnit, csrf }: DuplicateProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("incomes.duplicate.title", { name: record.name })}
        lead={t("incomes.duplicate.lead")}
        back={{ href: casesPath, label: t("incomes.cases") }}
      />
      <PostForm action={casePath(record.id, "duplicate")} csrf={csrf} once>
        <FormFaults form={form} />
        <Card>
          <Field form={form} name="name" label={t("incomes.profile.name")} maxLength={200} />
          <Field
            form={form}
            name="year"
            label={t("incomes.profile.year")}
            inputMode="numeric"
            short
            maxLength={4}
          />
          <Check
            name="inflate"
            label={t("incomes.duplicate.inflate")}
            hint={t("incomes.duplicate.inflate_hint", { year: String(record.year) })}
            checked={form.values.inflate !== undefined}
          />
          {units.length > 0 && (
            <Select
              form={form}
              name="business_unit_id"
              label={t("incomes.profile.unit")}
              {...(needsUnit ? {} : { placeholder: t("incomes.profile.none") })}
              options={optionsOf(units)}
            />
          )}
        </Card>
        <FormActions>
          <Button tone="primary">{t("incomes.duplicate.make")}</Button>
          <ButtonLink href={casesPath} tone="plain">
            {t("incomes.profile.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </>
  );
}
