import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { CaseFields, type Choices } from "./case-fields";
import { CaseFrame, type CaseHead } from "./frame";
import { casePath, casesPath, newCasePath } from "./path";

/** Starts a case. */
export function NewCase({ form, choices, csrf }: { form: FormState; choices: Choices; csrf: string }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("incomes.new_case")} back={{ href: casesPath, label: t("incomes.cases") }} />
      <PostForm action={newCasePath} csrf={csrf} once>
        <FormFaults form={form} />
        <CaseFields form={form} choices={choices} />
        <FormActions>
          <Button>{t("incomes.create")}</Button>
        </FormActions>
      </PostForm>
    </>
  );
}

export interface ProfileProps {
  head: CaseHead;
  form: FormState;
  segmentForm: FormState;
  choices: Choices;
  segments: { id: string; name: string }[];
  mayEdit: boolean;
  lost: number;
  csrf: string;
}

/** The first step: what the case is about, and whose households. */
export function Profile(props: ProfileProps) {
  const { head, form, segmentForm, choices, segments, mayEdit, lost, csrf } = props;
  const { t } = useLanguage();
  return (
    <CaseFrame head={head} step="profile">
      <Card title={t("incomes.segments")} lead={t("incomes.segments_lead")}>
        <ul class="stack">
          {segments.map(({ id, name }) => (
            <li key={id} class="row row--apart">
              <a href={`${casePath(head.id, "targets")}#segment-${id}`}>{name}</a>
              {mayEdit && segments.length > 1 && (
                <PostForm action={casePath(head.id, `segments/${id}/delete`)} csrf={csrf} compact>
                  <Button tone="quiet" small label={t("incomes.delete_segment", { name })}>
                    {t("incomes.delete")}
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
        {mayEdit && segments.length < 5 && (
          <PostForm action={casePath(head.id, "segments")} csrf={csrf}>
            <FormFaults form={segmentForm} />
            <Field form={segmentForm} name="name" label={t("incomes.new_segment")} required maxLength={120} />
            <FormActions>
              <Button tone="plain">{t("incomes.add_segment")}</Button>
            </FormActions>
          </PostForm>
        )}
      </Card>
      <PostForm action={casePath(head.id, "profile")} csrf={csrf} edits={freshForm(form.values)}>
        <FormFaults form={form} />
        <CaseFields form={form} choices={choices} />
        {lost > 0 && (
          <label class="row">
            <input type="checkbox" name="confirm_loss" />
            {t("incomes.confirm_loss", { count: lost })}
          </label>
        )}
        {mayEdit && (
          <FormActions>
            <Button>{t("incomes.save")}</Button>
          </FormActions>
        )}
      </PostForm>
    </CaseFrame>
  );
}
