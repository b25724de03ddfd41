import { useLanguage } from "../../../../web/i18n/language";
import type { FormState } from "../../../../web/ui";
import { amountWords } from "../../frame/amount";
import { kindField, valueField } from "../scenario-form";

/** What may be changed in a segment. */
export interface ChangeLine {
  key: string;
  label: string;
  unit: string;
  now: number | null;
  /** A part of a driver. */
  isPart: boolean;
}

/** The figures of a segment, each with room for what the scenario makes of it. */
export function ChangeTable({
  form,
  segment,
  lines,
}: {
  form: FormState;
  segment: { id: string; name: string };
  lines: readonly ChangeLine[];
}) {
  const { t, locale } = useLanguage();
  return (
    <table class="change-table">
      <caption class="visually-hidden">{segment.name}</caption>
      <thead>
        <tr>
          <th scope="col">{t("incomes.scenarios.figure")}</th>
          <th scope="col" class="numeric">
            {t("incomes.scenarios.now")}
          </th>
          <th scope="col">{t("incomes.scenarios.change")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, unit, now, isPart }) => {
          const [value, kind] = [valueField(segment.id, key), kindField(segment.id, key)];
          const chosen = form.values[kind] ?? "percent";
          return (
            <tr key={key} class={isPart ? "change-table__part" : undefined}>
              <th scope="row">
                {label} <small>{unit}</small>
              </th>
              <td class="numeric">{amountWords(now, locale)}</td>
              <td>
                <span class="change-table__fields">
                  <input
                    class="input"
                    name={value}
                    value={form.values[value] ?? ""}
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label={t("incomes.scenarios.change_of", { name: label, segment: segment.name })}
                  />
                  <select
                    class="input"
                    name={kind}
                    aria-label={t("incomes.scenarios.kind_of_change", { name: label, segment: segment.name })}
                  >
                    {(["percent", "absolute"] as const).map((option) => (
                      <option key={option} value={option} selected={option === chosen}>
                        {t(`incomes.scenarios.by_${option}`)}
                      </option>
                    ))}
                  </select>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
