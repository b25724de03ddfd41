import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Field, FormActions, PageHeader, PostForm } from "../../../../web/ui";

const path = "/dashboard/imports/links";

/** First step: choose the file that another service exported. */
export function PastFormPage({ csrf, fault }: { csrf: string; fault: string | null }) {
  const { t } = useLanguage();
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  return (
    <>
      <PageHeader
        title={t("pastlinks.title")}
        lead={t("pastlinks.lead")}
        back={{ href: "/dashboard/imports", label: t("imports.title") }}
      />
      <PostForm action={path} csrf={csrf} id="past-links" upload>
        <Card>
          <Field
            form={{ values: {}, refused }}
            name="file"
            label={t("imports.file")}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            hint={t("pastlinks.file_hint")}
          />
          <Field
            form={{ values: {}, refused: null }}
            name="only"
            label={t("pastlinks.only")}
            hint={t("pastlinks.only_hint")}
            required={false}
            maxLength={2000}
          />
        </Card>
        <FormActions>
          <Button tone="primary">{t("imports.check")}</Button>
        </FormActions>
      </PostForm>
    </>
  );
}
