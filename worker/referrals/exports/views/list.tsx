import { formatDate, formatSize } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Confirm,
  DataTable,
  EmptyState,
  isPastTheEnd,
  type ListData,
  listAddress,
  Pager,
  PastTheEnd,
  PostForm,
} from "../../../../web/ui";
import { Day, Time } from "../../../../web/ui/time";
import type { ExportRecord } from "../schemas";

export interface ShownExport extends ExportRecord {
  campaign: string | null;
  officer: string | null;
  by: string | null;
  /** The local day on which its file goes. */
  keptUntil: string | null;
}

const path = "/dashboard/exports";

/** Whose figures: of a campaign, an officer, both, or everybody's. */
function whose({ campaign, officer, campaign_id, officer_id }: ShownExport): string {
  const names = [campaign_id && (campaign ?? campaign_id), officer_id && (officer ?? officer_id)];
  return names.filter(Boolean).join(" · ");
}

function State({ one }: { one: ShownExport }) {
  const { t, locale, say } = useLanguage();
  const { status, progress, rows, bytes, keptUntil } = one;
  if (status === "failed") {
    return (
      <>
        <Badge tone="bad">{t("exports.failed")}</Badge>
        {one.format === "google_sheets" && one.error ? (
          <p class="quiet small">{say(one.error.message)}</p>
        ) : (
          <p class="quiet small">{t("exports.failed_words", { count: one.attempts })}</p>
        )}
      </>
    );
  }
  if (status === "done") {
    const isThere = one.file_url !== null || one.sheet_url !== null;
    const told = [
      t("exports.rows", { count: rows ?? 0 }),
      bytes === null ? "" : formatSize(bytes, locale),
      one.file_url && keptUntil ? t("exports.kept_until", { day: formatDate(keptUntil, locale) }) : "",
    ];
    return (
      <>
        <Badge tone={isThere ? "good" : "quiet"}>{t(isThere ? "exports.done" : "exports.expired")}</Badge>
        <p class="quiet small">{told.filter(Boolean).join(" · ")}</p>
      </>
    );
  }
  const { rows: written, of } = progress;
  return (
    <>
      <Badge tone="info">{t(`exports.${status}`)}</Badge>
      <progress
        aria-label={t(`exports.${status}`)}
        {...(of ? { max: of, value: Math.min(written, of) } : {})}
      />
      {written > 0 && (
        <p class="quiet small">
          {of ? t("exports.rows_of", { rows: written, of }) : t("exports.rows", { count: written })}
        </p>
      )}
    </>
  );
}

const again = ({ report, format, from, to, campaign_id, officer_id }: ShownExport) =>
  listAddress(
    path,
    {},
    { report, format, from, to, campaign_id: campaign_id ?? "", officer_id: officer_id ?? "" },
  );

function Actions({ one, csrf, mayChange }: { one: ShownExport; csrf: string; mayChange: boolean }) {
  const { t } = useLanguage();
  const what = `${t(`exports.report.${one.report}`)} ${one.from}–${one.to}`;
  return (
    <div class="row export-actions">
      {one.file_url && (
        <a
          class="button button--plain button--small"
          href={`/api/v1/exports/${one.id}/file`}
          download=""
          aria-label={t("ui.named", { what: t("exports.download"), name: what })}
        >
          <span>{t("exports.download")}</span>
        </a>
      )}
      {one.sheet_url && (
        <ButtonLink href={one.sheet_url} tone="plain" small>
          {t("exports.open_sheet")}
        </ButtonLink>
      )}
      {one.status === "failed" && mayChange && (
        <PostForm action={`${path}/${one.id}/retry`} csrf={csrf} compact>
          <Button tone="plain" small label={t("ui.named", { what: t("exports.retry"), name: what })}>
            {t("exports.retry")}
          </Button>
        </PostForm>
      )}
      {one.status === "done" && !one.file_url && !one.sheet_url && (
        <ButtonLink href={again(one)} tone="plain" small>
          {t("exports.again")}
        </ButtonLink>
      )}
      {mayChange && (
        <Confirm label={t("exports.delete")} tone="quiet" small what={what}>
          <p>{t("exports.delete_words")}</p>
          <PostForm action={`${path}/${one.id}/delete`} csrf={csrf} compact>
            <Button tone="danger">{t("exports.delete")}</Button>
          </PostForm>
        </Confirm>
      )}
    </div>
  );
}

export interface ExportListProps {
  list: ListData<ShownExport>;
  query: Record<string, string>;
  csrf: string;
  /** Whose exports alone may be changed; null: all of them. */
  owner: string | null;
}

/** The exports that were made, the latest first. */
export function ExportList({ list, query, csrf, owner }: ExportListProps) {
  const { t } = useLanguage();
  if (isPastTheEnd(list)) return <PastTheEnd path={path} query={query} list={list} />;
  return (
    <Card flush title={t("exports.history")}>
      {list.data.length === 0 ? (
        <EmptyState title={t("exports.none_yet")} icon="download">
          {t("exports.none_yet_words")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("exports.history")}
          columns={[
            {
              label: t("exports.report"),
              cell: (one) => (
                <>
                  {t(`exports.report.${one.report}`)}
                  <p class="export-kind quiet small">
                    {t(`exports.format.${one.format}`)}
                    {whose(one) && ` · ${whose(one)}`}
                  </p>
                </>
              ),
            },
            {
              label: t("exports.days"),
              cell: ({ from, to }) => (
                <>
                  <Day day={from} /> – <Day day={to} />
                </>
              ),
            },
            {
              label: t("exports.asked"),
              cell: ({ created_at, by }) => (
                <>
                  <Time at={created_at} />{" "}
                  <span class="quiet small">
                    {t("exports.asked_by", { name: by ?? t("exports.by_key") })}
                  </span>
                </>
              ),
            },
            { label: t("exports.state"), cell: (one) => <State one={one} /> },
            {
              label: t("exports.actions"),
              silent: true,
              cell: (one) => (
                <Actions one={one} csrf={csrf} mayChange={owner === null || owner === one.created_by} />
              ),
            },
          ]}
          rows={list.data}
          keyOf={({ id }) => id}
        />
      )}
      <Pager path={path} query={query} list={list} />
    </Card>
  );
}
