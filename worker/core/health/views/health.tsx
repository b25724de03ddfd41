import { formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge } from "../../../../web/ui/badge";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { EmptyState } from "../../../../web/ui/empty-state";
import { InWords } from "../../../../web/ui/in-words";
import { Notice } from "../../../../web/ui/notice";
import { PostForm } from "../../../../web/ui/post-form";
import { Day, Time } from "../../../../web/ui/time";
import { healthPath } from "../paths";
import type { Health } from "../read-health";
import { Recounts } from "./recounts";

function Checks({ health }: { health: Health }) {
  const { t } = useLanguage();
  const { probedAt, isStale, checks } = health;
  return (
    <Card
      title={t("health.now")}
      lead={
        probedAt ? (
          <InWords of="health.probedAt" with={{ at: <Time at={probedAt} /> }} />
        ) : (
          t("health.notProbed")
        )
      }
      flush
    >
      {isStale && <Notice tone="warn">{t("health.stale")}</Notice>}
      <DataTable
        caption={t("health.now")}
        rows={checks}
        keyOf={({ name }) => name}
        columns={[
          { label: t("health.part"), cell: ({ label }) => t(label) },
          {
            label: t("health.state"),
            cell: ({ finding }) =>
              finding === null ? (
                <Badge>{t("health.unknown")}</Badge>
              ) : (
                <Badge tone={finding.isWell ? "good" : "bad"}>
                  {t(finding.isWell ? "health.well" : "health.off")}
                </Badge>
              ),
          },
          {
            label: t("health.found"),
            cell: ({ finding }) => (finding ? t(finding.words, finding.with) : ""),
          },
        ]}
      />
    </Card>
  );
}

function Days({ health }: { health: Health }) {
  const { t, locale } = useLanguage();
  const { availability, target, days, checks } = health;
  const labelOf = (name: string) => {
    const check = checks.find((one) => one.name === name);
    return check ? t(check.label) : name;
  };
  return (
    <Card
      title={t("health.days")}
      lead={t("health.daysLead", {
        measured: formatRate(availability, locale),
        target: formatRate(target, locale),
      })}
      flush
    >
      {days.length === 0 ? (
        <EmptyState title={t("health.noDays")} icon="check">
          <p>{t("health.noDaysWords")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("health.days")}
          rows={days}
          keyOf={({ day }) => day}
          columns={[
            { label: t("health.day"), cell: ({ day }) => <Day day={day} /> },
            {
              label: t("health.availability"),
              numeric: true,
              cell: (day) => formatRate(day.availability, locale),
            },
            {
              label: t("health.probes"),
              numeric: true,
              cell: ({ looked, due }) => t("health.probesOf", { looked, due }),
            },
            {
              label: t("health.wasOff"),
              cell: ({ off }) =>
                Object.keys(off).length === 0
                  ? t("health.nothing")
                  : Object.keys(off).map(labelOf).join(", "),
            },
          ]}
        />
      )}
    </Card>
  );
}

function Incidents({ health }: { health: Health }) {
  const { t } = useLanguage();
  const { incidents, checks } = health;
  if (incidents.length === 0) return null;
  return (
    <Card title={t("health.incidents")} flush>
      <DataTable
        caption={t("health.incidents")}
        rows={incidents}
        keyOf={({ startedAt }) => startedAt}
        columns={[
          { label: t("health.began"), cell: ({ startedAt }) => <Time at={startedAt} /> },
          {
            label: t("health.ended"),
            cell: ({ endedAt }) =>
              endedAt ? <Time at={endedAt} /> : <Badge tone="bad">{t("health.goesOn")}</Badge>,
          },
          {
            label: t("health.wasOff"),
            cell: (incident) =>
              incident.checks
                .map((name) => {
                  const check = checks.find((one) => one.name === name);
                  return check ? t(check.label) : name;
                })
                .join(", "),
          },
        ]}
      />
    </Card>
  );
}

/** Whether the product is well, how it was for thirty days, and what the recounts found. */
export function HealthView({ health, csrf }: { health: Health; csrf: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Checks health={health} />
      <Recounts
        recounts={health.recounts}
        differences={health.differences}
        action={
          <PostForm action={`${healthPath}/recount`} csrf={csrf} compact>
            <Button tone="plain" small icon="refresh">
              {t("health.recountNow")}
            </Button>
          </PostForm>
        }
      />
      <Incidents health={health} />
      <Days health={health} />
    </>
  );
}
