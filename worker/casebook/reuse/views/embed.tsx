import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";

export interface EmbedProps {
  archive: string;
  title: string;
  /** Of the title and the allegations. */
  language: string;
  allegations: readonly string[];
  /** YYYY-MM-DD. */
  day: string;
  /** Absolute: the page of the case, which opens outside the frame. */
  url: string;
}

/** A public case as pages of other sites show it. */
export function Embed({ archive, title, language, allegations, day, url }: EmbedProps) {
  const { t, locale } = useLanguage();
  return (
    <main id="main" class="public__card">
      <p class="muted">{archive}</p>
      <h1 lang={language}>{title}</h1>
      <ul lang={language}>
        {allegations.map((allegation) => (
          <li key={allegation}>{allegation}</li>
        ))}
      </ul>
      <p>
        {t("casebook.embed.allegation")} {t("casebook.embed.updated", { date: formatLongDate(day, locale) })}
      </p>
      <p>
        <a href={url} target="_blank" rel="noopener">
          {t("casebook.embed.read")}
        </a>
      </p>
    </main>
  );
}

/** What stands in its place once the case was withdrawn: when and why, never what it was called. */
export function WithdrawnEmbed({ day, reason }: { day: string; reason: string }) {
  const { t, say, locale } = useLanguage();
  return (
    <main id="main" class="public__card">
      <h1>{t("casebook.gone.title")}</h1>
      <p>{t("casebook.gone.when", { date: formatLongDate(day, locale) })}</p>
      <p>{say(reason)}</p>
    </main>
  );
}
