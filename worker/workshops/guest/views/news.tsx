import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import { Icon } from "../../../../web/ui/icon";
import { PostForm } from "../../../../web/ui/post-form";

/** What somebody was told and has not read. */
export interface News {
  /** Where it is marked as read. */
  action: string;
  all: {
    id: string;
    words: string;
    at: string;
    /** The workshop, where it can be answered. */
    to: { href: string; title: string } | null;
  }[];
}

/** Stands above the workshops until somebody says that they have read it. */
export function NewsCard({ news: { action, all }, csrf }: { news: News; csrf: string }) {
  const { t } = useLanguage();
  if (all.length === 0) return null;
  return (
    <section class="news" aria-labelledby="news">
      <h2 id="news">
        <Icon name="bell" /> {t("guest.news")}
      </h2>
      <ul class="news__list">
        {all.map(({ id, words, at, to }) => (
          <li key={id}>
            <p>
              <strong>{words}</strong>
            </p>
            {to && (
              <p>
                <a href={to.href}>{to.title}</a>
              </p>
            )}
            <p class="quiet">{at}</p>
          </li>
        ))}
      </ul>
      <PostForm action={action} csrf={csrf} id="news-read" compact plain>
        <input type="hidden" name="notices" value={all.map(({ id }) => id).join(" ")} />
        <Button tone="plain" icon="check" class="button--wide">
          {t("guest.news_read")}
        </Button>
      </PostForm>
    </section>
  );
}
