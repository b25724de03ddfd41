import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, listAddress } from "../../../../web/ui";
import type { ExportReport } from "../choices";

const chosen = ["from", "to", "campaign_id", "officer_id"];

/** Leads to the exports, with what this page shows already chosen. `query`: the page's own filter. */
export function ExportLink({ report, query }: { report: ExportReport; query: Record<string, string> }) {
  const { t } = useLanguage();
  const known = Object.fromEntries(chosen.map((name) => [name, query[name] ?? ""]));
  return (
    <ButtonLink
      href={listAddress("/dashboard/exports", {}, { report, ...known })}
      tone="plain"
      icon="download"
    >
      {t("exports.export")}
    </ButtonLink>
  );
}
