import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, PageHeader } from "../../../../web/ui";
import { DayOf } from "./day";

export interface GoneProps {
  /** When, as an instant. */
  at: string;
  reason: string;
  /** A version alone was withdrawn, and its case stands. */
  of: "case" | "version";
}

/** What was withdrawn: when and why, and nothing of what it said. */
export function Gone({ at, reason, of }: GoneProps) {
  const { t, say, carry } = useLanguage();
  return (
    <div class="stack archive-narrow">
      <PageHeader title={t(`archive.gone_${of}`)} />
      <dl class="gone">
        <div>
          <dt>{t("archive.withdrawn_on")}</dt>
          <dd>
            <DayOf at={at} />
          </dd>
        </div>
        <div>
          <dt>{t("archive.reason")}</dt>
          <dd>{say(reason)}</dd>
        </div>
      </dl>
      <p>{t("archive.gone_words")}</p>
      <p class="row">
        <ButtonLink href={carry("/cases")} tone="plain">
          {t("archive.all_cases")}
        </ButtonLink>
        <ButtonLink href={carry("/cases/corrections")} tone="plain">
          {t("archive.corrections")}
        </ButtonLink>
      </p>
    </div>
  );
}
