import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, EmptyState } from "../../../../web/ui";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import type { CampaignRow } from "../../insight/campaign-table";
import { PageFigure, useDrill } from "../../insight/views/page-figure";
import { campaignsTable, campaignsTitle } from "./campaigns-table";

/** More than these a page does not hold. */
const most = 100;
/** So many are printed: `paper.charts.css`. */
const onPaper = 8;

export interface CampaignBoardProps {
  /** All of them, those with the most sign-ups first. */
  rows: CampaignRow[];
  locale: string;
  /** What to do where there is nothing yet. */
  next: { title: string; href: string; label: string };
  /** Where they are compared in pictures. */
  compare?: string;
}

/** Campaigns side by side. */
export function CampaignBoard({ rows, locale, next, compare }: CampaignBoardProps) {
  const { t } = useLanguage();
  const drill = useDrill();
  const title = campaignsTitle(rows, t, locale);
  const table = campaignsTable(rows, t, drill);
  const empty = rows.length === 0 && (
    <EmptyState
      title={next.title}
      icon="campaign"
      action={
        <ButtonLink href={next.href} tone="plain">
          {next.label}
        </ButtonLink>
      }
    />
  );
  return (
    <PageFigure
      id="campaigns"
      title={title}
      lead={t("campaigns_board.lead")}
      empty={empty || undefined}
      flush
      actions={compare && <a href={compare}>{t("campaigns_board.compare")}</a>}
    >
      <FigureData caption={title} table={{ ...table, rows: table.rows.slice(0, most) }} />
      {rows.length > onPaper && (
        <p class="card-foot paper-note">
          {t("campaigns_board.not_on_paper", { count: rows.length - onPaper })}
        </p>
      )}
      {rows.length > most && (
        <p class="card-foot">
          <a href="/dashboard/campaigns">{t("campaigns_board.all", { count: rows.length })}</a>
        </p>
      )}
    </PageFigure>
  );
}
