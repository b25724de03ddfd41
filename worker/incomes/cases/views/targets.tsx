import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { CaseResults } from "../results";
import { CaseFrame, type CaseHead } from "./frame";
import { money, percent } from "./money";
import { casePath } from "./path";

type Target = CaseResults["segments"][number]["target"];

export interface TargetsProps {
  head: CaseHead;
  currency: string;
  ownCurrency: string;
  segments: { id: string; name: string; form: FormState; target: Target; isOutdated: boolean }[];
  regions: { id: number; name: string }[];
  mayEdit: boolean;
  csrf: string;
}

/** The whole sum, which a person can check by hand. */
function Working({
  target,
  currency,
  ownCurrency,
}: { target: Target } & Pick<TargetsProps, "currency" | "ownCurrency">) {
  const { t, locale, say } = useLanguage();
  const { working } = target;
  if (!working) return null;
  const { benchmark } = working;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t("incomes.benchmark_of", { region: benchmark.region, year: String(benchmark.year) })}</dt>
          <dd>
            {money(benchmark.value, locale)} {ownCurrency}
          </dd>
        </div>
        <div>
          <dt>{t("incomes.inflation")}</dt>
          <dd>{percent(working.cpi_factor ?? 0, locale)}</dd>
        </div>
        <div>
          <dt>{t("incomes.rate", { currency })}</dt>
          <dd>{working.rate === null ? "–" : working.rate}</dd>
        </div>
        <div>
          <dt>{t("incomes.equivalence")}</dt>
          <dd>
            {working.equivalence.toFixed(2)} ÷ {benchmark.household_equiv.toFixed(2)}
          </dd>
        </div>
      </dl>
      {working.message && <Notice tone="warn">{say(working.message)}</Notice>}
    </>
  );
}

/** The second step: what each segment's households need, by own figure or by benchmark. */
export function Targets({ head, currency, ownCurrency, segments, regions, mayEdit, csrf }: TargetsProps) {
  const { t, locale } = useLanguage();
  return (
    <CaseFrame head={head} step="targets">
      {segments.map(({ id, name, form, target, isOutdated }) => (
        <Card key={id} id={`segment-${id}`} title={name}>
          <p>
            {t("incomes.target")}{" "}
            <strong>
              {target.value === null
                ? t(`incomes.check_${target.missing ?? "no_target"}`)
                : `${money(target.value, locale)} ${currency}`}
            </strong>
          </p>
          <Working target={target} currency={currency} ownCurrency={ownCurrency} />
          {isOutdated && mayEdit && (
            <PostForm action={casePath(head.id, `segments/${id}/pin`)} csrf={csrf} compact>
              <span>{t("incomes.check_pin_outdated")}</span>
              <Button tone="plain" small>
                {t("incomes.pin_anew")}
              </Button>
            </PostForm>
          )}
          <PostForm action={casePath(head.id, `segments/${id}/target`)} csrf={csrf} edits={form}>
            <FormFaults form={form} />
            <Field form={form} name="name" label={t("incomes.name")} required maxLength={120} />
            <Select
              form={form}
              name="target_mode"
              label={t("incomes.target_mode")}
              options={[
                { value: "own", label: t("incomes.mode_own") },
                { value: "benchmark", label: t("incomes.mode_benchmark") },
              ]}
            />
            <Field
              form={form}
              name="target"
              label={t("incomes.own_target", { currency })}
              inputMode="decimal"
              short
              required={false}
            />
            <Select
              form={form}
              name="region_id"
              label={t("incomes.region")}
              options={regions.map((region) => ({ value: String(region.id), label: region.name }))}
              placeholder={t("incomes.none")}
              required={false}
            />
            <Field
              form={form}
              name="adults"
              label={t("incomes.adults")}
              inputMode="decimal"
              short
              required={false}
            />
            <Field
              form={form}
              name="children"
              label={t("incomes.children")}
              inputMode="decimal"
              short
              required={false}
            />
            <Field
              form={form}
              name="farmers"
              label={t("incomes.farmers")}
              inputMode="numeric"
              short
              required={false}
            />
            <Field
              form={form}
              name="inflation_percent"
              label={t("incomes.inflation_percent")}
              hint={t("incomes.inflation_hint")}
              inputMode="decimal"
              short
              required={false}
            />
            {mayEdit && (
              <FormActions>
                <Button>{t("incomes.save")}</Button>
              </FormActions>
            )}
          </PostForm>
        </Card>
      ))}
    </CaseFrame>
  );
}
