import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  FormActions,
  KpiCard,
  KpiRow,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { CheckedList } from "../check-list";
import { type JudgedRow, type RowStatus, rowStatuses } from "../judge-rows";
import { type ListField, listFields } from "../list-fields";
import type { ListColumn } from "../read-list";
import { Columns } from "./columns";

const path = "/dashboard/enrolments";

export interface ListCheckProps {
  /** Its name. */
  file: string;
  /** It came without a heading, and ours stands above it. */
  isHeaded: boolean;
  columns: ListColumn[];
  /** Null where the columns do not say who is meant. */
  checked: CheckedList | null;
  /** What each row says of who is meant. */
  named: ReadonlyMap<number, string>;
  fault: string | null;
  hasChanged: boolean;
  packed: string;
  csrf: string;
}

const mostShown = 50;

function Rows({
  status,
  rows,
  named,
}: {
  status: RowStatus;
  rows: JudgedRow[];
  named: ReadonlyMap<number, string>;
}) {
  const { t, say } = useLanguage();
  if (rows.length === 0) return null;
  const title = t(`enrolments.rows.${status}`);
  return (
    <Card flush title={title}>
      <DataTable
        caption={title}
        columns={[
          { label: t("enrolments.row"), numeric: true, cell: ({ row }) => row },
          {
            label: t("enrolments.in_row"),
            cell: ({ row }) => <span class="break">{named.get(row) || "–"}</span>,
          },
          {
            label: t("enrolments.signup"),
            cell: ({ signup }) =>
              signup ? <a href={`/dashboard/signups/${signup.id}`}>{signup.id}</a> : "–",
          },
          status === "matched"
            ? {
                label: t("enrolments.enrolled_on"),
                cell: ({ at }) => (at === null ? null : <Time at={new Date(at).toISOString()} />),
              }
            : { label: t("enrolments.why"), cell: ({ message }) => say(message ?? "") },
        ]}
        rows={rows.slice(0, mostShown)}
        keyOf={({ row }) => String(row)}
      />
      {rows.length > mostShown && (
        <p class="card-foot quiet small">{t("enrolments.more_rows", { count: rows.length - mostShown })}</p>
      )}
    </Card>
  );
}

function CheckResult({
  checked,
  fault,
  hasChanged,
}: Pick<ListCheckProps, "checked" | "fault" | "hasChanged">) {
  const { t, say } = useLanguage();
  if (fault !== null || !checked) return <Notice tone="bad">{say(fault ?? "")}</Notice>;
  const { matched, unmatched, doubtful } = checked.counts;
  return (
    <>
      {hasChanged && <Notice tone="info">{t("enrolments.changed")}</Notice>}
      <Notice tone={matched === 0 ? "info" : unmatched + doubtful > 0 ? "warn" : "good"}>
        {matched === 0 ? t("enrolments.nothing") : t("enrolments.ready", { count: matched })}
      </Notice>
    </>
  );
}

/** The fields of the columns as this page shows them, for `hasChanged`. */
export const shownFields = (columns: readonly { field: ListField | null }[]): string =>
  columns.map(({ field }) => field ?? "").join(",");

/** Second step: whom the list means, and by which columns; then apply it, or choose another file. */
export function ListCheckPage(props: ListCheckProps) {
  const { file, isHeaded, columns, checked, named, packed, csrf } = props;
  const { t, locale } = useLanguage();
  const matched = checked?.counts.matched ?? 0;
  return (
    <>
      <PageHeader
        title={t("enrolments.check_title")}
        lead={<span class="break">{file}</span>}
        back={{ href: path, label: t("enrolments.title") }}
      />
      <div class="stack">
        <CheckResult {...props} />
        {checked && (
          <div class="list-counts">
            <KpiRow label={t("enrolments.check_title")}>
              {rowStatuses.map((status) => (
                <KpiCard
                  key={status}
                  label={t(`enrolments.${status}`)}
                  value={formatNumber(checked.counts[status], locale)}
                />
              ))}
            </KpiRow>
          </div>
        )}
        {/* Plain: what answers is all of the page, of which a script would bring this form alone. */}
        <PostForm action={path} csrf={csrf} id="enrolment-check" once upload plain>
          <input type="hidden" name="packed" value={packed} />
          <input type="hidden" name="file_name" value={file} />
          {isHeaded && <input type="hidden" name="headed" value="on" />}
          <input type="hidden" name="shown" value={shownFields(columns)} />
          <Columns
            columns={columns}
            options={[
              { value: "", label: t("enrolments.field.none") },
              ...listFields.map((value) => ({ value, label: t(`enrolments.field.${value}`) })),
            ]}
          />
          <FormActions>
            {matched > 0 && (
              <Button tone="primary" name="step" value="apply">
                {t("enrolments.apply", { count: matched })}
              </Button>
            )}
            <Button tone="plain" name="step" value="check">
              {t("enrolments.check_again")}
            </Button>
            <ButtonLink href={path} tone="plain">
              {t("enrolments.another")}
            </ButtonLink>
          </FormActions>
        </PostForm>
        {checked &&
          (["doubtful", "unmatched", "matched", "already", "pending"] as const).map((status) => (
            <Rows
              key={status}
              status={status}
              rows={checked.rows.filter((row) => row.status === status)}
              named={named}
            />
          ))}
      </div>
    </>
  );
}
