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
import { adminPath } from "../../admin/views/frame";
import { Faults } from "../../files/views/faults";

interface Report {
  rows: number;
  valid: number;
  errors: { row: number; column: string; message: string }[];
}

/** A record that a file makes or changes. */
export interface ToldEntry {
  row: number;
  name: string;
  isNew: boolean;
  /** What of it changes, in words. */
  changes: string;
}

export interface MasterFileProps {
  name: string;
  label: string;
  columns: readonly string[];
  form: FormState;
  /** What a file that was sent says; null where none was. */
  sent: { report: Report; entries: ToldEntry[]; count: number; csv: string } | null;
  csrf: string;
}

function WhatItDoes({
  sent,
  at,
  csrf,
}: {
  sent: NonNullable<MasterFileProps["sent"]>;
  at: string;
  csrf: string;
}) {
  const { t } = useLanguage();
  const { entries, count, csv } = sent;
  if (count === 0) return <Notice tone="info">{t("incomes.master.no_change")}</Notice>;
  const title = t("incomes.master.would", { count });
  return (
    <>
      <Card flush title={title}>
        <DataTable
          caption={title}
          rows={entries}
          keyOf={({ row }) => String(row)}
          columns={[
            { label: t("incomes.master.record"), cell: (one) => one.name },
            { label: t("incomes.files.row"), cell: ({ row }) => String(row) },
            {
              label: t("incomes.files.what"),
              cell: ({ isNew, changes }) => (isNew ? t("incomes.master.is_new") : changes),
            },
          ]}
        />
        {count > entries.length && (
          <p class="card-foot quiet small">{t("incomes.files.more", { count: count - entries.length })}</p>
        )}
      </Card>
      <PostForm action={at} csrf={csrf} id="master-apply" upload once>
        <input type="hidden" name="step" value="apply" />
        <textarea name="csv" hidden value={csv} />
        <FormActions>
          <Button>{t("incomes.master.apply", { count })}</Button>
          <ButtonLink href={at} tone="plain">
            {t("incomes.files.another")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </>
  );
}

/** One kind of master data from a file: what it would do, and then do it. */
export function MasterFile({ name, label, columns, form, sent, csrf }: MasterFileProps) {
  const { t } = useLanguage();
  const at = `${adminPath}/master/files/${name}`;
  const isShown = sent !== null && sent.report.errors.length === 0;
  return (
    <>
      <PageHeader
        title={label}
        lead={t("incomes.master.file_lead")}
        back={{ href: `${adminPath}/master`, label: t("incomes.master_title") }}
        actions={
          <>
            <ButtonLink href={`${at}/template.xlsx`} icon="download" tone="plain">
              {t("incomes.master.template_xlsx")}
            </ButtonLink>
            <ButtonLink href={`${at}/template.csv`} icon="download" tone="plain">
              {t("incomes.master.template_csv")}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        {isShown && <WhatItDoes sent={sent} at={at} csrf={csrf} />}
        {sent !== null && !isShown && <Faults report={sent.report} />}
        {!isShown && (
          <PostForm action={at} csrf={csrf} id="master-file" upload>
            <Card>
              <FormFaults form={form} />
              <Field
                form={form}
                name="file"
                label={t("incomes.files.file")}
                type="file"
                accept=".csv,.tsv,.txt,.xlsx"
                hint={t("incomes.master.columns", { columns: columns.join(", ") })}
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
