import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  ChosenBar,
  DataTable,
  EmptyState,
  type ListData,
  ListPage,
  listAddress,
  Notice,
  Pager,
  Time,
} from "../../../../web/ui";
import { caseTypes } from "../../content/fields";
import { casePath, publishPath, reviewPath } from "../../paths";
import type { Waiting } from "../schemas";

export interface Outcome {
  id: string;
  title: string;
  status: number;
  detail: string | null;
}

export interface QueueProps {
  waiting: ListData<Waiting>;
  reviewers: { id: string; name: string }[];
  query: Record<string, string>;
  /** What came of publishing many at once. */
  outcomes: Outcome[];
  csrf: string;
}

const bar = "chosen-cases";

/** What became of each of those that were to be published. */
function Outcomes({ outcomes }: Pick<QueueProps, "outcomes">) {
  const { t, say } = useLanguage();
  if (outcomes.length === 0) return null;
  const done = outcomes.filter(({ status }) => status < 300).length;
  return (
    <Card title={t("casebook.queue.outcomes")}>
      <Notice tone={done === outcomes.length ? "good" : "warn"}>
        <p>{t("casebook.queue.outcomes_count", { done, count: outcomes.length })}</p>
      </Notice>
      <DataTable
        caption={t("casebook.queue.outcomes")}
        rows={outcomes}
        keyOf={({ id }) => id}
        columns={[
          { label: t("casebook.field.title"), cell: ({ id, title }) => <a href={casePath(id)}>{title}</a> },
          {
            label: t("casebook.queue.outcome"),
            cell: ({ status, detail }) =>
              status < 300 ? (
                <Badge tone="good">{t("casebook.state.PUBLISHED")}</Badge>
              ) : (
                <span>
                  <Badge tone="bad">{t("casebook.queue.not_published")}</Badge> {say(detail ?? "")}
                </span>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Rows({ waiting, query, csrf }: Omit<QueueProps, "reviewers" | "outcomes">) {
  const { t } = useLanguage();
  return (
    <>
      <DataTable
        caption={t("casebook.queue.title")}
        rows={waiting.data}
        keyOf={({ id }) => id}
        choose={{ form: bar, nameOf: ({ title }) => t("casebook.queue.choose", { title }) }}
        sorting={{ path: reviewPath, query, sort: "submitted_at" }}
        columns={[
          {
            label: t("casebook.field.title"),
            sort: "title",
            cell: ({ case_id, title }) => <a href={publishPath(case_id)}>{title}</a>,
          },
          { label: t("casebook.queue.type"), cell: ({ case_type }) => t(`casebook.frame.type.${case_type}`) },
          {
            label: t("casebook.queue.since"),
            sort: "submitted_at",
            cell: ({ submitted_at }) => <Time at={submitted_at} />,
          },
          {
            label: t("casebook.queue.by"),
            cell: ({ contributors }) => contributors.map(({ name }) => name).join(" · ") || "–",
          },
          { label: t("casebook.queue.reviewer"), cell: ({ reviewer }) => reviewer?.name ?? "–" },
          { label: t("casebook.queue.comments"), cell: ({ open_comments }) => open_comments },
          {
            label: t("casebook.queue.what"),
            cell: ({ public_version, publish_at }) =>
              publish_at ? (
                <Badge tone="info">
                  {t("casebook.queue.scheduled")} <Time at={publish_at} />
                </Badge>
              ) : (
                <Badge>
                  {t(public_version === null ? "casebook.queue.first" : "casebook.queue.correction")}
                </Badge>
              ),
          },
        ]}
      />
      <Pager list={waiting} path={reviewPath} query={query} />
      <ChosenBar
        id={bar}
        action={`${reviewPath}/publish`}
        csrf={csrf}
        back={listAddress(reviewPath, query, {})}
      >
        {waiting.data.map(({ id, etag }) => (
          <input key={id} type="hidden" name={`etag_${id}`} value={etag} />
        ))}
        <Button tone="primary">{t("casebook.queue.publish_chosen")}</Button>
      </ChosenBar>
    </>
  );
}

/** What waits for review, the oldest first. */
export function Queue(props: QueueProps) {
  const { waiting, reviewers, query, outcomes } = props;
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("casebook.queue.title")}
      lead={t("casebook.queue.lead")}
      path={reviewPath}
      query={query}
      list={waiting}
      search={t("casebook.list.search")}
      filters={[
        {
          name: "case_type",
          label: t("casebook.queue.type"),
          options: caseTypes.map((type) => ({ value: type, label: t(`casebook.frame.type.${type}`) })),
        },
        {
          name: "reviewer",
          label: t("casebook.queue.reviewer"),
          options: [
            { value: "me", label: t("casebook.queue.mine") },
            { value: "none", label: t("casebook.queue.nobodys") },
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ]}
      noneFits={{ title: t("casebook.list.none_fits"), all: t("casebook.list.all") }}
      empty={
        <div class="stack">
          <Outcomes outcomes={outcomes} />
          <EmptyState icon="check" title={t("casebook.queue.none")}>
            <p>{t("casebook.queue.none_words")}</p>
          </EmptyState>
        </div>
      }
    >
      <Outcomes outcomes={outcomes} />
      <Rows {...props} />
    </ListPage>
  );
}
