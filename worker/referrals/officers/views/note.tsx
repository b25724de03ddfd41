import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, FormActions, type FormState, PostForm, TextArea } from "../../../../web/ui";

export interface OfficerNoteProps {
  officerId: string;
  form: FormState;
  csrf: string;
}

/** What administrators keep about an officer for themselves. */
export function OfficerNote({ officerId, form, csrf }: OfficerNoteProps) {
  const { t } = useLanguage();
  return (
    <Card id="note" title={t("officers.note")}>
      <PostForm action={`/dashboard/officers/${officerId}/note`} csrf={csrf} edits={form}>
        <TextArea
          form={form}
          maxLength={2000}
          name="note"
          label={t("officers.note_label")}
          hint={t("officers.note_hint")}
        />
        <FormActions>
          <Button tone="plain">{t("officers.note_keep")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}
