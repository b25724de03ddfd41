import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  FormActions,
  FormFaults,
  type ListData,
  ListPage,
  optionsOf,
  Pager,
  PostForm,
} from "../../../../web/ui";
import { needOf, needsPath } from "../../paths";
import type { NeedRecord } from "../schemas";
import { needCategories, needStatuses, urgencies } from "../values";
import { NeedFields, type NeedFieldsProps } from "./need-fields";
import { Urgency } from "./need-title";

export interface NeedsProps extends NeedFieldsProps {
  list: ListData<NeedRecord>;
  query: Record<string, string>;
  /** By id, of those that the list names. */
  placeNames: ReadonlyMap<string, string>;
  csrf: string;
}

function NewNeed({ csrf, ...fields }: NeedFieldsProps & { csrf: string }) {
  const { t } = useLanguage();
  return (
    <Card title={t("workshops.needs.new")} lead={t("workshops.needs.new_lead")} id="new">
      <PostForm action={needsPath} csrf={csrf} once>
        <FormFaults form={fields.form} />
        <NeedFields {...fields} />
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("workshops.needs.make")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** What places need, the most pressing first. */
export function Needs(props: NeedsProps) {
  const { list, query, placeNames, csrf, form, assessments, places, isStaff } = props;
  const { t } = useLanguage();
  const mayWrite = isStaff || assessments.length > 0;
  return (
    <ListPage
      title={t("workshops.needs.title")}
      lead={t("workshops.needs.lead")}
      path={needsPath}
      query={query}
      list={list}
      search={t("workshops.needs.search")}
      filters={[
        {
          name: "urgency",
          label: t("workshops.needs.urgency"),
          options: urgencies.map((value) => ({ value, label: t(`workshops.urgency.${value}`) })),
        },
        {
          name: "category",
          label: t("workshops.needs.category"),
          options: needCategories.map((value) => ({ value, label: t(`workshops.need_category.${value}`) })),
        },
        {
          name: "status",
          label: t("workshops.needs.status"),
          options: needStatuses.map((value) => ({ value, label: t(`workshops.need_status.${value}`) })),
        },
        {
          name: "assessment_id",
          label: t("workshops.needs.assessment"),
          options: optionsOf(assessments),
        },
      ]}
      kept={["place_id"]}
      actions={
        mayWrite && (
          <ButtonLink href="#new" icon="plus">
            {t("workshops.needs.new")}
          </ButtonLink>
        )
      }
      below={mayWrite ? <NewNeed {...{ form, assessments, places, isStaff, csrf }} /> : undefined}
      noneFits={{ title: t("workshops.needs.none_fits"), all: t("workshops.needs.all") }}
      empty={
        <EmptyState icon="target" title={t("workshops.needs.none")}>
          <p>{t("workshops.needs.none_words")}</p>
        </EmptyState>
      }
    >
      <Card flush>
        <DataTable
          caption={t("workshops.needs.title")}
          rows={list.data}
          keyOf={({ id }) => id}
          sorting={{ path: needsPath, query, sort: "rank" }}
          columns={[
            {
              label: t("workshops.needs.need"),
              sort: "title",
              cell: ({ id, title }) => <a href={needOf(id)}>{title}</a>,
            },
            {
              label: t("workshops.needs.urgency"),
              sort: "rank",
              cell: ({ urgency }) => <Urgency urgency={urgency} />,
            },
            {
              label: t("workshops.needs.impact"),
              sort: "impact",
              numeric: true,
              cell: ({ impact }) => t("workshops.needs.of_five", { n: impact }),
            },
            {
              label: t("workshops.needs.place"),
              cell: ({ place_id }) => placeNames.get(place_id) ?? "–",
            },
            {
              label: t("workshops.needs.category"),
              cell: ({ category }) => t(`workshops.need_category.${category}`),
            },
            {
              label: t("workshops.needs.status"),
              cell: ({ status }) => <Badge>{t(`workshops.need_status.${status}`)}</Badge>,
            },
          ]}
        />
        <Pager path={needsPath} query={query} list={list} />
      </Card>
    </ListPage>
  );
}
