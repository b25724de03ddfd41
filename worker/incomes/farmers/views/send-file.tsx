import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Field,
  FormActions,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { casePath } from "../../frame/steps";

/** First step: choose the file. */
export function SendFile({
  record,
  form,
  hasRows,
  csrf,
}: {
  record: { id: string; name: string };
  form: FormState;
  /** Rows of an earlier file, which the reader may delete. */
  hasRows: boolean;
  csrf: string;
}) {
  const { t } = useLanguage();
  const at = casePath(record.id, "farmers");
  return (
    <>
      <PageHeader
        title={t("incomes.farmers.title")}
        lead={t("incomes.farmers.lead")}
        back={{ href: casePath(record.id, "profile"), label: record.name }}
        actions={
          <ButtonLink href={`${at}/template.xlsx`} tone="plain" icon="download">
            {t("incomes.farmers.template")}
          </ButtonLink>
        }
      />
      <div class="stack">
        <PostForm action={at} csrf={csrf} id="farmers-file" upload>
          <Card>
            <Field
              form={form}
              name="file"
              label={t("incomes.farmers.file")}
              type="file"
              accept=".csv,.xlsx"
              hint={t("incomes.farmers.file_hint")}
            />
            <Notice tone="info">{t("incomes.farmers.privacy")}</Notice>
          </Card>
          <FormActions>
            <Button tone="primary">{t("incomes.farmers.send")}</Button>
          </FormActions>
        </PostForm>
        {hasRows && (
          <Card>
            <PostForm action={`${at}/delete`} csrf={csrf} compact>
              <Button tone="quiet" icon="trash">
                {t("incomes.farmers.delete")}
              </Button>
              <span class="quiet small">{t("incomes.farmers.delete_hint")}</span>
            </PostForm>
          </Card>
        )}
      </div>
    </>
  );
}
