import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useLanguage } from "../i18n/language";
import { Button } from "./button";
import { Icon } from "./icon";
import { PostForm } from "./post-form";

export interface SavedViewsOfPage {
  path: string;
  /** The filters that the page has now, in one spelling; "" without any. */
  query: string;
  views: { id: string; name: string; href: string; isCurrent: boolean }[];
  csrf: string;
}

/** What the person has saved of the page that is shown; null where its filters are nothing to keep. */
export const SavedViewsHere = createContext<SavedViewsOfPage | null>(null);

/** Where all of them are renamed and deleted. */
export const savedViewsPath = "/dashboard/views";

/** Filters of the page that one has named, each a press away; and a name for those it has now. `of`: the part that they narrow. */
export function SavedViews({ of }: { of: string }) {
  const { t } = useLanguage();
  const here = useContext(SavedViewsHere);
  if (!here) return null;
  const { path, query, views, csrf } = here;
  const current = views.find(({ isCurrent }) => isCurrent);
  return (
    <div id={`${of}-saved`} class="no-print" data-follows={of}>
      <details class="chooser" data-menu="">
        <summary class="button button--plain">
          <Icon name="bookmark" />
          <span class="chooser__word truncate">{current?.name ?? t("lists.views_menu")}</span>
          <Icon name="down" />
        </summary>
        <div class="menu chooser__menu">
          {views.length > 0 && (
            <nav class="chooser__list chooser__list--names" aria-label={t("lists.views")}>
              {views.map(({ id, name, href, isCurrent }) => (
                <a key={id} href={href} aria-current={isCurrent ? "true" : undefined}>
                  <span class="truncate">{name}</span>
                </a>
              ))}
            </nav>
          )}
          {!current && query !== "" && (
            <PostForm
              action={savedViewsPath}
              csrf={csrf}
              id={`${of}-save`}
              once
              compact
              class="chooser__form"
            >
              <input type="hidden" name="path" value={path} />
              <input type="hidden" name="query" value={query} />
              <label>
                <span>{t("lists.views_name_these")}</span>
                <input class="input" name="name" maxLength={60} autocomplete="off" required />
              </label>
              <Button tone="plain">{t("common.save")}</Button>
            </PostForm>
          )}
          {query === "" && views.length === 0 ? (
            <p class="chooser__words">{t("lists.views_how")}</p>
          ) : (
            views.length > 0 && <a href={savedViewsPath}>{t("lists.views_manage")}</a>
          )}
        </div>
      </details>
    </div>
  );
}
