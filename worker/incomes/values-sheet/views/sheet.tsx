import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Faults } from "../../files/views/faults";
import { casePath } from "../../frame/steps";

interface Report {
  rows: number;
  valid: number;
  errors: { row: number; column: string; message: string }[];
}

export interface ChangedCell {
  what: string;
  from: string;
  to: string;
}

export interface SheetPageProps {
  record: { id: string; name: string; revision: number };
  mayEdit: boolean;
  form: FormState;
  /** What a file that was sent says; null where none was. */
  sent: { report: Report; changes: ChangedCell[]; csv: string } | null;
  csrf: string;
}

/** So many differences are shown. */
const MOST_SHOWN = 200;

interface DifferencesProps extends Sent {
  at: string;
  form: FormState;
  revision: number;
  csrf: string;
}

function Differences({ sent, at, form, revision, csrf }: DifferencesProps) {
  const { t } = useLanguage();
  const { changes, csv } = sent;
  if (changes.length === 0) return <Notice tone="info">{t("incomes.sheet.no_change")}</Notice>;
  const title = t("incomes.sheet.changes", { count: changes.length });
  return (
    <>
      <Card flush title={title}>
        <DataTable
          caption={title}
          rows={changes.slice(0, MOST_SHOWN).map((change, place) => ({ ...change, place }))}
          keyOf={({ place }) => String(place)}
          columns={[
            { label: t("incomes.files.what"), cell: ({ what }) => what },
            { label: t("incomes.files.from"), cell: ({ from }) => from },
            { label: t("incomes.files.to"), cell: ({ to }) => <b>{to}</b> },
          ]}
        />
        {changes.length > MOST_SHOWN && (
          <p class="card-foot quiet small">
            {t("incomes.files.more", { count: changes.length - MOST_SHOWN })}
          </p>
        )}
      </Card>
      {/* Another revision is another form: all of the page follows where somebody was faster. */}
      <PostForm action={at} csrf={csrf} id={`sheet-apply-${revision}`} upload>
        <FormFaults form={form} />
        <input type="hidden" name="step" value="apply" />
        <input type="hidden" name="base_revision" value={String(revision)} />
        <textarea name="csv" hidden value={csv} />
        <FormActions>
          <Button>{t("incomes.sheet.apply", { count: changes.length })}</Button>
          <ButtonLink href={at} tone="plain">
            {t("incomes.files.another")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </>
  );
}

interface Sent {
  sent: NonNullable<SheetPageProps["sent"]>;
}

/** The numbers of a case as a sheet: taken along, sent back, and looked at before anything changes. */
export function SheetPage({ record, mayEdit, form, sent, csrf }: SheetPageProps) {
  const { t } = useLanguage();
  const at = casePath(record.id, "drivers/sheet");
  const isShown = sent !== null && sent.report.errors.length === 0;
  return (
    <>
      <PageHeader
        title={t("incomes.sheet.title")}
        lead={t("incomes.sheet.lead")}
        back={{ href: casePath(record.id, "drivers"), label: record.name }}
        actions={
          <>
            <ButtonLink href={`${at}.xlsx`} icon="download" tone="plain">
              {t("incomes.sheet.xlsx")}
            </ButtonLink>
            <ButtonLink href={`${at}.csv`} icon="download" tone="plain">
              {t("incomes.sheet.csv")}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        {isShown && <Differences {...{ at, sent, form, csrf }} revision={record.revision} />}
        {sent !== null && !isShown && (
          <>
            <Faults report={sent.report} />
            <FormActions>
              <ButtonLink href={at} tone="plain">
                {t("incomes.files.another")}
              </ButtonLink>
            </FormActions>
          </>
        )}
        {mayEdit && sent === null && (
          <PostForm action={at} csrf={csrf} id="sheet-file" upload>
            <Card>
              <FormFaults form={form} />
              <Field
                form={form}
                name="file"
                label={t("incomes.files.file")}
                type="file"
                accept=".csv,.tsv,.txt,.xlsx"
                hint={t("incomes.sheet.hint")}
              />
            </Card>
            <FormActions>
              <Button>{t("incomes.files.check")}</Button>
            </FormActions>
          </PostForm>
        )}
      </div>
    </>
  );
}
