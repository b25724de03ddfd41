import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  DataTable,
  Field,
  type Filter,
  Filters,
  type FormState,
  isPastTheEnd,
  type ListData,
  NoneFits,
  PageHeader,
  Pager,
  PastTheEnd,
  Select,
} from "../../../../web/ui";
import { amountWords, NONE } from "../../frame/amount";
import { masterPath } from "../../master/views/master";
import { type Option, RecordForm } from "./frame";

export type YearsOf = "cpi" | "conversion-rates";

export interface YearRow {
  country_id: number;
  country: string;
  year: number;
  value: number | null;
  currency?: string;
}

export interface YearsProps {
  of: YearsOf;
  list: ListData<YearRow>;
  query: Record<string, string>;
  filters: Filter[];
  mayWrite: boolean;
}

const addressOf = (of: YearsOf, { country_id, year, currency }: YearRow) =>
  `${masterPath}/${of}/set?country_id=${country_id}&year=${year}${currency ? `&currency=${currency}` : ""}`;

/** Price indices, or exchange rates, by country and year. */
export function Years({ of, list, query, filters, mayWrite }: YearsProps) {
  const { t, locale } = useLanguage();
  const path = `${masterPath}/${of}`;
  const title = t("incomes.master.records", { count: list.total });
  const isRate = of === "conversion-rates";
  return (
    <>
      <PageHeader
        title={t(`incomes.master.${of}`)}
        lead={t(`incomes.master.${of}_lead`)}
        back={{ href: masterPath, label: t("incomes.master_title") }}
        actions={
          mayWrite && (
            <ButtonLink href={`${path}/set`} icon="plus">
              {t(`incomes.master_form.${of}_new`)}
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        <Filters path={path} query={query} filters={filters} />
        <div id="list" class="stack">
          {isPastTheEnd(list) ? (
            <PastTheEnd path={path} query={query} list={list} />
          ) : list.data.length === 0 ? (
            <NoneFits title={t("incomes.explorers.none")} path={path} all={t("incomes.explorers.all")} />
          ) : (
            <Card flush title={title}>
              <DataTable
                caption={title}
                rows={list.data}
                keyOf={({ country_id, year, currency = "" }) => `${country_id} ${year} ${currency}`}
                sorting={{ path, query, sort: "country_id" }}
                columns={[
                  {
                    label: t("incomes.explorers.country"),
                    sort: "country_id",
                    cell: (row) => (mayWrite ? <a href={addressOf(of, row)}>{row.country}</a> : row.country),
                  },
                  { label: t("incomes.explorers.year"), sort: "year", cell: ({ year }) => String(year) },
                  ...(isRate
                    ? [
                        {
                          label: t("incomes.master_form.currency"),
                          cell: ({ currency }: YearRow) => currency ?? NONE,
                        },
                      ]
                    : []),
                  {
                    label: t("incomes.master_form.figure"),
                    sort: "value",
                    numeric: true,
                    cell: ({ value }) => (value === null ? NONE : amountWords(value, locale)),
                  },
                ]}
              />
              <Pager path={path} query={query} list={list} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

export interface YearFormProps {
  of: YearsOf;
  form: FormState;
  csrf: string;
  countries: Option[];
}

/** One price index, or one exchange rate. An empty figure says that it is not known. */
export function YearForm({ of, form, csrf, countries }: YearFormProps) {
  const { t } = useLanguage();
  return (
    <RecordForm
      title={t(`incomes.master_form.${of}_new`)}
      lead={t(`incomes.master_form.${of}_lead`)}
      back={{ href: `${masterPath}/${of}`, label: t(`incomes.master.${of}`) }}
      {...{ form, csrf, isNew: false, action: `${masterPath}/${of}/set` }}
    >
      <div class="pair">
        <Select
          {...{ form, name: "country_id", label: t("incomes.explorers.country"), required: true }}
          {...{ options: countries, placeholder: t("incomes.profile.choose") }}
        />
        <Field
          {...{ form, name: "year", label: t("incomes.explorers.year"), required: true }}
          {...{ inputMode: "numeric", maxLength: 4, short: true }}
        />
        {of === "conversion-rates" && (
          <Select
            {...{ form, name: "currency", label: t("incomes.master_form.currency"), required: true }}
            options={["USD", "EUR"].map((value) => ({ value, label: value }))}
          />
        )}
        <Field
          {...{ form, name: "value", label: t("incomes.master_form.figure"), required: false }}
          {...{ inputMode: "decimal", autocomplete: "off", hint: t("incomes.master_form.figure_hint") }}
        />
      </div>
    </RecordForm>
  );
}
