import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import { AREA_UNITS, conversionFactor, type Unit, VOLUME_UNITS } from "../../engine/units";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";

export interface ConvertProps {
  of: FramedCase & { record: CaseRecord };
  form: FormState;
  /** Of commodities, by their id in the case. */
  names: ReadonlyMap<string, string>;
  currencies: string[];
  csrf: string;
}

/** A commodity a form: its units become others, and its figures with them. */
export function Convert({ of, form, names, currencies, csrf }: ConvertProps) {
  const { t } = useLanguage();
  const { record } = of;
  const unitName = (unit: Unit) => t(`incomes.unit.${unit}` as "incomes.unit.hectares");
  const others = <U extends Unit>(all: readonly U[], from: U | null) =>
    all
      .filter((unit) => from !== null && unit !== from && conversionFactor(from, unit) !== null)
      .map((value) => ({ value, label: unitName(value) }));
  const action = casePath(record.id, "convert");
  // What was refused stands in the form that was sent alone.
  const formOf = (id?: string) => (form.values.case_commodity_id === id ? form : freshForm());
  return (
    <CaseFrame of={of} current={null} lead={t("incomes.convert.lead")}>
      {record.commodities.map(({ id, area_unit, volume_unit }) => {
        const [areas, volumes] = [others(AREA_UNITS, area_unit), others(VOLUME_UNITS, volume_unit)];
        if (areas.length + volumes.length === 0) return null;
        return (
          <Card key={id} title={t("incomes.convert.commodity", { name: names.get(id) ?? "" })}>
            <PostForm action={action} csrf={csrf} id={`convert-${id}`} apart>
              <FormFaults form={formOf(id)} />
              <input type="hidden" name="case_commodity_id" value={id} />
              <div class="pair">
                {area_unit && areas.length > 0 && (
                  <Select
                    form={formOf(id)}
                    name="area_unit"
                    label={t("incomes.convert.area", { unit: unitName(area_unit) })}
                    placeholder={t("incomes.convert.stays")}
                    options={areas}
                  />
                )}
                {volume_unit && volumes.length > 0 && (
                  <Select
                    form={formOf(id)}
                    name="volume_unit"
                    label={t("incomes.convert.volume", { unit: unitName(volume_unit) })}
                    placeholder={t("incomes.convert.stays")}
                    options={volumes}
                  />
                )}
              </div>
              <div class="row">
                <Button>{t("incomes.convert.make")}</Button>
              </div>
            </PostForm>
          </Card>
        );
      })}
      <Card title={t("incomes.convert.money")} lead={t("incomes.convert.money_lead")}>
        <PostForm action={action} csrf={csrf} id="convert-money" apart>
          <FormFaults form={formOf()} />
          <Select
            form={formOf()}
            name="currency"
            label={t("incomes.convert.currency", { currency: record.currency })}
            placeholder={t("incomes.convert.stays")}
            options={currencies
              .filter((code) => code !== record.currency)
              .map((code) => ({ value: code, label: code }))}
          />
          <div class="row">
            <Button>{t("incomes.convert.make")}</Button>
          </div>
        </PostForm>
      </Card>
      <FormActions>
        <ButtonLink href={casePath(record.id, "profile")} tone="plain">
          {t("incomes.profile.cancel")}
        </ButtonLink>
      </FormActions>
    </CaseFrame>
  );
}
