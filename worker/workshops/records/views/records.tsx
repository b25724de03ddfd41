import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  Day,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type ListData,
  ListPage,
  Notice,
  optionsOf,
  Pager,
  PostForm,
  Tabs,
  Time,
} from "../../../../web/ui";
import type { MethodOverview, ReviewedMethod } from "../../overview/schemas";
import { ByMethod } from "../../overview/views/by-method";
import { recordOf, recordPaths, surveyQuestionsOf } from "../../paths";
import type { RecordRecord } from "../schemas";
import { recordKinds } from "../values";
import { RecordFields, type RecordFieldsProps } from "./record-fields";

export interface RecordsProps extends RecordFieldsProps {
  list: ListData<RecordRecord>;
  query: Record<string, string>;
  /** Of assessments, by id. */
  titles: ReadonlyMap<string, string>;
  /** How assessments that go by such records are doing; of reports there are none. */
  byMethod: { method: ReviewedMethod; figures: MethodOverview } | null;
  csrf: string;
}

/** The four kinds beside each other. */
function KindTabs({ kind }: Pick<RecordsProps, "kind">) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("workshops.nav_records")}
      tabs={recordKinds.map((one) => ({
        href: recordPaths[one],
        label: t(`workshops.records.kind.${one}`),
        current: one === kind,
      }))}
    />
  );
}

/** A survey is filled in for an assessment: that is chosen first, for it says what is asked. */
function ChooseSurvey({ assessments }: Pick<RecordsProps, "assessments">) {
  const { t } = useLanguage();
  const id = "choose-assessment";
  return (
    <form class="form" method="get" action={`${recordPaths.survey}#new`}>
      <div class="field">
        <label class="field__label" for={id}>
          {t("workshops.records.assessment")}
        </label>
        <p class="field__hint" id={`${id}-hint`}>
          {t("workshops.records.choose_survey")}
        </p>
        <select class="input" id={id} name="assessment_id" aria-describedby={`${id}-hint`}>
          {assessments.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <FormActions>
        <Button tone="primary">{t("workshops.records.to_survey")}</Button>
      </FormActions>
    </form>
  );
}

function NewRecord({ csrf, ...fields }: RecordFieldsProps & { csrf: string }) {
  const { t } = useLanguage();
  const { kind, form, questions, assessments } = fields;
  const isToChoose = kind === "survey" && !form.values.assessment_id;
  return (
    <Card title={t(`workshops.records.new.${kind}`)} lead={t(`workshops.records.guidance.${kind}`)} id="new">
      {isToChoose ? (
        <ChooseSurvey assessments={assessments} />
      ) : (
        <PostForm action={recordPaths[kind]} csrf={csrf} once upload={kind !== "survey"}>
          <FormFaults form={form} />
          {kind === "survey" && questions.length === 0 && (
            <Notice tone="info">
              <p>{t("workshops.records.no_questions")}</p>
            </Notice>
          )}
          {kind === "survey" && (
            <p>
              <a href={surveyQuestionsOf(form.values.assessment_id ?? "")}>{t("asking.to_survey")}</a>
            </p>
          )}
          <RecordFields {...fields} />
          {kind !== "survey" && (
            <Field
              form={form}
              name="file"
              type="file"
              accept="application/pdf,image/png,image/jpeg"
              label={t("workshops.records.document")}
              hint={t("workshops.records.document_hint")}
              required={false}
            />
          )}
          <FormActions>
            <Button tone="primary">{t("workshops.records.make")}</Button>
          </FormActions>
        </PostForm>
      )}
    </Card>
  );
}

/** When a record's talk or survey was, else when it was noted. */
const When = ({ held_on, created_at }: RecordRecord) =>
  held_on ? <Day day={held_on} /> : <Time at={created_at} />;

/** Records of one kind, and below them the form of the next. */
export function Records(props: RecordsProps) {
  const { kind, list, query, titles, assessments, byMethod, csrf, ...fields } = props;
  const { t } = useLanguage();
  const path = recordPaths[kind];
  const mayWrite = assessments.length > 0;
  return (
    <ListPage
      title={t(`workshops.records.kind.${kind}`)}
      lead={t(`workshops.records.lead.${kind}`)}
      path={path}
      query={query}
      list={list}
      search={t("workshops.records.search")}
      filters={[
        {
          name: "assessment_id",
          label: t("workshops.records.assessment"),
          options: optionsOf(assessments),
        },
      ]}
      kept={["place_id"]}
      tabs={<KindTabs kind={kind} />}
      actions={
        mayWrite && (
          <ButtonLink href="#new" icon="plus">
            {t(`workshops.records.new.${kind}`)}
          </ButtonLink>
        )
      }
      below={
        <>
          {mayWrite && <NewRecord {...fields} {...{ kind, assessments, csrf }} />}
          {byMethod && <ByMethod {...byMethod} mayOpen={(one) => assessments.some(({ id }) => id === one)} />}
        </>
      }
      noneFits={{ title: t("workshops.records.none_fits"), all: t("workshops.records.all") }}
      empty={
        <EmptyState icon="edit" title={t(`workshops.records.none.${kind}`)}>
          <p>{t(mayWrite ? "workshops.records.none_words" : "workshops.records.no_assessment")}</p>
        </EmptyState>
      }
    >
      <Card flush>
        <DataTable
          caption={t(`workshops.records.kind.${kind}`)}
          rows={list.data}
          keyOf={({ id }) => id}
          sorting={{ path, query, sort: "-created_at" }}
          columns={[
            {
              label: t("workshops.records.title_field"),
              sort: "title",
              cell: ({ id, title }) => <a href={recordOf(id)}>{title}</a>,
            },
            {
              label: t("workshops.records.assessment"),
              cell: ({ assessment_id }) => titles.get(assessment_id) ?? "–",
            },
            ...(kind === "report"
              ? [
                  {
                    label: t("workshops.records.state"),
                    cell: ({ state }: RecordRecord) =>
                      state ? <Badge>{t(`workshops.report_state.${state}`)}</Badge> : "–",
                  },
                ]
              : []),
            {
              label: t("workshops.records.document"),
              cell: ({ document }) => (document ? t("workshops.records.has_document") : "–"),
            },
            {
              label: t("workshops.records.when"),
              sort: "created_at",
              cell: (record) => <When {...record} />,
            },
          ]}
        />
        <Pager path={path} query={query} list={list} />
      </Card>
    </ListPage>
  );
}
