import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  FormFaults,
  type FormState,
  freshForm,
  PostForm,
  SavesItself,
  Select,
} from "../../../../web/ui";
import { Field } from "../../../../web/ui/field";
import { casePath } from "../../frame/steps";

interface NameFormProps {
  action: string;
  id: string;
  form: FormState;
  name: string;
  csrf: string;
}

/** What one is called. */
function NameForm({ action, id, form, name, csrf }: NameFormProps) {
  const { t } = useLanguage();
  return (
    <PostForm action={action} csrf={csrf} edits={form} id={id} apart saves class="segment-list__name">
      <Field form={form} name="name" label={t("incomes.profile.segment_name_of", { name })} maxLength={120} />
      <SavesItself />
    </PostForm>
  );
}

/** The groups of farmers that a case tells apart: renamed, removed and added where they stand. */
export function SegmentsCard({
  caseId,
  segments,
  refused,
  renamed,
  csrf,
}: {
  caseId: string;
  segments: { id: string; name: string }[];
  /** The form of a new segment, where it was refused. */
  refused: FormState | null;
  /** The form of another name, where that was refused. */
  renamed: { segmentId: string; form: FormState } | null;
  csrf: string;
}) {
  const { t } = useLanguage();
  const at = casePath(caseId, "segments");
  const form = refused ?? freshForm();
  return (
    <Card title={t("incomes.profile.segments")} lead={t("incomes.profile.segments_lead")} id="segments">
      <ul class="segment-list">
        {segments.map(({ id, name }) => (
          <li key={id} class="segment-list__one">
            <NameForm
              action={`${at}/${id}`}
              id={`segment-${id}`}
              form={renamed?.segmentId === id ? renamed.form : freshForm({ name })}
              name={name}
              csrf={csrf}
            />
            {segments.length > 1 && (
              <PostForm compact action={`${at}/${id}/remove`} csrf={csrf}>
                <Button tone="quiet" small label={t("incomes.profile.remove_of", { name })}>
                  {t("incomes.profile.remove")}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {segments.length < 5 && (
        <PostForm action={at} csrf={csrf} once id="new-segment" apart>
          <FormFaults form={form} />
          <div class="pair">
            <Field form={form} name="name" label={t("incomes.profile.new_segment")} maxLength={120} />
            <Select
              form={form}
              name="copy_answers_from"
              label={t("incomes.profile.copy_from")}
              placeholder={t("incomes.profile.copy_none")}
              options={segments.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <div class="row">
            <Button tone="plain" icon="plus">
              {t("incomes.profile.add_segment")}
            </Button>
          </div>
        </PostForm>
      )}
    </Card>
  );
}
