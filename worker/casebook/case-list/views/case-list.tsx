import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  Pager,
  PostForm,
  Time,
} from "../../../../web/ui";
import type { CaseItem } from "../../cases/schemas";
import { casePath, home } from "../../paths";
import { states } from "../../states/states";

export interface CaseListProps {
  cases: ListData<CaseItem>;
  query: Record<string, string>;
  /** A new case as it stands. */
  form: FormState;
  /** Everybody's cases are listed, not the reader's alone. */
  isAll: boolean;
  csrf: string;
}

function NewCase({ form, csrf }: Pick<CaseListProps, "form" | "csrf">) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.list.new")} id="new">
      <PostForm action={home} csrf={csrf} once>
        <FormFaults form={form} />
        <Field form={form} name="title" label={t("casebook.field.title")} maxLength={200} required />
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("casebook.list.begin")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** The cases that somebody may read, by their highest versions. */
export function CaseList({ cases, query, form, isAll, csrf }: CaseListProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("casebook.list.title")}
      lead={t(isAll ? "casebook.list.lead_all" : "casebook.list.lead")}
      path={home}
      query={query}
      list={cases}
      search={t("casebook.list.search")}
      filters={[
        {
          name: "state",
          label: t("casebook.list.state"),
          options: states.map((state) => ({ value: state, label: t(`casebook.state.${state}`) })),
        },
      ]}
      actions={
        <ButtonLink href="#new" tone="plain" icon="plus">
          {t("casebook.list.new")}
        </ButtonLink>
      }
      below={<NewCase form={form} csrf={csrf} />}
      noneFits={{ title: t("casebook.list.none_fits"), all: t("casebook.list.all") }}
      empty={
        <EmptyState icon="bookmark" title={t("casebook.list.none_yet")}>
          <p>{t("casebook.list.none_yet_words")}</p>
        </EmptyState>
      }
    >
      <DataTable
        caption={t("casebook.list.title")}
        columns={[
          {
            label: t("casebook.field.title"),
            sort: "title",
            cell: ({ case_id, title }) => <a href={casePath(case_id)}>{title}</a>,
          },
          {
            label: t("casebook.list.state"),
            cell: ({ state }) => <Badge>{t(`casebook.state.${state}`)}</Badge>,
          },
          { label: t("casebook.list.version"), numeric: true, cell: ({ version }) => version },
          {
            label: t("casebook.list.updated"),
            sort: "updated_at",
            cell: ({ updated_at }) => <Time at={updated_at} />,
          },
        ]}
        rows={cases.data}
        keyOf={({ id }) => id}
        sorting={{ path: home, query, sort: "-updated_at" }}
      />
      <Pager list={cases} path={home} query={query} />
    </ListPage>
  );
}
