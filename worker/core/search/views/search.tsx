import { useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState, Filters, PageHeader } from "../../../../web/ui";
import type { SearchGroup } from "../search";

const path = "/dashboard/search";

function Group({ label, hits, all }: SearchGroup) {
  const { t } = useLanguage();
  return (
    <Card title={t(label)} flush actions={all && <a href={all}>{t("search.all")}</a>}>
      <ul class="hits">
        {hits.map(({ name, detail, href }) => (
          <li key={href}>
            <a href={href} data-hit="">
              <span class="truncate">{name}</span>
              {detail && <span class="truncate quiet small">{detail}</span>}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One search over records, pages and the guide; before anything is typed, the pages there are. */
export function Search({ q, groups }: { q: string; groups: readonly SearchGroup[] }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("search.title")} lead={t("search.lead")} />
      <div class="stack" data-hits="">
        <Filters path={path} query={{ q }} search={t("search.what")} autofocus isFiltered={false} />
        <div id="list" class="stack" aria-live="polite">
          {groups.map((group) => (
            <Group key={group.label} {...group} />
          ))}
          {groups.length === 0 && (
            <EmptyState title={t("search.nothing", { q })} icon="search">
              <p>{t("search.nothing_words")}</p>
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}
