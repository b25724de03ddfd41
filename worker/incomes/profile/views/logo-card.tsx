import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Field, FormActions, type FormState, freshForm, PostForm } from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import { casePath } from "../../frame/steps";

/** The picture on a case's report: chosen, replaced, taken away. */
export function LogoCard({
  record,
  form,
  csrf,
}: {
  record: Pick<CaseRecord, "id" | "name" | "logo_url">;
  form: FormState | null;
  csrf: string;
}) {
  const { t } = useLanguage();
  const action = `${casePath(record.id)}/logo`;
  return (
    <Card title={t("incomes.logo.title")}>
      {record.logo_url && (
        <img class="case-logo" src={record.logo_url} alt={t("incomes.logo.of", { name: record.name })} />
      )}
      <PostForm action={action} csrf={csrf} id="case-logo" upload>
        <Field
          form={form ?? freshForm()}
          name="file"
          label={t(record.logo_url ? "incomes.logo.another" : "incomes.logo.image")}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hint={t("incomes.logo.hint")}
        />
        <FormActions>
          <Button tone="plain">{t("incomes.logo.upload")}</Button>
        </FormActions>
      </PostForm>
      {record.logo_url && (
        <PostForm action={`${action}/remove`} csrf={csrf} compact>
          <Button tone="quiet" icon="trash">
            {t("incomes.logo.remove")}
          </Button>
        </PostForm>
      )}
    </Card>
  );
}
