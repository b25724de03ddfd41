import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Card, DataTable, Day, EmptyState, PageHeader } from "../../../../web/ui";
import type { Status } from "../../assessments/values";
import { AssessmentStatus } from "../../assessments/views/status";
import { dashboardOf } from "../../gate/paths";
import { ledPage } from "../../leading/paths";

export interface Choice {
  id: string;
  title: string;
  status: Status;
  planned_start_date: string | null;
}

/** The assessments that somebody facilitates, each with the way to its progress. */
function Led({ choices }: { choices: Choice[] }) {
  const { t } = useLanguage();
  if (choices.length === 0) return <EmptyState icon="people" title={t("guest.none")} />;
  return (
    <Card flush>
      <DataTable
        caption={t("workshops.nav_led")}
        rows={choices}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t("workshops.assessments.name"),
            cell: ({ id, title }) => <a href={ledPage(id, "dashboard/")}>{title}</a>,
          },
          {
            label: t("workshops.assessments.status"),
            cell: ({ status }) => <AssessmentStatus status={status} />,
          },
          {
            label: t("workshops.assessments.planned_start"),
            cell: ({ planned_start_date: day }) => (day ? <Day day={day} /> : "–"),
          },
        ]}
      />
    </Card>
  );
}

/** Which assessment: of a participant's accounts, or of those that somebody facilitates. */
export function WhichAssessment({ choices, isGuest }: { choices: Choice[]; isGuest: boolean }) {
  const { t } = useLanguage();
  if (!isGuest) {
    return (
      <>
        <PageHeader title={t("workshops.nav_led")} lead={t("leading.which")} />
        <Led choices={choices} />
      </>
    );
  }
  return (
    <GuestShell>
      <h1>{t("guest.which")}</h1>
      {choices.length === 0 && <p class="quiet">{t("guest.none")}</p>}
      <ul class="stack">
        {choices.map(({ id, title }) => (
          <li key={id}>
            <a href={dashboardOf(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </GuestShell>
  );
}
