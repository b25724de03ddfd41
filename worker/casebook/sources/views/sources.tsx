import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  Day,
  EmptyState,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  Pager,
  PostForm,
  Time,
} from "../../../../web/ui";
import { MaterialTabs } from "../../frame/views/frames";
import { sourcePath, sourcesPath } from "../../paths";
import type { SourceRecord } from "../schemas";
import { sourceTypes } from "../source-types";
import { SourceFields } from "./source-form";

export interface SourcesProps {
  sources: ListData<SourceRecord>;
  query: Record<string, string>;
  /** A new source as it stands. */
  form: FormState;
  csrf: string;
}

/** Whether everybody reads it, or nobody cites it any more. */
export function SourceState({ source }: { source: Pick<SourceRecord, "is_deleted" | "is_public"> }) {
  const { t } = useLanguage();
  if (source.is_deleted) return <Badge tone="bad">{t("casebook.sources.deleted")}</Badge>;
  return source.is_public ? (
    <Badge tone="good">{t("casebook.sources.public")}</Badge>
  ) : (
    <Badge>{t("casebook.sources.not_public")}</Badge>
  );
}

/** What cases cite. */
export function Sources({ sources, query, form, csrf }: SourcesProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("casebook.sources.title")}
      lead={t("casebook.sources.lead")}
      path={sourcesPath}
      query={query}
      list={sources}
      search={t("casebook.sources.search")}
      filters={[
        {
          name: "source_type",
          label: t("casebook.sources.type"),
          options: sourceTypes.map((type) => ({
            value: type,
            label: t(`casebook.sources.type.${type}`),
          })),
        },
      ]}
      tabs={<MaterialTabs part="sources" />}
      actions={
        <ButtonLink href="#new" tone="plain" icon="plus">
          {t("casebook.sources.new")}
        </ButtonLink>
      }
      below={
        <Card title={t("casebook.sources.new")} id="new">
          <PostForm action={sourcesPath} csrf={csrf} once>
            <FormFaults form={form} />
            <SourceFields form={form} />
            <FormActions>
              <Button tone="primary" icon="plus">
                {t("casebook.sources.make")}
              </Button>
            </FormActions>
          </PostForm>
        </Card>
      }
      noneFits={{ title: t("casebook.sources.none_fits"), all: t("casebook.sources.all") }}
      empty={
        <EmptyState icon="archive" title={t("casebook.sources.none")}>
          <p>{t("casebook.sources.none_words")}</p>
        </EmptyState>
      }
    >
      <DataTable
        caption={t("casebook.sources.title")}
        rows={sources.data}
        keyOf={({ id }) => id}
        sorting={{ path: sourcesPath, query, sort: "-updated_at" }}
        columns={[
          {
            label: t("casebook.field.title"),
            sort: "title",
            cell: ({ id, title }) => <a href={sourcePath(id)}>{title}</a>,
          },
          {
            label: t("casebook.sources.type"),
            cell: ({ source_type }) => (source_type ? t(`casebook.sources.type.${source_type}`) : "–"),
          },
          {
            label: t("casebook.sources.date"),
            cell: ({ publication_date }) => (publication_date ? <Day day={publication_date} /> : "–"),
          },
          {
            label: t("casebook.sources.cited"),
            numeric: true,
            cell: ({ cited_by }) => new Set(cited_by.map(({ case_id }) => case_id)).size,
          },
          { label: t("casebook.list.state"), cell: (source) => <SourceState source={source} /> },
          {
            label: t("casebook.list.updated"),
            sort: "updated_at",
            cell: ({ updated_at }) => <Time at={updated_at} />,
          },
        ]}
      />
      <Pager path={sourcesPath} query={query} list={sources} />
    </ListPage>
  );
}
