import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";

export interface Option {
  value: string;
  label: string;
}

export interface RecordFormProps {
  title: string;
  lead?: string;
  back: { href: string; label: string };
  form: FormState;
  csrf: string;
  action: string;
  /** Makes a record, and sent twice makes one; another edits what is stored. */
  isNew: boolean;
  /** Where what is there can be deleted, and what that means. */
  remove?: { action: string; title: string; words: string } | undefined;
  children: ComponentChildren;
}

/** One record of the master data, in a form. */
export function RecordForm(props: RecordFormProps) {
  const { title, lead, back, form, csrf, action, isNew, remove, children } = props;
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        back={back}
        actions={
          remove && (
            <Confirm label={t("incomes.delete")} title={remove.title}>
              <p>{remove.words}</p>
              <PostForm action={remove.action} csrf={csrf}>
                <Button tone="danger">{t("incomes.delete")}</Button>
              </PostForm>
            </Confirm>
          )
        }
      />
      <Card>
        <PostForm action={action} csrf={csrf} once={isNew} edits={isNew ? undefined : form}>
          <FormFaults form={form} />
          {children}
          <FormActions>
            <Button>{t("common.save")}</Button>
            <ButtonLink href={back.href} tone="plain">
              {t("common.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
