import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  Pager,
  PastTheEnd,
  PostForm,
  Time,
  type Tone,
} from "../../../../web/ui";
import { InWords } from "../../../../web/ui/in-words";
import { webhooksPath } from "../paths";
import type { ShownDelivery } from "../schemas";
import { eventInWords } from "./event-words";

const tones = { waiting: "warn", delivered: "good", failed: "bad" } as const satisfies Record<string, Tone>;
const statuses = ["waiting", "delivered", "failed"] as const;

/** What was sent and what was answered, for whoever opens it. */
function Contents({ delivery }: { delivery: ShownDelivery }) {
  const { t } = useLanguage();
  const { payload, answer, id } = delivery;
  return (
    <details class="webhook__contents">
      <summary>
        {t("webhooks.payload")}
        <span class="visually-hidden"> {id}</span>
      </summary>
      <p class="quiet small">
        webhook-id: <code>{id}</code>
      </p>
      {payload ? <pre>{JSON.stringify(payload, null, 2)}</pre> : <p>{t("webhooks.unread")}</p>}
      {answer && (
        <>
          <p>{t("webhooks.answered", { status: String(answer.status) })}</p>
          {answer.body && <pre>{answer.body}</pre>}
        </>
      )}
    </details>
  );
}

function State({ delivery }: { delivery: ShownDelivery }) {
  const { t, say } = useLanguage();
  const { status, attempts, error, answer, next_attempt_at } = delivery;
  return (
    <>
      <Badge tone={tones[status]}>{t(`webhooks.${status}`)}</Badge>
      <p class="quiet small">
        {t("webhooks.attempts", { count: attempts })}
        {!error && answer && ` · ${t("webhooks.answered", { status: String(answer.status) })}`}
        {error && ` · ${say(error)}`}
      </p>
      {next_attempt_at && attempts > 0 && (
        <p class="quiet small">
          <InWords of="webhooks.nextAttempt" with={{ at: <Time at={next_attempt_at} /> }} />
        </p>
      )}
    </>
  );
}

export interface DeliveriesProps {
  webhookId: string;
  enabled: boolean;
  deliveries: ListData<ShownDelivery>;
  query: Record<string, string>;
  csrf: string;
}

export function Deliveries({ webhookId, enabled, deliveries, query, csrf }: DeliveriesProps) {
  const { t } = useLanguage();
  const path = `${webhooksPath}/${webhookId}`;
  return (
    <>
      <Filters
        path={path}
        query={query}
        filters={[
          {
            name: "status",
            label: t("webhooks.status"),
            options: statuses.map((value) => ({ value, label: t(`webhooks.${value}`) })),
          },
        ]}
      />
      <div id="list">
        <Card flush title={t("webhooks.deliveries")}>
          {isPastTheEnd(deliveries) ? (
            <PastTheEnd path={path} query={query} list={deliveries} />
          ) : deliveries.total === 0 ? (
            <EmptyState title={t("webhooks.noDeliveries")} icon="link">
              <p>{t("webhooks.noDeliveriesWords")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("webhooks.deliveries")}
                rows={deliveries.data}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: t("webhooks.event"),
                    cell: (delivery) => (
                      <>
                        {eventInWords(delivery.type, t)}{" "}
                        <span class="quiet small">
                          <Time at={delivery.created_at} />
                        </span>
                        <Contents delivery={delivery} />
                      </>
                    ),
                  },
                  { label: t("webhooks.status"), cell: (delivery) => <State delivery={delivery} /> },
                  {
                    label: t("webhooks.again"),
                    silent: true,
                    cell: ({ id, type }) =>
                      enabled && (
                        <PostForm action={`${path}/deliveries/${id}/retry`} csrf={csrf} compact>
                          <Button
                            tone="plain"
                            small
                            icon="refresh"
                            label={t("ui.named", {
                              what: t("webhooks.again"),
                              name: `${eventInWords(type, t)} ${id}`,
                            })}
                          >
                            {t("webhooks.again")}
                          </Button>
                        </PostForm>
                      ),
                  },
                ]}
              />
              <Pager path={path} query={query} list={deliveries} />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
