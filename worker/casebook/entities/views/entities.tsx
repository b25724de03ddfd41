import { useLanguage } from "../../../../web/i18n/language";
import {
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
  optionsIn,
  Pager,
  PostForm,
  Time,
} from "../../../../web/ui";
import { MaterialTabs } from "../../frame/views/frames";
import { entitiesPath, entityPath } from "../../paths";
import type { EntityRecord } from "../schemas";

export interface EntitiesProps {
  entities: ListData<EntityRecord>;
  query: Record<string, string>;
  /** Those of the settings. */
  types: string[];
  /** A new entity as it stands. */
  form: FormState;
  csrf: string;
}

export function EntityNames({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <>
      <Field form={form} name="display_name" label={t("casebook.entities.name")} maxLength={200} />
      <Field
        form={form}
        name="display_name_ne"
        label={t("casebook.entities.name_ne")}
        maxLength={200}
        required={false}
      />
    </>
  );
}

/** Whom and what cases name. */
export function Entities({ entities, query, types, form, csrf }: EntitiesProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("casebook.entities.title")}
      lead={t("casebook.entities.lead")}
      path={entitiesPath}
      query={query}
      list={entities}
      search={t("casebook.entities.search")}
      filters={[{ name: "type", label: t("casebook.entities.type"), options: optionsIn(types) }]}
      tabs={<MaterialTabs part="entities" />}
      actions={
        <ButtonLink href="#new" tone="plain" icon="plus">
          {t("casebook.entities.new")}
        </ButtonLink>
      }
      below={
        <Card title={t("casebook.entities.new")} id="new">
          <PostForm action={entitiesPath} csrf={csrf} once>
            <FormFaults form={form} />
            <Field
              form={form}
              name="entity_id"
              label={t("casebook.entities.id")}
              hint={t("casebook.entities.id_hint")}
              maxLength={500}
              dir="ltr"
              required
            />
            <EntityNames form={form} />
            <FormActions>
              <Button tone="primary" icon="plus">
                {t("casebook.entities.make")}
              </Button>
            </FormActions>
          </PostForm>
        </Card>
      }
      noneFits={{ title: t("casebook.entities.none_fits"), all: t("casebook.entities.all") }}
      empty={
        <EmptyState icon="people" title={t("casebook.entities.none")}>
          <p>{t("casebook.entities.none_words")}</p>
        </EmptyState>
      }
    >
      <DataTable
        caption={t("casebook.entities.title")}
        rows={entities.data}
        keyOf={({ id }) => id}
        sorting={{ path: entitiesPath, query, sort: "display_name" }}
        columns={[
          {
            label: t("casebook.entities.name"),
            sort: "display_name",
            cell: ({ id, display_name }) => <a href={entityPath(id)}>{display_name}</a>,
          },
          {
            label: t("casebook.entities.name_ne"),
            cell: ({ display_name_ne }) => (display_name_ne ? <span lang="ne">{display_name_ne}</span> : "–"),
          },
          {
            label: t("casebook.entities.type"),
            cell: ({ type, subtype }) => (subtype ? `${type} · ${subtype}` : type),
          },
          {
            label: t("casebook.list.updated"),
            sort: "updated_at",
            cell: ({ updated_at }) => <Time at={updated_at} />,
          },
        ]}
      />
      <Pager path={entitiesPath} query={query} list={entities} />
    </ListPage>
  );
}
