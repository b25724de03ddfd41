import { useLanguage } from "../../../../web/i18n/language";
import { Badge } from "../../../../web/ui/badge";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { EmptyState } from "../../../../web/ui/empty-state";
import { Filters } from "../../../../web/ui/filters";
import { InWords } from "../../../../web/ui/in-words";
import { isPastTheEnd, type ListData, Pager, PastTheEnd } from "../../../../web/ui/pager";
import { PostForm } from "../../../../web/ui/post-form";
import { Time } from "../../../../web/ui/time";
import type { DeadLetterRow } from "../dead-letters";

/** A dead letter with its instants in ISO 8601. */
export type ShownLetter = Omit<DeadLetterRow, "created_at" | "retried_at"> & {
  created_at: string;
  retried_at: string | null;
};

export interface DeadLettersProps {
  letters: ListData<ShownLetter>;
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/settings/dead-letters";

function Retry({ letter, csrf }: { letter: ShownLetter; csrf: string }) {
  const { t } = useLanguage();
  if (letter.retried_at) {
    return (
      <span class="quiet small">
        <InWords of="letters.sentAgainAt" with={{ at: <Time at={letter.retried_at} /> }} />
      </span>
    );
  }
  return (
    <PostForm action={`${path}/${letter.id}/retry`} csrf={csrf} compact>
      <Button
        tone="plain"
        small
        icon="refresh"
        label={t("ui.named", { what: t("letters.sendAgain"), name: letter.kind })}
      >
        {t("letters.sendAgain")}
      </Button>
    </PostForm>
  );
}

export function DeadLetters({ letters, query, csrf }: DeadLettersProps) {
  const { t } = useLanguage();
  return (
    <>
      <Filters
        path={path}
        query={query}
        filters={[
          {
            name: "status",
            label: t("users.status"),
            options: [
              { value: "waiting", label: t("letters.waiting") },
              { value: "retried", label: t("letters.sentAgain") },
            ],
          },
        ]}
      />
      <div id="list">
        <Card flush>
          {isPastTheEnd(letters) ? (
            <PastTheEnd path={path} query={query} list={letters} />
          ) : letters.total === 0 ? (
            <EmptyState title={t("letters.none")} icon="check">
              <p>{t("letters.noneWords")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("letters.caption")}
                rows={letters.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "-created_at", ...query } }}
                columns={[
                  {
                    label: t("letters.work"),
                    sort: "kind",
                    cell: ({ kind, error }) => (
                      <>
                        {kind}
                        <span class="quiet small audit__detail">{error || t("letters.noReason")}</span>
                      </>
                    ),
                  },
                  { label: t("letters.tries"), numeric: true, cell: ({ attempts }) => attempts },
                  {
                    label: t("letters.failed"),
                    sort: "created_at",
                    cell: ({ created_at }) => <Time at={created_at} />,
                  },
                  {
                    label: t("letters.state"),
                    cell: ({ retried_at }) =>
                      retried_at ? (
                        <Badge tone="quiet">{t("letters.sentAgain")}</Badge>
                      ) : (
                        <Badge tone="warn">{t("letters.waiting")}</Badge>
                      ),
                  },
                  {
                    label: t("letters.retry"),
                    silent: true,
                    cell: (letter) => <Retry letter={letter} csrf={csrf} />,
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
