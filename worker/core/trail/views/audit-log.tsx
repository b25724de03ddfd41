import { useLanguage } from "../../../../web/i18n/language";
import { isMessage, type Translate } from "../../../../web/i18n/translate";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { EmptyState } from "../../../../web/ui/empty-state";
import { type Filter, Filters } from "../../../../web/ui/filters";
import { listAddress } from "../../../../web/ui/list-address";
import { isPastTheEnd, type ListData, Pager, PastTheEnd } from "../../../../web/ui/pager";
import { Time } from "../../../../web/ui/time";
import type { ShownEvent } from "../events";
import type { Subjects } from "../subjects";
import { EventDetail } from "./event-detail";

export interface AuditLogProps {
  events: ListData<ShownEvent>;
  /** What records are called, by id. */
  subjects: Subjects;
  /** Those in use. */
  actions: string[];
  query: Record<string, string>;
}

const path = "/dashboard/settings/audit-log";
/** Whoever or whatever a link of the list has chosen can be let go again. */
function filtersIn({ actions, subjects, query }: Omit<AuditLogProps, "events">, t: Translate): Filter[] {
  const chosen = (name: "subject_id" | "actor_id", label: string): Filter[] => {
    const id = query[name];
    return id ? [{ name, label, options: [{ value: id, label: subjects[id]?.name ?? id }] }] : [];
  };
  const words = actions
    .map((value) => ({ value, label: actionInWords(value, t) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return [
    { name: "action", label: t("audit.action"), options: words },
    { name: "from", label: t("lists.from"), type: "date" },
    { name: "to", label: t("lists.to"), type: "date" },
    ...chosen("actor_id", t("audit.doneBy")),
    ...chosen("subject_id", t("audit.record")),
  ];
}

function Who({ event, query }: { event: ShownEvent; query: Record<string, string> }) {
  const { t } = useLanguage();
  const { actor_name, actor_kind, actor_id } = event;
  if (actor_name && actor_id) {
    return <a href={listAddress(path, query, { actor_id, page: "" })}>{actor_name}</a>;
  }
  return (
    <>
      {actor_kind === "system" ? "Milepost" : t(actor_kind === "public" ? "audit.visitor" : "audit.unknown")}
    </>
  );
}

/** The record by its name, which leads to it; and to all that was done to it. */
function Record({ id, subjects, query }: { id: string; subjects: Subjects; query: Record<string, string> }) {
  const { t } = useLanguage();
  const subject = subjects[id];
  if (!subject) return <code class="small audit__id">{id}</code>;
  return (
    <>
      {subject.href ? <a href={subject.href}>{subject.name}</a> : subject.name}{" "}
      <a class="quiet small nowrap" href={listAddress(path, query, { subject_id: id, page: "" })}>
        {t("audit.ofIt")}
        <span class="visually-hidden">: {subject.name}</span>
      </a>
    </>
  );
}

/** "api_key.revoked" → "API key revoked"; an action without words as the trail names it. */
export function actionInWords(action: string, t: Translate): string {
  const key = `event.${action}`;
  return isMessage(key) ? t(key) : action.replace(/[._]/g, " ");
}

export function AuditLog({ events, subjects, actions, query }: AuditLogProps) {
  const { t } = useLanguage();
  return (
    <>
      <Filters path={path} query={query} filters={filtersIn({ actions, subjects, query }, t)} />
      <div id="list">
        <Card flush>
          {isPastTheEnd(events) ? (
            <PastTheEnd path={path} query={query} list={events} />
          ) : events.total === 0 ? (
            <EmptyState title={t("audit.none")} icon="list">
              <p>{t("audit.noneWords")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("audit.caption")}
                rows={events.data}
                keyOf={({ id }) => id}
                sorting={{ path, query, sort: "-at" }}
                columns={[
                  {
                    label: t("audit.what"),
                    cell: ({ action, detail }) => (
                      <>
                        {actionInWords(action, t)}
                        <EventDetail detail={detail} subjects={subjects} />
                      </>
                    ),
                  },
                  { label: t("audit.who"), cell: (event) => <Who event={event} query={query} /> },
                  { label: t("audit.when"), sort: "at", cell: ({ at }) => <Time at={at} /> },
                  {
                    label: t("audit.record"),
                    cell: ({ subject_id }) => <Record id={subject_id} subjects={subjects} query={query} />,
                  },
                ]}
              />
              <Pager path={path} query={query} list={events} csv />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
