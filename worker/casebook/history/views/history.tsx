import { useLanguage } from "../../../../web/i18n/language";
import { isMessage } from "../../../../web/i18n/translate";
import {
  Badge,
  Button,
  Card,
  Confirm,
  DataTable,
  Field,
  FormActions,
  freshForm,
  isPastTheEnd,
  type ListData,
  Pager,
  PastTheEnd,
  PostForm,
  Select,
  Time,
} from "../../../../web/ui";
import type { CaseItem, CaseRecord } from "../../cases/schemas";
import { useSummary } from "../../compare/views/summary";
import { CaseFrame, StateBadge } from "../../frame/views/frames";
import { casePath, comparePath, historyPath } from "../../paths";
import type { EventRecord } from "../../review/schemas";

export interface HistoryProps {
  record: CaseRecord;
  versions: CaseItem[];
  events: ListData<EventRecord>;
  query: Record<string, string>;
  /** Moderators take versions down and publish them again. */
  mayMove: boolean;
  csrf: string;
}

function Move({ version, record, csrf }: { version: CaseItem; record: CaseRecord; csrf: string }) {
  const { t } = useLanguage();
  const isPublic = record.public_version === version.version;
  const wasPublic = version.state === "CLOSED" && version.published_at !== null;
  if (!isPublic && !wasPublic) return null;
  const label = t(isPublic ? "casebook.history.close" : "casebook.history.restore");
  const at = `${historyPath(record.case_id)}/${isPublic ? "close" : "restore"}`;
  return (
    <Confirm
      label={label}
      small
      tone={isPublic ? "danger" : "plain"}
      what={t("casebook.history.version", { n: version.version })}
    >
      <p>{t(isPublic ? "casebook.publish.close_public" : "casebook.history.restore_words")}</p>
      <PostForm action={at} csrf={csrf} once id={`move-${version.version}`}>
        <input type="hidden" name="version_id" value={version.id} />
        <Field
          form={freshForm()}
          name="change_summary"
          label={t("casebook.history.why")}
          maxLength={500}
          required={false}
        />
        <Button tone={isPublic ? "danger" : "primary"}>{label}</Button>
      </PostForm>
    </Confirm>
  );
}

function Versions({ record, versions, mayMove, csrf }: Omit<HistoryProps, "events" | "query">) {
  const { t } = useLanguage();
  const told = useSummary("case");
  return (
    <Card title={t("casebook.history.versions")} flush>
      <DataTable
        caption={t("casebook.history.versions")}
        rows={versions}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t("casebook.list.version"),
            cell: ({ version }) => (
              <a class="nowrap" href={`${casePath(record.case_id)}?version=${version}`}>
                {t("casebook.history.version", { n: version })}
              </a>
            ),
          },
          {
            label: t("casebook.list.state"),
            cell: ({ state, version }) => (
              <>
                <StateBadge state={state} />{" "}
                {record.public_version === version && (
                  <Badge tone="good">{t("casebook.history.public")}</Badge>
                )}
              </>
            ),
          },
          { label: t("casebook.history.said"), cell: ({ versionInfo }) => told(versionInfo.change_summary) },
          {
            label: t("casebook.list.updated"),
            cell: ({ versionInfo }) => <Time at={versionInfo.datetime} />,
          },
          {
            label: t("casebook.frame.compare"),
            cell: ({ version }) =>
              version > 1 ? (
                <a class="nowrap" href={comparePath(record.case_id, version - 1, version)}>
                  {t("casebook.history.with", { n: version - 1 })}
                </a>
              ) : (
                "–"
              ),
          },
          ...(mayMove
            ? [
                {
                  label: t("casebook.history.move"),
                  silent: true,
                  cell: (version: CaseItem) => <Move version={version} record={record} csrf={csrf} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** Any two versions, chosen. */
export function ChooseVersions({
  caseId,
  numbers,
  from,
  to,
}: {
  caseId: string;
  numbers: readonly number[];
  from: number;
  to: number;
}) {
  const { t } = useLanguage();
  const options = numbers.map((n) => ({ value: String(n), label: t("casebook.history.version", { n }) }));
  const form = freshForm({ from: String(from), to: String(to) });
  return (
    <Card title={t("casebook.history.choose")}>
      <form class="form form--compact" method="get" action={`${casePath(caseId)}/compare`}>
        <Select form={form} name="from" label={t("casebook.history.from")} options={options} />
        <Select form={form} name="to" label={t("casebook.history.to")} options={options} />
        <FormActions>
          <Button tone="plain">{t("casebook.frame.compare")}</Button>
        </FormActions>
      </form>
    </Card>
  );
}

function Event({ event }: { event: EventRecord }) {
  const { t } = useLanguage();
  const told = useSummary("case");
  const { action, version, user, at, change_summary, accepted } = event;
  const advice = (code: string) => {
    const key = `casebook.history.advice.${code}`;
    return isMessage(key) ? t(key) : code;
  };
  return (
    <li class="case-event">
      <p>
        <b>{t(`casebook.history.action.${action}`)}</b>
      </p>
      <p>{told(change_summary)}</p>
      {accepted.length > 0 && (
        <p class="small">
          {t("casebook.history.accepted")} {accepted.map(advice).join(" · ")}
        </p>
      )}
      <p class="quiet small">
        {t("casebook.history.version", { n: version })} · {user.name || t("casebook.history.somebody")} ·{" "}
        <Time at={at} />
      </p>
    </li>
  );
}

/** What happened to a case: its versions, and its log as a timeline. */
export function History(props: HistoryProps) {
  const { record, versions, events, query } = props;
  const { t } = useLanguage();
  const { case_id } = record;
  const numbers = versions.map(({ version }) => version);
  const [newest = 1, before = newest] = numbers;
  return (
    <CaseFrame
      {...{ caseId: case_id, title: record.title, state: record.state, part: "history" }}
      lead={t("casebook.history.lead")}
      compare={numbers.length > 1 ? comparePath(case_id, before, newest) : undefined}
    >
      <Versions {...props} />
      {numbers.length > 2 && <ChooseVersions caseId={case_id} numbers={numbers} from={before} to={newest} />}
      <Card title={t("casebook.history.log")}>
        {isPastTheEnd(events) && <PastTheEnd path={historyPath(case_id)} query={query} list={events} />}
        <ol class="case-events">
          {events.data.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
        <Pager path={historyPath(case_id)} query={query} list={events} />
      </Card>
    </CaseFrame>
  );
}
