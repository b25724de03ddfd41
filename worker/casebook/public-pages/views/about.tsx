import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui";

const parts = ["allegations", "review", "changes", "replies", "sources", "people", "reuse"] as const;

/** `/cases/about`: how the archive works, and how it is to be read. */
export function About({ archive, disclaimer }: { archive: string; disclaimer: string }) {
  const { t, carry } = useLanguage();
  return (
    <article class="stack archive-narrow archive-about">
      <PageHeader title={t("archive.about_title")} lead={t("archive.about_lead", { archive })} />
      {disclaimer && <p class="case__warning">{disclaimer}</p>}
      {parts.map((part) => (
        <section key={part} id={part}>
          <h2>{t(`archive.about.${part}`)}</h2>
          <p>{t(`archive.about.${part}_words`)}</p>
        </section>
      ))}
      <p class="row">
        <a href={carry("/cases/corrections")}>{t("archive.corrections")}</a>
        <a href={carry("/cases/statistics")}>{t("archive.statistics")}</a>
        <a href={carry("/feedback")}>{t("archive.tell_a_mistake")}</a>
      </p>
    </article>
  );
}
