import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  Day,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  optionsOf,
  Pager,
  PostForm,
  Select,
  TextArea,
  Time,
} from "../../../../web/ui";
import { assessmentOf, assessmentsPath } from "../../paths";
import type { AssessmentRecord } from "../schemas";
import { Choice, choicesOf, PlannedDays } from "./choice";
import { AssessmentStatus } from "./status";

export interface AssessmentListProps {
  list: ListData<AssessmentRecord>;
  query: Record<string, string>;
  regions: { id: string; name: string }[];
  provinces: { id: string; name: string }[];
  isStaff: boolean;
  /** A new assessment as it stands. */
  form: FormState;
  csrf: string;
}

function NewAssessment({ provinces, form, csrf }: Pick<AssessmentListProps, "provinces" | "form" | "csrf">) {
  const { t } = useLanguage();
  return (
    <Card title={t("workshops.assessments.new")} id="new">
      <p class="quiet">{t("workshops.assessments.new_lead")}</p>
      <PostForm action={assessmentsPath} csrf={csrf} once>
        <FormFaults form={form} />
        <Field form={form} name="title" label={t("workshops.assessments.name")} maxLength={200} required />
        <TextArea
          form={form}
          name="description"
          label={t("workshops.assessments.description")}
          hint={t("workshops.assessments.description_hint")}
          maxLength={20_000}
          rows={3}
          required={false}
        />
        <div class="pair">
          <Select
            form={form}
            name="province_id"
            label={t("workshops.assessments.province")}
            hint={t("workshops.assessments.province_hint")}
            options={optionsOf(provinces)}
            placeholder={t("workshops.assessments.nowhere")}
            required={false}
          />
          <Choice form={form} name="primary_methodology" first="workshop" />
        </div>
        <div class="pair">
          <PlannedDays form={form} hint={t("workshops.assessments.start_hint")} />
        </div>
        <div class="pair">
          <Choice form={form} name="advancement" />
          <Choice form={form} name="language" />
        </div>
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("workshops.assessments.make")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** What is assessed, narrowed by what it is and where. */
export function AssessmentList(props: AssessmentListProps) {
  const { list, query, regions, provinces, isStaff } = props;
  const { t } = useLanguage();
  const placeOf = ({ region_id, province_id }: AssessmentRecord) =>
    provinces.find(({ id }) => id === province_id)?.name ??
    regions.find(({ id }) => id === region_id)?.name ??
    "–";
  return (
    <ListPage
      title={t("workshops.assessments.title")}
      lead={t("workshops.assessments.lead")}
      path={assessmentsPath}
      query={query}
      list={list}
      search={t("workshops.assessments.search")}
      filters={[
        {
          name: "status",
          label: t("workshops.assessments.status"),
          options: choicesOf.status(t),
        },
        {
          name: "level",
          label: t("workshops.assessments.level"),
          options: choicesOf.level(t),
        },
        {
          name: "region_id",
          label: t("workshops.assessments.region"),
          options: optionsOf(regions),
        },
      ]}
      below={
        isStaff ? <NewAssessment provinces={provinces} form={props.form} csrf={props.csrf} /> : undefined
      }
      actions={
        isStaff && (
          <ButtonLink href="#new" icon="plus">
            {t("workshops.home.new")}
          </ButtonLink>
        )
      }
      noneFits={{ title: t("workshops.assessments.none_fits"), all: t("workshops.assessments.all") }}
      empty={
        <EmptyState icon="building" title={t("workshops.assessments.none")}>
          <p>{t(isStaff ? "workshops.assessments.none_words" : "workshops.assessments.none_facilitator")}</p>
        </EmptyState>
      }
    >
      <Card flush>
        <DataTable
          caption={t("workshops.assessments.title")}
          rows={list.data}
          keyOf={({ id }) => id}
          sorting={{ path: assessmentsPath, query, sort: "-created_at" }}
          columns={[
            {
              label: t("workshops.assessments.name"),
              sort: "title",
              cell: ({ id, title }) => <a href={assessmentOf(id)}>{title}</a>,
            },
            { label: t("workshops.assessments.place"), cell: placeOf },
            {
              label: t("workshops.assessments.status"),
              cell: ({ status }) => <AssessmentStatus status={status} />,
            },
            {
              label: t("workshops.assessments.planned_start"),
              sort: "planned_start_date",
              cell: ({ planned_start_date: day }) => (day ? <Day day={day} /> : "–"),
            },
            {
              label: t("workshops.assessments.created"),
              sort: "created_at",
              cell: ({ created_at }) => <Time at={created_at} />,
            },
          ]}
        />
        <Pager path={assessmentsPath} query={query} list={list} />
      </Card>
    </ListPage>
  );
}
