import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, KpiCard, KpiRow, Notice, PageHeader } from "../../../../web/ui";
import type { ImportDone } from "../import-events";
import { RejectedLines } from "./rejected";

/** Last step: what was added, and what was not. */
export function HistoryDonePage({ done, packed, csrf }: { done: ImportDone; packed: string; csrf: string }) {
  const { t, locale } = useLanguage();
  const { accepted, duplicates, rejected } = done;
  const figure = (n: number) => formatNumber(n, locale);
  return (
    <>
      <PageHeader
        title={t("imports.done_title")}
        back={{ href: "/dashboard/imports", label: t("imports.title") }}
      />
      <div class="stack">
        <Notice tone={accepted > 0 ? "good" : "info"}>
          {accepted > 0 ? t("imports.done", { count: accepted }) : t("imports.nothing_new")}
        </Notice>
        <KpiRow label={t("imports.done_title")}>
          <KpiCard label={t("imports.accepted")} value={figure(accepted)} />
          <KpiCard label={t("imports.duplicates")} value={figure(duplicates)} />
          <KpiCard label={t("imports.left_out")} value={figure(rejected.length)} />
        </KpiRow>
        <RejectedLines rejected={rejected} packed={packed} csrf={csrf} />
        <div class="row">
          <ButtonLink href="/dashboard" tone="primary">
            {t("imports.to_figures")}
          </ButtonLink>
          <ButtonLink href="/dashboard/imports" tone="plain">
            {t("imports.another")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
