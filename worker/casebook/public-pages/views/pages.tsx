import { useLanguage } from "../../../../web/i18n/language";
import { Icon } from "../../../../web/ui";

const ROWS = 20;

export interface PagesProps {
  path: string;
  query: URLSearchParams;
  count: number;
  page: number;
}

/** Which page of a list this is, and the ways on and back. */
export function Pages({ path, query, count, page }: PagesProps) {
  const { t, carry } = useLanguage();
  const pages = Math.ceil(count / ROWS);
  if (pages <= 1) return null;
  const to = (number: number) => {
    const fields = new URLSearchParams([...query].filter(([name]) => name !== "page"));
    if (number > 1) fields.set("page", String(number));
    return carry(fields.size > 0 ? `${path}?${fields}` : path);
  };
  return (
    <nav class="archive-pages" aria-label={t("archive.pages")}>
      <p>{t("archive.page_of", { page, pages })}</p>
      {page > 1 && (
        <a class="button button--plain button--small" rel="prev" href={to(page - 1)}>
          <Icon name="left" class="icon--forward" />
          <span>{t("archive.page_before")}</span>
        </a>
      )}
      {page < pages && (
        <a class="button button--plain button--small" rel="next" href={to(page + 1)}>
          <span>{t("archive.page_after")}</span>
          <Icon name="right" class="icon--forward" />
        </a>
      )}
    </nav>
  );
}
