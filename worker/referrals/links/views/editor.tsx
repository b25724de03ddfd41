import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  DateField,
  FormActions,
  FormFaults,
  type FormState,
  InlineEdit,
  PostForm,
} from "../../../../web/ui";
import { linkName } from "./name";

/** The label, changed where it stands, and the last day. */
export function LinkEditor({
  link,
  form,
  csrf,
}: {
  link: { id: string; label: string; code: string };
  form: FormState;
  csrf: string;
}) {
  const { t } = useLanguage();
  const action = `/dashboard/links/${link.id}`;
  return (
    <Card title={t("links.label_and_day")}>
      <div class="field">
        <span class="field__label">{t("links.label")}</span>
        <InlineEdit
          action={action}
          csrf={csrf}
          name="label"
          value={form.values.label ?? ""}
          basis={form.values.based_on}
          label={t("links.label_of", { name: linkName(link, t) })}
          maxLength={120}
          placeholder={t("links.label_example")}
        />
      </div>
      <PostForm action={action} csrf={csrf} id="last-day" edits={form}>
        <FormFaults form={form} />
        <DateField form={form} name="last_day" label={t("links.last_day")} hint={t("links.no_end")} />
        <FormActions>
          <Button tone="plain">{t("links.save_last_day")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}
