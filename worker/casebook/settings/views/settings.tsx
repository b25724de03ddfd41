import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  Facts,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import { TeamTabs } from "../../frame/views/frames";
import { settingsPath } from "../../paths";

export interface SettingsProps {
  form: FormState;
  /** Administrators change them, moderators read. */
  mayChange: boolean;
  csrf: string;
}

function Edit({ form, csrf }: Omit<SettingsProps, "mayChange">) {
  const { t } = useLanguage();
  return (
    <PostForm action={settingsPath} csrf={csrf} edits={form}>
      <FormFaults form={form} />
      <Card title={t("casebook.settings.archive")}>
        <div class="form">
          <Field form={form} name="archive_name" label={t("casebook.settings.name")} maxLength={200} />
          <Field form={form} name="archive_name_ne" label={t("casebook.settings.name_ne")} maxLength={200} />
          <TextArea
            form={form}
            name="disclaimer"
            label={t("casebook.settings.disclaimer")}
            maxLength={5000}
          />
          <TextArea
            form={form}
            name="disclaimer_ne"
            label={t("casebook.settings.disclaimer_ne")}
            maxLength={5000}
            lang="ne"
          />
          <Check
            name="front_page"
            label={t("casebook.settings.front_page")}
            hint={t("casebook.settings.front_page_hint")}
            checked={form.values.front_page !== undefined}
          />
        </div>
      </Card>
      <Card title={t("casebook.settings.technical")}>
        <div class="form">
          <TextArea
            form={form}
            name="entity_types"
            label={t("casebook.settings.types")}
            hint={t("casebook.settings.types_hint")}
            rows={8}
          />
          <TextArea
            form={form}
            name="cors_origins"
            label={t("casebook.settings.origins")}
            hint={t("casebook.settings.origins_hint")}
            rows={3}
          />
        </div>
      </Card>
      <FormActions>
        <Button tone="primary">{t("common.save")}</Button>
      </FormActions>
    </PostForm>
  );
}

/** What was typed line by line stands so. */
const asTyped = (text = "") => (text === "" ? "–" : <span class="lines">{text}</span>);

function Read({ form: { values } }: Pick<SettingsProps, "form">) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.settings.archive")}>
      <Facts
        facts={[
          [t("casebook.settings.name"), values.archive_name || "–"],
          [t("casebook.settings.name_ne"), values.archive_name_ne || "–"],
          [t("casebook.settings.disclaimer"), asTyped(values.disclaimer)],
          [t("casebook.settings.disclaimer_ne"), asTyped(values.disclaimer_ne)],
          [t("casebook.settings.types"), asTyped(values.entity_types)],
          [t("casebook.settings.origins"), asTyped(values.cors_origins)],
        ]}
      />
    </Card>
  );
}

/** What holds for the whole archive. */
export function SettingsPage(props: SettingsProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("casebook.settings.title")} lead={t("casebook.settings.lead")} />
      <div class="stack">
        <TeamTabs part="settings" />
        {props.mayChange ? <Edit {...props} /> : <Read {...props} />}
      </div>
    </>
  );
}
