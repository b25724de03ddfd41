import type { ShownEvent } from "../../../../worker/core/trail/events";
import { useLanguage } from "../../../i18n/language";
import { isMessage, type Translate } from "../../../i18n/translate";
import { Card } from "../../../ui/card";
import { DataTable } from "../../../ui/data-table";
import { EmptyState } from "../../../ui/empty-state";
import { type Filter, Filters } from "../../../ui/filters";
import { type ListData, Pager } from "../../../ui/pager";
import { type Clock, Time } from "../../../ui/time";

export interface AuditLogProps {
  events: ListData<ShownEvent>;
  query: Record<string, string>;
  clock: Clock;
}

const path = "/dashboard/settings/audit-log";
const filtersIn = (t: Translate): Filter[] => [
  { name: "action", label: t("audit.action") },
  { name: "subject_id", label: t("audit.record") },
  { name: "actor_id", label: t("audit.doneBy") },
];

const who = ({ actor_name, actor_kind }: ShownEvent, t: Translate) =>
  actor_name ??
  (actor_kind === "system" ? "Milepost" : t(actor_kind === "public" ? "audit.visitor" : "audit.unknown"));

/** "campaign.archived" → "Campaign archived"; an action without words as the trail names it. */
function actionInWords(action: string, t: Translate): string {
  const key = `event.${action}`;
  return isMessage(key) ? t(key) : action.replace(/[._]/g, " ");
}

function detailInWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(
      ([name, value]) =>
        `${name.replaceAll("_", " ")}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    )
    .join(", ");
}

export function AuditLog({ events, query, clock }: AuditLogProps) {
  const { t } = useLanguage();
  return (
    <>
      <Filters path={path} query={query} filters={filtersIn(t)} />
      <div id="list">
        <Card flush>
          {events.total === 0 ? (
            <EmptyState title={t("audit.none")} icon="list">
              <p>{t("audit.noneWords")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("audit.caption")}
                rows={events.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "-at", ...query } }}
                columns={[
                  {
                    label: t("audit.what"),
                    cell: ({ action, detail }) => (
                      <>
                        {actionInWords(action, t)}
                        <span class="quiet small audit__detail">{detailInWords(detail)}</span>
                      </>
                    ),
                  },
                  { label: t("audit.who"), cell: (event) => who(event, t) },
                  { label: t("audit.when"), sort: "at", cell: ({ at }) => <Time at={at} clock={clock} /> },
                  {
                    label: t("audit.record"),
                    cell: ({ subject_id }) => <code class="small">{subject_id}</code>,
                  },
                ]}
              />
              <Pager path={path} query={query} list={events} />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
