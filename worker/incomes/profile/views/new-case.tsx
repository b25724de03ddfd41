import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";
import { casesPath } from "../../frame/steps";
import type { Choices } from "../read-choices";
import { CaseFields } from "./case-fields";

/** A case from the beginning: it is saved with the button, and by itself from then on. */
export function NewCase({
  form,
  choices,
  needsUnit,
  csrf,
}: {
  form: FormState;
  choices: Choices;
  /** Whoever is in several units says which. */
  needsUnit: boolean;
  csrf: string;
}) {
  const { t } = useLanguage();
  const units = choices.units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t("incomes.profile.new")}
        lead={t("incomes.profile.new_lead")}
        back={{ href: casesPath, label: t("incomes.cases") }}
      />
      <div class="stack">
        <PostForm action={`${casesPath}/cases/new`} csrf={csrf} once>
          <FormFaults form={form} />
          <CaseFields form={form} choices={choices} />
          <Card title={t("incomes.profile.segments")} lead={t("incomes.profile.segments_lead")}>
            <TextArea
              form={form}
              name="segments"
              label={t("incomes.profile.segment_names")}
              hint={t("incomes.profile.segment_names_hint")}
              required={false}
              rows={3}
            />
          </Card>
          <Card title={t("incomes.profile.who")}>
            {units.length > 1 || (units.length > 0 && !needsUnit) ? (
              <Select
                form={form}
                name="business_unit_id"
                label={t("incomes.profile.unit")}
                {...(needsUnit ? {} : { placeholder: t("incomes.profile.none") })}
                options={units}
              />
            ) : null}
            <Check
              name="private"
              label={t("incomes.profile.private")}
              hint={t("incomes.profile.private_hint")}
              checked={form.values.private !== undefined}
            />
          </Card>
          <FormActions>
            <Button tone="primary">{t("incomes.profile.create")}</Button>
            <Button tone="plain" name="next" value="farmers">
              {t("incomes.farmers.create")}
            </Button>
            <ButtonLink href={casesPath} tone="plain">
              {t("incomes.profile.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}
