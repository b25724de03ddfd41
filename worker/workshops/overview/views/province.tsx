import { useLanguage } from "../../../../web/i18n/language";
import { Badge, ButtonLink, Card, PageHeader, Time } from "../../../../web/ui";
import { NeedTitle } from "../../needs/views/need-title";
import { needsPath, provincialPath, recordOf } from "../../paths";
import { synthesisOf } from "../../syntheses/paths";
import { numberOf } from "../../workshop-types";
import type { ProvinceOverview } from "../schemas";
import { AreaKpis } from "./area-kpis";
import { Latest } from "./latest";
import { LatestAssessment } from "./latest-assessment";

/** A province: its figures, what is most pressing there, and what was made there last. */
export function Province(props: {
  province: ProvinceOverview;
  region: string;
  /** Whether whoever reads it may open that assessment. */
  mayOpen: (assessmentId: string) => boolean;
}) {
  const { province, region, mayOpen } = props;
  const { t } = useLanguage();
  const { name, critical_needs, latest_assessments, latest_reports, approved_syntheses } = province;
  return (
    <>
      <PageHeader
        title={name}
        lead={region}
        back={{ href: provincialPath, label: t("workshops.overview.provinces") }}
        actions={
          <ButtonLink href={`${needsPath}?place_id=${province.province_id}#new`} icon="plus">
            {t("workshops.needs.new")}
          </ButtonLink>
        }
      />
      <div class="stack">
        <AreaKpis figures={province} filter={`?province_id=${province.province_id}`} />
        <div class="columns">
          <Card title={t("workshops.overview.critical_needs")}>
            <Latest
              all={critical_needs}
              none={t("workshops.overview.no_critical_need")}
              one={(need) => <NeedTitle need={need} />}
            />
          </Card>
          <Card title={t("workshops.overview.assessments")}>
            <Latest
              all={latest_assessments}
              none={t("workshops.overview.no_assessment_here")}
              one={(assessment) => (
                <LatestAssessment assessment={assessment} mayOpen={mayOpen(assessment.id)} />
              )}
            />
          </Card>
          <Card title={t("workshops.overview.reports")}>
            <Latest
              all={latest_reports}
              none={t("workshops.overview.no_report_here")}
              one={({ id, title, state, created_at }) => (
                <>
                  <a href={recordOf(id)}>{title}</a>
                  <div class="row">
                    {state && <Badge>{t(`workshops.report_state.${state}`)}</Badge>}
                    <span class="quiet small">
                      <Time at={created_at} />
                    </span>
                  </div>
                </>
              )}
            />
          </Card>
          {approved_syntheses.length > 0 && (
            <Card title={t("workshops.overview.syntheses")}>
              <Latest
                all={approved_syntheses}
                none=""
                one={({ id, assessment_id, workshop, synthesis_text }) => (
                  <>
                    {mayOpen(assessment_id) ? (
                      <a href={synthesisOf(assessment_id, id)}>
                        {t("leading.workshop_n", { n: numberOf(workshop) })}
                      </a>
                    ) : (
                      t("leading.workshop_n", { n: numberOf(workshop) })
                    )}
                    <p class="lines">{synthesis_text}</p>
                  </>
                )}
              />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
