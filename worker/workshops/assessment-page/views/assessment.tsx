import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Confirm,
  DataTable,
  Day,
  Facts,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  Progress,
  Time,
} from "../../../../web/ui";
import { AssessmentStatus } from "../../assessments/views/status";
import type { WorkshopRecord } from "../../assessments/workshop-schemas";
import { ledPage } from "../../leading/paths";
import { assessmentOf, assessmentsPath, recordPaths, surveyQuestionsOf, workshopOf } from "../../paths";
import { titleIn } from "../../questions/first-words";
import { recordKinds } from "../../records/values";
import { AssessmentFields, PaceFields } from "./assessment-fields";
import { Team, type TeamProps } from "./team";

export interface AssessmentPageProps extends Omit<TeamProps, "form"> {
  workshops: WorkshopRecord[];
  /** Where it stands, the widest first. */
  trail: { id: string; name: string }[];
  /** To choose among. */
  places: { id: string; name: string }[];
  /** Of the assessment, and of who joins its team. */
  form: FormState;
  teamForm: FormState;
  newForm: FormState;
}

/** From one day to another, of which one may not be known. */
const Days = ({ from, to }: { from: string | null; to: string | null }) => (
  <>
    {from && <Day day={from} />}
    {(from || to) && to ? " – " : from ? "" : "–"}
    {to && <Day day={to} />}
  </>
);

/** What it is, where, when, and how far. */
function About({ assessment, trail }: Pick<AssessmentPageProps, "assessment" | "trail">) {
  const { t } = useLanguage();
  const { description, objectives, progress, actual_start_date, actual_end_date } = assessment;
  return (
    <Card title={t("workshops.assessment.about")}>
      {description && <p class="lines">{description}</p>}
      {objectives && <p class="lines quiet">{objectives}</p>}
      <Progress
        label={t("workshops.assessment.progress")}
        value={progress}
        most={100}
        words={`${progress} %`}
      />
      <Facts
        facts={[
          [
            t("workshops.assessments.place"),
            trail.length > 0 ? trail.map(({ name }) => name).join(" › ") : t("workshops.assessments.nowhere"),
          ],
          [
            t("workshops.assessment.planned"),
            <Days key="p" from={assessment.planned_start_date} to={assessment.planned_end_date} />,
          ],
          ...(actual_start_date || actual_end_date
            ? [
                [
                  t("workshops.assessment.actual"),
                  <Days key="a" from={actual_start_date} to={actual_end_date} />,
                ] as [string, ComponentChildren],
              ]
            : []),
          [t("workshops.assessments.method"), t(`workshops.method.${assessment.primary_methodology}`)],
          [t("workshops.assessment.category"), t(`workshops.category.${assessment.category}`)],
          [t("workshops.assessments.level"), t(`workshops.level.${assessment.level}`)],
          [t("workshops.assessment.priority"), t(`workshops.priority.${assessment.priority}`)],
          [t("workshops.assessments.advancement"), t(`workshops.advancement.${assessment.advancement}`)],
          [t("workshops.assessments.language"), t(`workshops.language.${assessment.language}`)],
        ]}
      />
    </Card>
  );
}

/** Its five workshops and their times. */
function Workshops({ assessment, workshops }: Pick<AssessmentPageProps, "assessment" | "workshops">) {
  const { t, locale } = useLanguage();
  return (
    <Card flush title={t("workshops.assessment.workshops")} id="workshops">
      <DataTable
        caption={t("workshops.assessment.workshops")}
        rows={workshops}
        keyOf={({ type }) => type}
        columns={[
          {
            label: t("workshops.assessment.workshop"),
            cell: ({ type, title }) => <a href={workshopOf(assessment.id, type)}>{titleIn(title, locale)}</a>,
          },
          {
            label: t("workshops.assessment.workshop_status"),
            cell: ({ status }) => <Badge>{t(`workshops.workshop_status.${status}`)}</Badge>,
          },
          {
            label: t("workshops.assessment.starts_at"),
            cell: ({ starts_at }) => (starts_at ? <Time at={starts_at} /> : "–"),
          },
          {
            label: t("workshops.assessment.due_at"),
            cell: ({ due_at }) => (due_at ? <Time at={due_at} /> : "–"),
          },
        ]}
      />
    </Card>
  );
}

/** What staff brings home of it, by kind. */
function Findings({ id }: { id: string }) {
  const { t } = useLanguage();
  return (
    <Card title={t("workshops.home.found_out")}>
      <div class="row">
        {recordKinds.map((kind) => (
          <ButtonLink key={kind} tone="plain" href={`${recordPaths[kind]}?assessment_id=${id}`}>
            {t(`workshops.records.kind.${kind}`)}
          </ButtonLink>
        ))}
        <ButtonLink tone="plain" href={surveyQuestionsOf(id)}>
          {t("asking.survey_title")}
        </ButtonLink>
        <ButtonLink tone="plain" href={`/mana/needs/?assessment_id=${id}`}>
          {t("workshops.needs.title")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Edit({ assessment, isStaff, form, places, csrf }: AssessmentPageProps) {
  const { t } = useLanguage();
  return (
    <Card title={t(isStaff ? "workshops.assessment.edit" : "workshops.assessment.edit_pace")} id="edit">
      <PostForm action={assessmentOf(assessment.id)} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        {isStaff ? <AssessmentFields {...{ form, places }} /> : <PaceFields form={form} />}
        <FormActions>
          <Button tone="primary">{t("workshops.assessment.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** An assessment: what it is, its workshops, its team, and what changes it. */
export function AssessmentPage(props: AssessmentPageProps) {
  const { assessment, trail, isStaff, teamForm, csrf } = props;
  const { t } = useLanguage();
  const { id, title, status, closed } = assessment;
  return (
    <>
      <PageHeader
        title={title}
        badge={<AssessmentStatus status={status} />}
        lead={trail.at(-1)?.name}
        back={{ href: assessmentsPath, label: t("workshops.assessments.title") }}
        actions={
          <>
            <ButtonLink href="#edit" tone="plain" icon="edit">
              {t("workshops.assessment.to_edit")}
            </ButtonLink>
            <ButtonLink href={ledPage(id, "dashboard/")} icon="people">
              {t("workshops.assessment.to_participants")}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        {closed && (
          <Notice tone="info">
            <p>{t("workshops.assessment.closed")}</p>
          </Notice>
        )}
        <About {...props} />
        <Workshops {...props} />
        <div class="columns">
          <Team {...props} form={teamForm} />
          <Findings id={id} />
        </div>
        <Edit {...props} />
        {isStaff && (
          <div>
            <Confirm label={t("workshops.assessment.delete")} tone="plain" icon="trash">
              <p>{t("workshops.assessment.delete_words")}</p>
              <PostForm action={assessmentOf(id)} csrf={csrf} id="form-delete">
                <input type="hidden" name="action" value="delete" />
                <Button tone="danger">{t("workshops.assessment.delete")}</Button>
              </PostForm>
            </Confirm>
          </div>
        )}
      </div>
    </>
  );
}
