import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  Field,
  FormActions,
  FormFaults,
  PostForm,
} from "../../../../web/ui";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";

const example = [
  "name,email,phone,stakeholder_type,province,municipality,organization,locale",
  "Sittie Rahma,sittie@example.org,,farmer,Lanao,,Sample Cooperative,fil",
  "Datu Sample,,+639170000001,elder,Lanao,,,en",
].join("\n");

/** First step: choose the file. Nothing is made by it. */
export function ImportForm({ led, csrf, fault }: { led: Led; csrf: string; fault: string | null }) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  const form = { values: {}, refused };
  return (
    <Section
      led={led}
      section="participants/"
      title={t("leading.import")}
      back={{ href: path, label: t("leading.participants") }}
    >
      <PostForm action={`${path}import/`} csrf={csrf} id="import-file" upload>
        <FormFaults form={form} />
        <Card>
          <Field
            form={form}
            name="file"
            label={t("roster.file")}
            type="file"
            accept=".csv,text/csv"
            hint={t("roster.file_hint")}
          />
          <CodeBlock label={t("roster.file_example")} code={example} />
        </Card>
        <FormActions>
          <Button icon="upload">{t("roster.check_file")}</Button>
          <ButtonLink href={path} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Section>
  );
}
