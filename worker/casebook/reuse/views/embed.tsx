import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { Told } from "../../public-pages/shown-case";
import { useLang, Words } from "../../public-pages/views/told";

export interface EmbedProps {
  archive: string;
  title: Told;
  allegations: readonly Told[];
  /** YYYY-MM-DD. */
  day: string;
  /** Absolute: the page of the case, which opens outside the frame. */
  url: string;
}

/** A public case as pages of other sites show it. */
export function Embed({ archive, title, allegations, day, url }: EmbedProps) {
  const { t, locale } = useLanguage();
  const lang = useLang();
  return (
    <main id="main" class="public__card">
      <p class="muted">{archive}</p>
      <h1 lang={lang(title.lang)}>{title.text}</h1>
      <ul>
        {allegations.map((allegation, at) => (
          <li key={`${at + 1}`}>
            <Words of={allegation} />
          </li>
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
