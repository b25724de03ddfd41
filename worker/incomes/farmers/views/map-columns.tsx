import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  DataTable,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  Select,
} from "../../../../web/ui";
import { amountWords } from "../../frame/amount";
import { casePath } from "../../frame/steps";
import { columnField, type MappableFigure, percentileField } from "../mapping-form";
import type { ImportRecord, PreviewRecord } from "../schemas";
import { METHODS } from "../segmenting";

export interface MapColumnsProps {
  record: { id: string; name: string };
  file: ImportRecord;
  figures: MappableFigure[];
  form: FormState;
  preview: PreviewRecord | null;
  /** The case has answers, which the file would replace. */
  hasAnswers: boolean;
  csrf: string;
}

function Columns({ columns }: { columns: ImportRecord["columns"] }) {
  const { t, locale } = useLanguage();
  return (
    <Card flush title={t("incomes.farmers.columns")}>
      <DataTable
        caption={t("incomes.farmers.columns")}
        columns={[
          { label: t("incomes.farmers.column"), cell: ({ name }) => name },
          { label: t("incomes.farmers.kind"), cell: ({ kind }) => t(`incomes.farmers.kind.${kind}`) },
          {
            label: t("incomes.farmers.blanks"),
            numeric: true,
            cell: ({ blanks }) => formatNumber(blanks, locale),
          },
          {
            label: t("incomes.farmers.distinct"),
            numeric: true,
            cell: ({ distinct }) => formatNumber(distinct, locale),
          },
          {
            label: t("incomes.farmers.median"),
            numeric: true,
            cell: ({ median }) => (median === null ? "" : amountWords(median, locale)),
          },
        ]}
        rows={columns}
        keyOf={({ name }) => name}
      />
    </Card>
  );
}

function Previewed({ preview, figures }: { preview: PreviewRecord; figures: MappableFigure[] }) {
  const { t, locale } = useLanguage();
  const shown = figures.filter(({ key }) => preview.segments.some(({ values }) => values[key]));
  const words = (value: number | null) => (value === null ? "–" : amountWords(value, locale));
  return (
    <Card flush title={t("incomes.farmers.previewed")} id="previewed">
      <DataTable
        caption={t("incomes.farmers.previewed")}
        columns={[
          { label: t("incomes.farmers.segment"), cell: ({ name }) => name },
          {
            label: t("incomes.farmers.farmers"),
            numeric: true,
            cell: ({ farmers }) => formatNumber(farmers, locale),
          },
          ...shown.map(({ key, label }) => ({
            label,
            numeric: true,
            cell: ({ values }: PreviewRecord["segments"][number]) =>
              t("incomes.farmers.current_to_feasible", {
                current: words(values[key]?.current ?? null),
                feasible: words(values[key]?.feasible ?? null),
              }),
          })),
        ]}
        rows={preview.segments}
        keyOf={({ name }) => name}
      />
      {shown.length === 0 && <Notice tone="warn">{t("incomes.farmers.nothing_mapped")}</Notice>}
      {preview.unassigned > 0 && (
        <p class="quiet small">{t("incomes.farmers.unassigned", { count: preview.unassigned })}</p>
      )}
    </Card>
  );
}

/** Second step: what makes segments, what each column holds, and what comes of it. */
export function MapColumns({ record, file, figures, form, preview, hasAnswers, csrf }: MapColumnsProps) {
  const { t } = useLanguage();
  const at = `${casePath(record.id, "farmers")}/${file.id}`;
  const numbers = file.columns.filter(({ kind }) => kind === "number");
  const option = ({ name }: { name: string }) => ({ value: name, label: name });
  return (
    <>
      <PageHeader
        title={t("incomes.farmers.title")}
        back={{ href: casePath(record.id, "farmers"), label: t("incomes.farmers.title") }}
      />
      <div class="stack">
        <Columns columns={file.columns} />
        <PostForm action={at} csrf={csrf} id="farmers-mapping">
          <FormFaults form={form} />
          <Card title={t("incomes.farmers.segmenting")}>
            <div class="pair">
              <Select
                form={form}
                name="by"
                label={t("incomes.farmers.by")}
                options={file.columns.filter(({ kind }) => kind !== "empty").map(option)}
              />
              <Select
                form={form}
                name="method"
                label={t("incomes.farmers.method")}
                options={METHODS.map((value) => ({ value, label: t(`incomes.farmers.method.${value}`) }))}
              />
              <Field
                form={form}
                name="count"
                label={t("incomes.farmers.count")}
                type="number"
                min={2}
                max={5}
                short
                required={false}
              />
              <Field
                form={form}
                name="thresholds"
                label={t("incomes.farmers.thresholds")}
                hint={t("incomes.farmers.thresholds_hint")}
                required={false}
              />
            </div>
          </Card>
          <Card title={t("incomes.farmers.mapping")} lead={t("incomes.farmers.mapping_lead")}>
            {figures.map(({ key, label }) => (
              <div class="pair mapped-figure" key={key}>
                <Select
                  form={form}
                  name={columnField(key)}
                  label={label}
                  placeholder={t("incomes.farmers.unmapped")}
                  required={false}
                  options={numbers.map(option)}
                />
                {key.includes(":") && (
                  <Field
                    form={form}
                    name={percentileField(key)}
                    label={t("incomes.farmers.percentile_of", { name: label })}
                    type="number"
                    min={1}
                    max={99}
                    short
                    required={false}
                  />
                )}
              </div>
            ))}
            <Check
              name="zero"
              label={t("incomes.farmers.zero")}
              hint={t("incomes.farmers.zero_hint")}
              checked={form.values.zero !== undefined}
            />
          </Card>
          {preview && <Previewed preview={preview} figures={figures} />}
          {preview && hasAnswers && (
            <Check
              name="replace"
              label={t("incomes.farmers.replace")}
              hint={t("incomes.farmers.replace_hint")}
              checked={form.values.replace !== undefined}
            />
          )}
          <FormActions>
            <Button tone={preview ? "plain" : "primary"}>{t("incomes.farmers.preview")}</Button>
            {preview && (
              <Button tone="primary" name="step" value="apply">
                {t("incomes.farmers.apply")}
              </Button>
            )}
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}
