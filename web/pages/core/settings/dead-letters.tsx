import type { DeadLetterRow } from "../../../../worker/core/jobs/dead-letters";
import { Badge } from "../../../ui/badge";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { DataTable } from "../../../ui/data-table";
import { EmptyState } from "../../../ui/empty-state";
import { Filters } from "../../../ui/filters";
import { type ListData, Pager } from "../../../ui/pager";
import { PostForm } from "../../../ui/post-form";
import { type Clock, Time } from "../../../ui/time";

/** A dead letter with its instants in ISO 8601. */
export type ShownLetter = Omit<DeadLetterRow, "created_at" | "retried_at"> & {
  created_at: string;
  retried_at: string | null;
};

export interface DeadLettersProps {
  letters: ListData<ShownLetter>;
  query: Record<string, string>;
  csrf: string;
  clock: Clock;
}

const path = "/dashboard/settings/dead-letters";

function Retry({ letter, csrf, clock }: { letter: ShownLetter; csrf: string; clock: Clock }) {
  if (letter.retried_at) {
    return (
      <span class="quiet small">
        Sent again <Time at={letter.retried_at} clock={clock} />
      </span>
    );
  }
  return (
    <PostForm action={`${path}/${letter.id}/retry`} csrf={csrf} compact>
      <Button tone="plain" small icon="refresh" label={`Send again: ${letter.kind}`}>
        Send again
      </Button>
    </PostForm>
  );
}

export function DeadLetters({ letters, query, csrf, clock }: DeadLettersProps) {
  return (
    <>
      <Filters
        path={path}
        query={query}
        filters={[
          {
            name: "status",
            label: "Status",
            options: [
              { value: "waiting", label: "Waiting" },
              { value: "retried", label: "Sent again" },
            ],
          },
        ]}
      />
      <div id="list">
        <Card flush>
          {letters.total === 0 ? (
            <EmptyState title="Nothing has failed" icon="check">
              <p>
                Work that failed again and again would stand here, with what went wrong and a way to send it
                once more.
              </p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Messages that exhausted their deliveries"
                rows={letters.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "-created_at", ...query } }}
                columns={[
                  {
                    label: "Work",
                    sort: "kind",
                    cell: ({ kind, error }) => (
                      <>
                        {kind}
                        <span class="quiet small audit__detail">{error || "No reason was noted."}</span>
                      </>
                    ),
                  },
                  { label: "Tries", numeric: true, cell: ({ attempts }) => attempts },
                  {
                    label: "Failed",
                    sort: "created_at",
                    cell: ({ created_at }) => <Time at={created_at} clock={clock} />,
                  },
                  {
                    label: "State",
                    cell: ({ retried_at }) =>
                      retried_at ? (
                        <Badge tone="quiet">Sent again</Badge>
                      ) : (
                        <Badge tone="warn">Waiting</Badge>
                      ),
                  },
                  {
                    label: "Retry",
                    silent: true,
                    cell: (letter) => <Retry letter={letter} csrf={csrf} clock={clock} />,
                  },
                ]}
              />
              <Pager path={path} query={query} list={letters} />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
