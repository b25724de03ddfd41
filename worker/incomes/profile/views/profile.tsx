import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
  SavesItself,
  Select,
} from "../../../../web/ui";
import type { Missing } from "../../cases/life-of-case";
import type { CaseRecord } from "../../cases/schemas";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { Choices } from "../read-choices";
import { CaseFields } from "./case-fields";
import { LogoCard } from "./logo-card";
import { SegmentsCard } from "./segments-card";

export interface ProfileProps {
  of: Omit<FramedCase, "missing"> & { record: CaseRecord; isOwner: boolean; missing: readonly Missing[] };
  form: FormState;
  choices: Choices;
  /** What the edit would take away, where it was refused for that. */
  lost: string[];
  /** The case may follow another version of the questions. */
  hasOtherQuestions: boolean;
  /** The reader is no external person: those upload nothing. */
  mayUpload: boolean;
  segmentForm: FormState | null;
  renamed: { segmentId: string; form: FormState } | null;
  /** The form of its picture, where that was refused. */
  logo: FormState | null;
  /** Of its unit, and whether it is private. */
  who: FormState;
  csrf: string;
}

/** Whether the case is complete, who sees it, and its end: what has no history. */
function Standing({ of: { record, missing, isOwner }, choices, who, csrf }: ProfileProps) {
  const { t } = useLanguage();
  const at = casePath(record.id);
  const isCompleted = record.status === "completed";
  const names = new Map(record.segments.map(({ id, name }) => [id, name]));
  return (
    <>
      <Card title={t("incomes.profile.status")}>
        {missing.length > 0 && (
          <ul class="missing-list">
            {missing.map(({ segment_id, what }) => (
              <li key={`${segment_id} ${what}`}>
                <a href={casePath(record.id, what === "income" ? "drivers" : "targets")}>
                  {t(`incomes.missing.${what}_of`, { name: names.get(segment_id) ?? "" })}
                </a>
              </li>
            ))}
          </ul>
        )}
        <PostForm action={`${at}/status`} csrf={csrf} compact>
          <input type="hidden" name="status" value={isCompleted ? "incomplete" : "completed"} />
          <Button tone="plain" disabled={!isCompleted && missing.length > 0}>
            {t(isCompleted ? "incomes.profile.reopen" : "incomes.profile.complete")}
          </Button>
        </PostForm>
      </Card>
      {isOwner && (
        <Card title={t("incomes.profile.who")}>
          <PostForm action={`${at}/who`} csrf={csrf} id="case-who" saves edits={who}>
            <FormFaults form={who} />
            <Select
              form={who}
              name="business_unit_id"
              label={t("incomes.profile.unit")}
              placeholder={t("incomes.profile.none")}
              options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Check
              name="private"
              label={t("incomes.profile.private")}
              hint={t("incomes.profile.private_hint")}
              checked={who.values.private !== undefined}
            />
            <SavesItself />
          </PostForm>
          <PostForm action={`${at}/delete`} csrf={csrf} compact>
            <Button tone="quiet" icon="trash">
              {t("incomes.profile.delete")}
            </Button>
            <span class="quiet small">{t("incomes.profile.delete_hint")}</span>
          </PostForm>
        </Card>
      )}
    </>
  );
}

/** Step 1: what a case is of. */
export function Profile(props: ProfileProps) {
  const { of, form, choices, lost, segmentForm, csrf } = props;
  const { t } = useLanguage();
  const { record, mayEdit } = of;
  return (
    <CaseFrame of={of} current="profile">
      <PostForm
        action={casePath(record.id, "profile")}
        csrf={csrf}
        edits={form}
        id="case-profile"
        saves={mayEdit}
      >
        <fieldset class="case-fields" disabled={!mayEdit}>
          <FormFaults form={form} />
          {lost.length > 0 && (
            <Check
              name="confirm_loss"
              label={t("incomes.profile.confirm_loss", { count: lost.length })}
              hint={lost.slice(0, 12).join(" · ")}
              checked={false}
            />
          )}
          <CaseFields form={form} choices={choices} />
          {mayEdit && (
            <FormActions>
              {props.mayUpload && (
                <ButtonLink href={casePath(record.id, "farmers")} tone="plain">
                  {t("incomes.farmers.link")}
                </ButtonLink>
              )}
              <ButtonLink href={casePath(record.id, "convert")} tone="plain">
                {t("incomes.convert.link")}
              </ButtonLink>
              {props.hasOtherQuestions && (
                <ButtonLink href={casePath(record.id, "question-set")} tone="plain">
                  {t("incomes.questions.move_link")}
                </ButtonLink>
              )}
            </FormActions>
          )}
          {mayEdit && <SavesItself />}
        </fieldset>
      </PostForm>
      {mayEdit && (
        <SegmentsCard
          caseId={record.id}
          segments={record.segments}
          refused={segmentForm}
          renamed={props.renamed}
          csrf={csrf}
        />
      )}
      {mayEdit && <LogoCard record={record} form={props.logo} csrf={csrf} />}
      {mayEdit && <Standing {...props} />}
    </CaseFrame>
  );
}
