import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, DataTable, Field, type FormState, PageHeader, Select } from "../../../../web/ui";
import { masterPath } from "../../master/views/master";
import { type Option, RecordForm } from "./frame";

const path = `${masterPath}/commodities`;

export interface CommodityRow {
  id: number;
  name: string;
  category: string;
}

/** What is grown, kept or cut, by name. */
export function Commodities({ rows, mayWrite }: { rows: CommodityRow[]; mayWrite: boolean }) {
  const { t } = useLanguage();
  const title = t("incomes.master.records", { count: rows.length });
  return (
    <>
      <PageHeader
        title={t("incomes.master.commodities")}
        lead={t("incomes.master.commodities_lead")}
        back={{ href: masterPath, label: t("incomes.master_title") }}
        actions={
          mayWrite && (
            <ButtonLink href={`${path}/new`} icon="plus">
              {t("incomes.master_form.commodity_new")}
            </ButtonLink>
          )
        }
      />
      <Card flush title={title}>
        <DataTable
          caption={title}
          rows={rows}
          keyOf={({ id }) => String(id)}
          columns={[
            { label: t("incomes.explorers.commodity"), cell: ({ name }) => name },
            { label: t("incomes.master_form.category"), cell: ({ category }) => category },
          ]}
        />
      </Card>
    </>
  );
}

export interface CommodityFormProps {
  form: FormState;
  csrf: string;
  categories: Option[];
}

/** A new commodity: its category decides which questions are asked. */
export function CommodityForm({ form, csrf, categories }: CommodityFormProps) {
  const { t } = useLanguage();
  return (
    <RecordForm
      title={t("incomes.master_form.commodity_new")}
      lead={t("incomes.master_form.commodity_lead")}
      back={{ href: path, label: t("incomes.master.commodities") }}
      {...{ form, csrf, isNew: true, action: `${path}/new` }}
    >
      <div class="pair">
        <Field
          {...{ form, name: "name", label: t("incomes.master_form.name_en"), required: true, maxLength: 120 }}
        />
        <Field
          {...{ form, name: "name_fr", label: t("incomes.master_form.name_fr"), required: false }}
          {...{ maxLength: 120, hint: t("incomes.master_form.name_fr_hint") }}
        />
        <Select
          {...{ form, name: "category_id", label: t("incomes.master_form.category"), required: true }}
          options={categories}
        />
      </div>
    </RecordForm>
  );
}
