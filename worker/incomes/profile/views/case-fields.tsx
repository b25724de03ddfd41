import { useLanguage } from "../../../../web/i18n/language";
import {
  Card,
  Check,
  CheckGroup,
  DateField,
  Field,
  type FormState,
  Select,
  TextArea,
} from "../../../../web/ui";
import { byWords, countryWords } from "../../frame/country-words";
import type { Choices } from "../read-choices";
import { CommodityFields } from "./commodity-fields";

const optionsOf = (all: { id: string | number; name: string }[]) =>
  all.map(({ id, name }) => ({ value: String(id), label: name }));

/**
 * Currencies that a case may be told in: its country's own, which goes without saying, and two that rates are known of; and
 * the one that it is told in, also where its country has another by now.
 */
function currencies(own: string | undefined, now: string | undefined): { value: string; label: string }[] {
  const codes = [...(own ? [own] : []), "USD", "EUR", ...(now ? [now] : [])];
  return [...new Set(codes)].map((code) => ({ value: code, label: code }));
}

/** What a case is, and of which commodities. */
export function CaseFields({ form, choices }: { form: FormState; choices: Choices }) {
  const { t, locale } = useLanguage();
  const { master, companies, tags } = choices;
  const countries = master.countries
    .map((one) => ({ value: String(one.id), label: countryWords(one, locale) }))
    .sort((a, b) => byWords(a.label, b.label));
  const country = master.countries.find(({ id }) => String(id) === form.values.country_id);
  const fields = { form, commodities: master.commodities, categories: master.categories };
  const isOpen = (place: "secondary" | "tertiary") =>
    Boolean(form.values[`${place}_commodity_id`]) ||
    form.refused?.errors.some(({ path }) => path.startsWith(place)) === true;
  return (
    <>
      <Card title={t("incomes.profile.what")}>
        <Field form={form} name="name" label={t("incomes.profile.name")} required maxLength={200} />
        <TextArea
          form={form}
          name="description"
          label={t("incomes.profile.description")}
          required={false}
          rows={3}
          maxLength={2000}
        />
        <div class="pair">
          <Select
            form={form}
            name="country_id"
            label={t("incomes.profile.country")}
            required
            placeholder={t("incomes.profile.choose")}
            options={countries}
          />
          <Select
            form={form}
            name="currency"
            label={t("incomes.profile.currency")}
            {...(country ? {} : { placeholder: t("incomes.profile.own_currency") })}
            options={currencies(country?.currency, form.values.currency)}
          />
          <Field
            form={form}
            name="year"
            label={t("incomes.profile.year")}
            inputMode="numeric"
            short
            maxLength={4}
          />
          <DateField form={form} name="date" label={t("incomes.profile.date")} />
        </div>
        <div class="pair">
          <Select
            form={form}
            name="living_income_study"
            label={t("incomes.profile.study")}
            placeholder={t("incomes.profile.study_none")}
            options={[
              { value: "living_income", label: t("incomes.profile.study_living") },
              { value: "better_income", label: t("incomes.profile.study_better") },
            ]}
          />
          <Select
            form={form}
            name="reporting_period"
            label={t("incomes.profile.period")}
            options={[
              { value: "per-year", label: t("incomes.profile.per_year") },
              { value: "per-season", label: t("incomes.profile.per_season") },
            ]}
          />
        </div>
      </Card>
      <Card title={t("incomes.profile.focus")} lead={t("incomes.profile.focus_lead")}>
        <CommodityFields {...fields} place="focus" />
      </Card>
      {(["secondary", "tertiary"] as const).map((place) => (
        <details key={place} class="card case-more" open={isOpen(place)}>
          <summary>{t(`incomes.profile.${place}`)}</summary>
          <div class="case-more__fields">
            <CommodityFields {...fields} place={place} />
          </div>
        </details>
      ))}
      {(companies.length > 0 || tags.length > 0) && (
        <Card title={t("incomes.profile.belongs")}>
          {companies.length > 0 && (
            <Select
              form={form}
              name="company_id"
              label={t("incomes.profile.company")}
              placeholder={t("incomes.profile.none")}
              options={optionsOf(companies)}
            />
          )}
          {tags.length > 0 && (
            <CheckGroup form={form} name="tag_ids" legend={t("incomes.profile.tags")}>
              {tags.map(({ id, name }) => (
                <Check
                  key={id}
                  name={`tag_ids.${id}`}
                  label={name}
                  checked={`tag_ids.${id}` in form.values}
                />
              ))}
            </CheckGroup>
          )}
        </Card>
      )}
    </>
  );
}
