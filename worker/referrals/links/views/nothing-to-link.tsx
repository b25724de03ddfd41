import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, EmptyState } from "../../../../web/ui";

/** What a link needs and there is none of yet; null where one can be made. */
export function whatLacks(have: { campaigns: unknown[]; hasOfficers: boolean }) {
  if (have.campaigns.length === 0) return "campaign";
  return have.hasOfficers ? null : "officer";
}

/** What to make first, and the way there. */
export function NothingToLink({ lacks }: { lacks: "campaign" | "officer" }) {
  const { t } = useLanguage();
  return (
    <EmptyState
      title={t(`links.no_${lacks}`)}
      icon={lacks === "campaign" ? "campaign" : "people"}
      action={
        <ButtonLink href={`/dashboard/${lacks}s/new`} tone="primary">
          {t(`links.new_${lacks}`)}
        </ButtonLink>
      }
    >
      {t("links.none_yet_admin")}
    </EmptyState>
  );
}
