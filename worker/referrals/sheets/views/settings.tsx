import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Check,
  CheckGroup,
  CopyField,
  DataTable,
  EmptyState,
  Facts,
  Field,
  FormActions,
  FormFaults,
  Notice,
  PostForm,
} from "../../../../web/ui";
import type { FormState } from "../../../../web/ui/form-state";
import { Time } from "../../../../web/ui/time";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { type ScheduledReport, scheduledReports } from "../report-range";

export interface ShownRun {
  report: ScheduledReport;
  period: string;
  status: "queued" | "running" | "done" | "failed";
  at: string;
  error: { message: string } | null;
}

export interface ReportSettingsProps {
  form: FormState;
  /** Null: no service account is set up. */
  account: string | null;
  isConnected: boolean;
  /** The spreadsheet of the local stand-in; null where Google's are written to. */
  local: string | null;
  tested: { ok: boolean; message: string; title: string | null } | null;
  runs: ShownRun[];
  next: { report: ScheduledReport; at: string }[];
  csrf: string;
}

const path = "/dashboard/settings/reports";
const tones = { queued: "quiet", running: "info", done: "good", failed: "bad" } as const;

function Connection({ form, csrf }: Pick<ReportSettingsProps, "form" | "csrf">) {
  const { t } = useLanguage();
  const { values } = form;
  return (
    <Card title={t("sheets.step_connect")}>
      <PostForm action={path} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="spreadsheet_id"
          label={t("sheets.id")}
          hint={t("sheets.id_hint")}
          maxLength={500}
          autocomplete="off"
          dir="ltr"
        />
        <CheckGroup form={form} name="schedule" legend={t("sheets.written")}>
          {scheduledReports.map((report) => (
            <Check
              key={report}
              name={`schedule.${report}`}
              label={t(`sheets.report.${report}`)}
              checked={values[`schedule.${report}`] === "on"}
            />
          ))}
        </CheckGroup>
        <CheckGroup form={form} name="digests" legend={t("sheets.digests")}>
          <Check
            name="digests.weekly"
            label={t("sheets.digest.weekly")}
            checked={values["digests.weekly"] === "on"}
          />
        </CheckGroup>
        <FormActions>
          <Button>{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** What is connected, for whoever only reads. */
function Connected({ form: { values } }: Pick<ReportSettingsProps, "form">) {
  const { t } = useLanguage();
  const written = scheduledReports.filter((report) => values[`schedule.${report}`] === "on");
  return (
    <Card title={t("sheets.written")}>
      <Facts
        facts={[
          [t("sheets.id"), values.spreadsheet_id || "–"],
          [t("sheets.written"), written.map((report) => t(`sheets.report.${report}`)).join(" · ") || "–"],
          [t("sheets.digests"), values["digests.weekly"] === "on" ? t("sheets.digest.weekly") : "–"],
        ]}
      />
    </Card>
  );
}

function Trial({ tested, isConnected, csrf }: Pick<ReportSettingsProps, "tested" | "isConnected" | "csrf">) {
  const { t, say } = useLanguage();
  return (
    <Card title={t("sheets.step_test")}>
      <p>{t(isConnected ? "sheets.test_words" : "sheets.not_connected")}</p>
      {tested && (
        <Notice tone={tested.ok ? "good" : "bad"}>
          {tested.ok ? t("sheets.tested", { title: tested.title ?? "" }) : say(tested.message)}
        </Notice>
      )}
      {isConnected && (
        <div class="row">
          <PostForm action={`${path}/test`} csrf={csrf} compact plain>
            <Button tone="plain">{t("sheets.test")}</Button>
          </PostForm>
          <PostForm action={`${path}/run`} csrf={csrf} compact once>
            <Button tone="plain">{t("sheets.write_now")}</Button>
          </PostForm>
        </div>
      )}
    </Card>
  );
}

function Runs({ runs }: Pick<ReportSettingsProps, "runs">) {
  const { t, say } = useLanguage();
  return (
    <Card flush title={t("sheets.runs")}>
      {runs.length === 0 ? (
        <EmptyState title={t("sheets.none")} icon="download">
          {t("sheets.none_words")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("sheets.runs")}
          columns={[
            { label: t("sheets.what"), cell: ({ report }) => t(`exports.report.${report}`) },
            { label: t("sheets.period"), cell: ({ period }) => period.replace("T", " ") },
            {
              label: t("sheets.state"),
              cell: ({ status, error }) => (
                <>
                  <Badge tone={tones[status]}>{t(`sheets.${status}`)}</Badge>
                  {error && <p class="quiet small">{say(error.message)}</p>}
                </>
              ),
            },
            { label: t("sheets.at"), cell: ({ at }) => <Time at={at} /> },
          ]}
          rows={runs}
          keyOf={({ report, period }) => `${report} ${period}`}
        />
      )}
    </Card>
  );
}

/** Leads through the set-up step by step, and shows what has been written and what comes. */
export function ReportSettings(props: ReportSettingsProps) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  const { account, local, next, runs } = props;
  return (
    <div class="stack">
      <Card title={t("sheets.step_account")} lead={t("sheets.lead")}>
        {account === null ? (
          <Notice tone="warn">{t("sheets.no_account")}</Notice>
        ) : (
          <CopyField label={t("sheets.account")} value={account} />
        )}
      </Card>
      <Writes>
        <Card title={t("sheets.step_share")}>
          <p>{local === null ? t("sheets.share") : t("sheets.local", { id: local })}</p>
          {local !== null && (
            <div class="row">
              <ButtonLink href="/dev/sheets" tone="plain" small>
                {t("sheets.look")}
              </ButtonLink>
            </div>
          )}
        </Card>
        <Connection {...props} />
        <Trial {...props} />
      </Writes>
      {!mayWrite && <Connected form={props.form} />}
      <Card title={t("sheets.next")}>
        {next.length === 0 ? (
          <p>{t("sheets.none_next")}</p>
        ) : (
          <Facts
            facts={next.map(({ report, at }) => [t(`exports.report.${report}`), <Time key={at} at={at} />])}
          />
        )}
      </Card>
      <Runs runs={runs} />
    </div>
  );
}
