import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, FormActions, type FormState, PageHeader, PostForm } from "../../../../web/ui";
import type { NoteRecord } from "../schemas";
import { NoteFields, notesPath } from "./list";

export interface EditNoteProps {
  note: NoteRecord;
  campaigns: { id: string; name: string }[];
  form: FormState;
  csrf: string;
}

export function EditNote({ note, campaigns, form, csrf }: EditNoteProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("notes.edit")} back={{ href: notesPath, label: t("notes.title") }} />
      <Card>
        <PostForm action={`${notesPath}/${note.id}`} csrf={csrf} edits={form}>
          <NoteFields form={form} campaigns={campaigns} />
          <FormActions>
            <Button>{t("notes.save")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
