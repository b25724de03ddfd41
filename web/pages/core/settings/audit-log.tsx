import type { ShownEvent } from "../../../../worker/core/trail/events";
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
const filters: Filter[] = [
  { name: "action", label: "Action" },
  { name: "subject_id", label: "Record" },
  { name: "actor_id", label: "Done by (id)" },
];

const who = ({ actor_name, actor_kind }: ShownEvent) =>
  actor_name ?? (actor_kind === "system" ? "Milepost" : actor_kind === "public" ? "A visitor" : "Unknown");

/** "campaign.archived" → "Campaign archived". */
function actionInWords(action: string): string {
  const words = action.replace(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
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
  return (
    <>
      <Filters path={path} query={query} filters={filters} />
      <div id="list">
        <Card flush>
          {events.total === 0 ? (
            <EmptyState title="Nothing was found" icon="list">
              <p>Every change leaves a line here: who did it, and when.</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="What was done"
                rows={events.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "-at", ...query } }}
                columns={[
                  {
                    label: "What",
                    cell: ({ action, detail }) => (
                      <>
                        {actionInWords(action)}
                        <span class="quiet small audit__detail">{detailInWords(detail)}</span>
                      </>
                    ),
                  },
                  { label: "Who", cell: who },
                  { label: "When", sort: "at", cell: ({ at }) => <Time at={at} clock={clock} /> },
                  { label: "Record", cell: ({ subject_id }) => <code class="small">{subject_id}</code> },
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
