import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Field,
  Filters,
  FormActions,
  FormFaults,
  type FormState,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { AdminFrame, adminPath } from "../../admin/views/frame";
import type { TagRecord } from "../schemas";

const path = `${adminPath}/tags`;

export interface TagsProps {
  tags: ListData<TagRecord>;
  query: Record<string, string>;
}

export function Tags({ tags, query }: TagsProps) {
  const { t } = useLanguage();
  return (
    <AdminFrame
      part="tags"
      actions={
        <ButtonLink href={`${path}/new`} icon="plus">
          {t("incomes.tags_new")}
        </ButtonLink>
      }
    >
      <Filters path={path} query={query} search={t("incomes.tags_search")} />
      <div id="list">
        <Card flush>
          {isPastTheEnd(tags) ? (
            <PastTheEnd path={path} query={query} list={tags} />
          ) : tags.total === 0 ? (
            <EmptyState title={t("incomes.tags_none")} icon="list">
              <p>{t("incomes.tags_none_words")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("incomes.tags_title")}
                rows={tags.data}
                keyOf={({ id }) => id}
                sorting={{ path, query, sort: "name" }}
                columns={[
                  {
                    label: t("incomes.name"),
                    sort: "name",
                    cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
                  },
                  { label: t("incomes.description"), cell: ({ description }) => description || "–" },
                  { label: t("incomes.cases"), numeric: true, cell: ({ cases_count }) => cases_count },
                ]}
              />
              <Pager path={path} query={query} list={tags} />
            </>
          )}
        </Card>
      </div>
    </AdminFrame>
  );
}

export interface OneTagProps {
  form: FormState;
  /** Null: a new one. */
  tag: TagRecord | null;
  mayDelete: boolean;
  csrf: string;
}

export function OneTag({ form, tag, mayDelete, csrf }: OneTagProps) {
  const { t } = useLanguage();
  const back = { href: path, label: t("incomes.tags_title") };
  return (
    <>
      <PageHeader
        title={tag?.name ?? t("incomes.tags_new")}
        back={back}
        actions={
          tag &&
          mayDelete && (
            <Confirm label={t("incomes.delete")} title={t("incomes.delete_name", { name: tag.name })}>
              <p>{t("incomes.tags_delete_words")}</p>
              <PostForm action={`${path}/${tag.id}/delete`} csrf={csrf}>
                <Button tone="danger">{t("incomes.delete")}</Button>
              </PostForm>
            </Confirm>
          )
        }
      />
      <Card>
        <PostForm
          action={tag ? `${path}/${tag.id}` : `${path}/new`}
          csrf={csrf}
          once={!tag}
          edits={tag ? form : undefined}
        >
          <FormFaults form={form} />
          <Field
            form={form}
            name="name"
            label={t("incomes.name")}
            maxLength={120}
            autocomplete="off"
            required
            autoFocus={!tag}
          />
          <TextArea
            form={form}
            name="description"
            label={t("incomes.description")}
            maxLength={2000}
            rows={3}
            required={false}
          />
          <FormActions>
            <Button>{t("common.save")}</Button>
            <ButtonLink href={path} tone="plain">
              {t("common.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
