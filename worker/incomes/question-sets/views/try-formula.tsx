import { formatAmount } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Field, Notice } from "../../../../web/ui";
import type { Question } from "../../engine/question";
import { figureField, type Trial } from "../try-formula";
import { languageOf } from "./words-of";

export interface TryFormulaProps {
  questions: readonly Question[];
  query: Record<string, string>;
  trial: Trial | null;
}

const path = "/dashboard/incomes/admin/master/questions";

function Finding({ trial, formula }: { trial: Trial; formula: string }) {
  const { t, locale } = useLanguage();
  if (trial.kind === "fault") {
    const { position } = trial;
    const isEarly = position >= formula.length;
    return (
      <Notice tone="bad">
        <p>
          {t(isEarly ? "incomes.questions.ends_early" : "incomes.questions.fault", {
            position: position + 1,
          })}
        </p>
        <p>
          <code>
            {formula.slice(0, position)}
            <mark>{isEarly ? " " : formula.slice(position, position + 1)}</mark>
            {formula.slice(position + 1)}
          </code>
        </p>
      </Notice>
    );
  }
  return trial.value === null ? (
    <Notice tone="warn">{t("incomes.questions.not_available")}</Notice>
  ) : (
    <Notice tone="good">
      {t("incomes.questions.comes_to", { value: formatAmount(trial.value, locale) })}
    </Notice>
  );
}

/** A formula, a figure for each question that it names, and what it comes to: all in the address. */
export function TryFormula({ questions, query, trial }: TryFormulaProps) {
  const { t, locale } = useLanguage();
  const form = { values: query, refused: null };
  const labels = new Map(questions.map(({ id, label }) => [id, label[languageOf(locale)]]));
  return (
    <Card title={t("incomes.questions.try")} lead={t("incomes.questions.try_lead")} id="try">
      <form class="form" method="get" action={`${path}#try`} data-plain="">
        {query.version && <input type="hidden" name="version" value={query.version} />}
        <Field
          form={form}
          name="formula"
          label={t("incomes.questions.formula")}
          hint={t("incomes.questions.try_hint")}
          autocomplete="off"
          dir="ltr"
        />
        {trial?.kind === "value" &&
          trial.ids.map((id) => {
            const label = labels.get(id);
            return (
              <Field
                key={id}
                form={form}
                name={figureField(id)}
                label={
                  label === undefined
                    ? t("incomes.questions.figure_unknown", { number: id })
                    : t("incomes.questions.figure", { number: id, label })
                }
                inputMode="decimal"
                autocomplete="off"
                short
              />
            );
          })}
        {trial && <Finding trial={trial} formula={query.formula ?? ""} />}
        <div class="row">
          <Button tone="plain">{t("incomes.questions.try_go")}</Button>
        </div>
      </form>
    </Card>
  );
}
