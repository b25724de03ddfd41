import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui/page-header";
import { addressOf, type GuidePart } from "../guide";

export interface GuideContentsProps {
  parts: readonly GuidePart[];
  texts: Record<string, { title: string; lead: string }>;
}

/** What the guide holds, part by part. */
export function GuideContents({ parts, texts }: GuideContentsProps) {
  const { t, carry } = useLanguage();
  return (
    <div class="guide">
      <PageHeader title={t("guide.title")} lead={t("guide.lead")} />
      {parts.map(({ title, pages }) => (
        <section key={title} class="guide__part">
          <h2>{t(title)}</h2>
          <ul>
            {pages.map(({ name }) => (
              <li key={name}>
                <a href={carry(addressOf(name))}>{texts[name]?.title}</a>
                <p>{texts[name]?.lead}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
