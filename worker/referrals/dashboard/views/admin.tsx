import { useLanguage } from "../../../../web/i18n/language";
import { listAddress, Notice } from "../../../../web/ui";
import { useMayWrite } from "../../../../web/ui/writes";
import { PageFigure, useDrill } from "../../insight/views/page-figure";
import { ViewFrame, type ViewFrameProps } from "../../insight/views/view-frame";
import { ThisWeek, type ThisWeekProps } from "../../this-week/views/this-week";
import type { AdminDashboardData } from "../read-dashboard";
import { CampaignBoard } from "./campaign-board";
import { Funnel } from "./funnel";
import { funnelTable, funnelTitle } from "./funnel-table";
import { KeyFigures } from "./key-figures";
import { Latest } from "./latest";
import { Leaderboard } from "./leaderboard";
import { MoreFigures } from "./more-figures";
import { Trend, trendAddress } from "./trend";

export interface AdminDashboardProps extends Omit<AdminDashboardData, "sentences"> {
  week: ThisWeekProps;
  frame: Omit<ViewFrameProps, "view" | "children">;
  /** Of the last seven days. */
  failedExports: number;
  /** Reports are no longer written into the spreadsheet. */
  isSpreadsheetFailing: boolean;
  /** Officers who wait for a link to a new password. */
  passwordRequests: number;
  now: number;
  locale: string;
}

type NoticesProps = Pick<AdminDashboardProps, "failedExports" | "passwordRequests" | "isSpreadsheetFailing">;

/** What waits for somebody: below the first figures, which nothing pushes down. */
function Notices(props: NoticesProps) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  return (
    <>
      {props.failedExports > 0 && (
        <Notice tone="warn">
          {t("exports.banner", { count: props.failedExports })}{" "}
          <a href="/dashboard/exports">{t("exports.banner_link")}</a>
        </Notice>
      )}
      {props.passwordRequests > 0 && (
        <Notice tone="warn">
          {t("officers.forgot_password", { count: props.passwordRequests })}{" "}
          <a href="/dashboard/officers#password-requests">{t("officers.answer_them")}</a>
        </Notice>
      )}
      {props.isSpreadsheetFailing && mayWrite && (
        <Notice tone="warn">
          {t("sheets.banner")} <a href="/dashboard/settings/reports">{t("sheets.banner_link")}</a>
        </Notice>
      )}
    </>
  );
}

function Programme(props: AdminDashboardProps) {
  const { figures, trend, officers, campaigns, latest, locale } = props;
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  const drill = useDrill();
  return (
    <div class="stack">
      <div class="stack stack--tight">
        <KeyFigures
          figures={figures}
          show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
          points={trend.points}
          trend={trend}
          locale={locale}
        />
        <Notices {...props} />
        <ThisWeek {...props.week} />
        <MoreFigures figures={figures} locale={locale} />
      </div>
      <div class="dashboard-main">
        <Trend trend={trend} />
        <PageFigure
          id="funnel"
          title={funnelTitle(figures, t, locale)}
          lead={t("funnel.lead")}
          table={funnelTable(figures, t, drill)}
        >
          <Funnel {...figures} locale={locale} />
        </PageFigure>
      </div>
      <div class="dashboard-main">
        <Leaderboard rows={officers.data} total={officers.total} locale={locale} />
        <Latest rows={latest} now={props.now} locale={locale} />
      </div>
      <CampaignBoard
        rows={campaigns}
        locale={locale}
        compare={listAddress("/dashboard/insight/compare", props.frame.filters, {})}
        next={{
          title: t("campaigns_board.none"),
          ...(mayWrite
            ? { href: "/dashboard/campaigns/new", label: t("dashboard.create_campaign") }
            : { href: "/dashboard/campaigns", label: t("nav.campaigns") }),
        }}
      />
    </div>
  );
}

/** The whole programme: what came of it, over time, by officer and by campaign. */
export function AdminDashboard(props: AdminDashboardProps) {
  return (
    <ViewFrame {...props.frame} view="overview" own={trendAddress(props.trend)}>
      <Programme {...props} />
    </ViewFrame>
  );
}
