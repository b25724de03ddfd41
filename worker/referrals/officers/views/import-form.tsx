import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  Field,
  FormActions,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { exampleFile } from "../officer-columns";

/** First step: choose the file. Nothing is created by it. */
export function ImportForm({ csrf, fault }: { csrf: string; fault: string | null }) {
  const { t } = useLanguage();
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  return (
    <>
      <PageHeader
        title={t("officers.import_title")}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
        lead={t("officers.import_lead")}
      />
      <div class="stack">
        <PostForm action="/dashboard/officers/import" csrf={csrf} id="import-file" upload>
          <Card>
            <Field
              form={{ values: {}, refused }}
              name="file"
              label={t("officers.csv_file")}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              hint={t("officers.csv_hint")}
            />
            <CodeBlock label={t("officers.csv_example")} code={exampleFile} />
          </Card>
          <FormActions>
            <Button tone="primary">{t("officers.check_file")}</Button>
            <ButtonLink href="/dashboard/officers" tone="plain">
              {t("officers.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}
