import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Field,
  freshForm,
  PageHeader,
  Select,
} from "../../../../web/ui";
import type { CaseLink } from "../cases-named";
import { kindOfEntity, type ShownEntity } from "../shown-case";
import { CaseLinks } from "./case-links";
import { Pages } from "./pages";
import { EntityLink, useEntityName, useKindWords } from "./told";

export interface ListedEntity extends ShownEntity {
  alleged_cases: string[];
  related_cases: string[];
}

export interface EntitiesProps {
  entities: ListedEntity[];
  query: URLSearchParams;
  count: number;
  page: number;
  types: string[];
}

const path = "/entities";

/** `/entities`: who and what is named in public cases. */
export function Entities({ entities, query, count, page, types }: EntitiesProps) {
  const { t, locale, carry } = useLanguage();
  const kind = useKindWords();
  const language = query.get("lang");
  const form = freshForm({ search: query.get("search") ?? "", type: query.get("type") ?? "" });
  const isNarrowed = ["search", "type"].some((name) => query.get(name));
  return (
    <div class="stack">
      <PageHeader title={t("archive.entities")} lead={t("archive.entities_lead")} />
      <search>
        <form class="archive-search" method="get" action={path}>
          {language && <input type="hidden" name="lang" value={language} />}
          <Field form={form} type="search" name="search" label={t("archive.search_name")} maxLength={200} />
          <Select
            form={form}
            name="type"
            label={t("archive.entity_type")}
            placeholder={t("archive.all_types")}
            options={types.map((type) => ({ value: type, label: kind({ type, subtype: null }) }))}
          />
          <Button tone="primary" icon="search">
            {t("archive.find")}
          </Button>
        </form>
      </search>
      <p class="archive-count" role="status">
        {t("archive.entity_count", { count })}
      </p>
      {entities.length > 0 ? (
        <DataTable
          caption={t("archive.entities")}
          columns={[
            { label: t("archive.name"), cell: (entity) => <EntityLink entity={entity} /> },
            { label: t("archive.kind"), cell: ({ entity_id }) => kind(kindOfEntity(entity_id)) },
            {
              label: t("archive.alleged_in"),
              numeric: true,
              cell: ({ alleged_cases }) => formatNumber(alleged_cases.length, locale),
            },
            {
              label: t("archive.named_in"),
              numeric: true,
              cell: ({ related_cases }) => formatNumber(related_cases.length, locale),
            },
          ]}
          rows={entities}
          keyOf={({ entity_id }) => entity_id}
        />
      ) : (
        <EmptyState
          title={t("archive.no_entities")}
          icon="search"
          action={
            isNarrowed && (
              <ButtonLink href={carry(path)} tone="plain">
                {t("archive.all_entities")}
              </ButtonLink>
            )
          }
        />
      )}
      <Pages path={path} query={query} count={count} page={page} />
    </div>
  );
}

export interface EntityPageProps {
  entity: ShownEntity & {
    audit_history: { version_number: number; change_summary: string; datetime: string }[];
  };
  alleged: CaseLink[];
  related: CaseLink[];
  located: CaseLink[];
  /** Of its cases in all, and which page of them this is. */
  count: number;
  page: number;
  path: string;
  query: URLSearchParams;
}

/** `/entities/…`: the public cases that name somebody, by how they do. */
export function EntityPage(props: EntityPageProps) {
  const { entity, alleged, related, located, count, page, path, query } = props;
  const { t } = useLanguage();
  const kind = useKindWords();
  const nameOf = useEntityName();
  const { display_name, display_name_ne } = entity;
  const name = nameOf(entity);
  const other = name === display_name ? display_name_ne : display_name;
  const parts = [
    { id: "alleged", title: t("archive.alleged_here"), cases: alleged },
    { id: "related", title: t("archive.related_here"), cases: related },
    { id: "located", title: t("archive.located_here"), cases: located },
  ].filter(({ cases }) => cases.length > 0);
  return (
    <div class="stack archive-narrow">
      <PageHeader
        title={name}
        lead={
          <>
            {kind(kindOfEntity(entity.entity_id))}
            {other && (
              <>
                {" · "}
                <span lang={other === display_name_ne ? "ne" : "en"}>{other}</span>
              </>
            )}
          </>
        }
      />
      <p class="case__warning">{t("archive.no_findings")}</p>
      {parts.map(({ id, title, cases }) => (
        <section key={id} id={id} class="stack stack--tight">
          <h2>{title}</h2>
          <CaseLinks cases={cases} />
        </section>
      ))}
      <Pages path={path} query={query} count={count} page={page} />
      <p class="quiet small">
        <code>{entity.entity_id}</code>
      </p>
    </div>
  );
}
