import type { CampaignRow } from "../../../../worker/referrals/insight/campaign-table";
import { useLanguage } from "../../../i18n/language";
import { ButtonLink, EmptyState } from "../../../ui";
import { FigureData } from "../../../ui/figure/figure-table";
import { Framed } from "../insight/framed";
import { campaignsTable, campaignsTitle } from "./campaigns-table";

export interface CampaignBoardProps {
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
  const title = campaignsTitle(rows, t, locale);
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
    <Framed
      id="campaigns"
      title={title}
      lead={t("campaigns_board.lead")}
      empty={empty || undefined}
      flush
      actions={compare && <a href={compare}>{t("campaigns_board.compare")}</a>}
    >
      <FigureData caption={title} table={campaignsTable(rows, t)} />
    </Framed>
  );
}
