import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  InlineEdit,
  type ListData,
  ListPage,
  Notice,
  Pager,
  PostForm,
} from "../../../../web/ui";
import { savedViewsPath as path } from "../../../../web/ui/saved-views";
import type { SavedView } from "../schemas";
import { addressOfView, longestViewName } from "../view-address";

export interface ViewsProps {
  views: ListData<SavedView>;
  /** What the page of a view is called. */
  pageOf: (view: SavedView) => string | null;
  query: Record<string, string>;
  csrf: string;
}

/** What was deleted a moment ago, with the way back. */
function Deleted({ id, csrf }: { id: string; csrf: string }) {
  const { t } = useLanguage();
  return (
    <Notice tone="info">
      <div class="row">
        {t("views.told_deleted")}
        <PostForm action={`${path}/${encodeURIComponent(id)}/restore`} csrf={csrf} compact>
          <Button tone="plain" small>
            {t("views.undo")}
          </Button>
        </PostForm>
      </div>
    </Notice>
  );
}

/** All that a person has named: opened, renamed, deleted. */
export function Views({ views, pageOf, query, csrf }: ViewsProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("lists.views")}
      lead={t("views.lead")}
      path={path}
      query={query}
      list={views}
      search={t("views.search")}
      filters={[]}
      actions={query.deleted && <Deleted id={query.deleted} csrf={csrf} />}
      noneFits={{ title: t("views.none_fits"), all: t("views.show_all") }}
      empty={
        <>
          {query.deleted && <Deleted id={query.deleted} csrf={csrf} />}
          <EmptyState
            icon="bookmark"
            title={t("views.none")}
            action={
              <ButtonLink href="/dashboard" tone="plain">
                {t("views.to_dashboard")}
              </ButtonLink>
            }
          >
            {t("views.none_words")}
          </EmptyState>
        </>
      }
    >
      <Card flush>
        <DataTable
          caption={t("lists.views")}
          rows={views.data}
          keyOf={({ id }) => id}
          sorting={{ path, query, sort: "name" }}
          columns={[
            {
              label: t("views.view"),
              sort: "name",
              cell: (view) => (
                <a href={addressOfView(view)} data-shows="name">
                  {view.name}
                </a>
              ),
            },
            { label: t("views.page"), cell: (view) => pageOf(view) ?? "–" },
            {
              label: t("views.name_of", { name: "" }),
              silent: true,
              cell: ({ id, name }) => (
                <InlineEdit
                  action={`${path}/${id}`}
                  csrf={csrf}
                  name="name"
                  value={name}
                  label={t("views.name_of", { name })}
                  maxLength={longestViewName}
                />
              ),
            },
            {
              label: t("views.delete"),
              silent: true,
              cell: ({ id, name }) => (
                <PostForm action={`${path}/${id}/delete`} csrf={csrf} compact>
                  <Button tone="plain" small label={t("ui.named", { what: t("views.delete"), name })}>
                    {t("views.delete")}
                  </Button>
                </PostForm>
              ),
            },
          ]}
        />
        <Pager path={path} query={query} list={views} />
      </Card>
    </ListPage>
  );
}
