import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Field, TextArea } from "../../../../web/ui";
import type { SideProps } from "../props";
import { DeedForm, formOf } from "./deed";

/** What is cited and not there yet is made here, beside the text that cites it. */
export function MakeSource({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const form = formOf(side, "sources");
  if (side.record.state === "CLOSED") return null;
  return (
    <Card title={t("casebook.side.source")} id="new-source">
      <details open={form.refused !== null}>
        <summary>{t("casebook.editor.make_source")}</summary>
        <DeedForm side={side} deed="sources" once>
          <Field
            form={form}
            name="source_title"
            label={t("casebook.side.source_title")}
            maxLength={300}
            required
          />
          <TextArea
            form={form}
            name="source_description"
            label={t("casebook.side.source_description")}
            maxLength={5000}
            required
          />
          <Field
            form={form}
            name="source_url"
            type="url"
            label={t("casebook.side.source_url")}
            maxLength={2000}
            required={false}
            dir="ltr"
          />
          <Button tone="plain">{t("casebook.editor.make_source")}</Button>
        </DeedForm>
      </details>
    </Card>
  );
}
