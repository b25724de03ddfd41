import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, Day, EmptyState, KpiCard, KpiRow, PageHeader } from "../../../../web/ui";
import { AssessmentStatus } from "../../assessments/views/status";
import { NeedTitle } from "../../needs/views/need-title";
import { AreaKpis } from "../../overview/views/area-kpis";
import { RegionTable } from "../../overview/views/regions";
import { assessmentOf, assessmentsPath, needsPath, provincialPath, recordPaths } from "../../paths";
import type { HomeFigures } from "../read-home";

const newAssessment = `${assessmentsPath}#new`;

/** Assessments under way: what each is, where, and how far. */
function UnderWay({ latest }: Pick<HomeFigures, "latest">) {
  const { t } = useLanguage();
  return (
    <Card
      title={t("workshops.home.under_way")}
      actions={<a href={assessmentsPath}>{t("workshops.home.all_assessments")}</a>}
    >
      {latest.length === 0 ? (
        <p class="quiet">{t("workshops.home.none_under_way")}</p>
      ) : (
        <ul class="stack">
          {latest.map(({ id, title, status, place, planned_start_date: day }) => (
            <li key={id}>
              <a href={assessmentOf(id)}>{title}</a>
              <div class="row">
                <AssessmentStatus status={status} />
                <span class="quiet small">
                  {place ?? t("workshops.assessments.nowhere")}
                  {day && (
                    <>
                      {" · "}
                      <Day day={day} />
                    </>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The needs that are to be met first. */
function Pressing({ needs }: Pick<HomeFigures, "needs">) {
  const { t } = useLanguage();
  return (
    <Card
      title={t("workshops.home.pressing")}
      actions={<a href={needsPath}>{t("workshops.home.all_needs")}</a>}
    >
      {needs.length === 0 ? (
        <p class="quiet">{t("workshops.home.no_needs")}</p>
      ) : (
        <ul class="stack">
          {needs.map((need) => (
            <li key={need.id}>
              <NeedTitle need={need} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** How much was read, asked and written, each leading to where the next is noted. */
function Findings({ overview }: Pick<HomeFigures, "overview">) {
  const { t, locale } = useLanguage();
  return (
    <KpiRow label={t("workshops.nav_records")}>
      {(["desk_review", "survey", "kii"] as const).map((kind) => (
        <KpiCard
          key={kind}
          label={t(`workshops.records.kind.${kind}`)}
          value={formatNumber(overview.records[kind], locale)}
          href={recordPaths[kind]}
        />
      ))}
    </KpiRow>
  );
}

/** What is assessed now, what is needed most, and how each region is doing. */
export function StaffHome({ isStaff, ...home }: HomeFigures & { isStaff: boolean }) {
  const { t } = useLanguage();
  const { regions, overview } = home;
  const isEmpty = overview.assessments.total === 0 && overview.needs.total === 0;
  const make = (
    <ButtonLink href={newAssessment} icon="plus">
      {t("workshops.home.new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("workshops.home.title")}
        lead={t("workshops.home.lead")}
        actions={isStaff && !isEmpty ? make : null}
      />
      {isEmpty ? (
        <EmptyState icon="building" title={t("workshops.home.none")} action={isStaff ? make : null}>
          <p>{t(isStaff ? "workshops.home.none_staff" : "workshops.home.none_facilitator")}</p>
        </EmptyState>
      ) : (
        <div class="stack">
          <AreaKpis figures={regions.totals} />
          <div class="columns">
            <UnderWay {...home} />
            <Pressing {...home} />
          </div>
          <h2>{t("workshops.home.found_out")}</h2>
          <Findings {...home} />
          {regions.data.length > 0 && (
            <Card
              flush
              title={t("workshops.overview.regions")}
              actions={<a href={provincialPath}>{t("workshops.overview.all_provinces")}</a>}
            >
              <RegionTable {...regions} />
            </Card>
          )}
        </div>
      )}
    </>
  );
}
