import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, EmptyState, Field, freshForm, PostForm, Select } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/figure/figure";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import { ActTabs } from "../../act/views/act-tabs";
import type { Goal } from "../../engine/needed";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import {
  goalWords,
  type LeastChangeReading,
  leastChangeTable,
  leastChangeTitle,
} from "../least-change-table";

export interface OptimiseProps {
  of: FramedCase & { record: { currency: string } };
  reading: LeastChangeReading;
  segments: readonly { id: string; name: string }[];
  /** What is typed as a goal of one's own. */
  own: string;
  /** The page's address with all that is chosen, without its origin. */
  query: string;
  origin: string;
  csrf: string;
}

function Choice({ of, reading, segments, own }: OptimiseProps) {
  const { t } = useLanguage();
  const form = freshForm({ segment: reading.segment.id, income: own });
  return (
    <form method="get" action={casePath(of.record.id, "act/optimise")} class="optimise-choice" data-plain="">
      <div class="pair">
        {segments.length > 1 && (
          <Select
            form={form}
            name="segment"
            label={t("incomes.drivers.segment")}
            options={segments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Field
          form={form}
          name="income"
          label={t("incomes.optimise.own_goal", { currency: of.record.currency })}
          inputMode="decimal"
        />
      </div>
      <fieldset class="optimise-levers">
        <legend>{t("incomes.optimise.turned")}</legend>
        {reading.levers.map(({ key, name }) => (
          <label class="check-line" key={key}>
            <input type="checkbox" name="lever" value={key} checked={reading.turned.includes(key)} /> {name}
          </label>
        ))}
      </fieldset>
      <div class="row">
        <Button tone="plain">{t("incomes.optimise.work_out")}</Button>
      </div>
    </form>
  );
}

function MakeScenario({ goal, props }: { goal: Goal; props: OptimiseProps }) {
  const { t } = useLanguage();
  const { of, reading, csrf } = props;
  const value = "value" in goal ? String(goal.value) : "";
  return (
    <PostForm
      compact
      once
      action={casePath(of.record.id, "act/optimise")}
      csrf={csrf}
      id={`make-${goal.kind}-${value}`}
    >
      <input type="hidden" name="segment_id" value={reading.segment.id} />
      <input type="hidden" name="levers" value={reading.turned.join(",")} />
      <input type="hidden" name="kind" value={goal.kind} />
      <input type="hidden" name="value" value={value} />
      <Button tone="plain">{t("incomes.optimise.make", { goal: goalWords(reading, goal) })}</Button>
    </PostForm>
  );
}

/** The least change of a segment's drivers that brings a goal, and a scenario of it in one click. */
export function Optimise(props: OptimiseProps) {
  const { t } = useLanguage();
  const { of, reading, query, origin } = props;
  const { found } = reading;
  const path = casePath(of.record.id, "act/optimise");
  const isPossible = found.results.some(({ goal_income }) => goal_income !== null);
  const makeable = found.results.filter(
    ({ reachable, values }) =>
      reachable &&
      reading.levers.some(({ key, current }) => values?.[key] !== undefined && values[key] !== current),
  );
  const title = leastChangeTitle(reading);
  const table = leastChangeTable(reading);
  return (
    <CaseFrame of={of} current="act" lead={t("incomes.optimise.lead")}>
      <ActTabs caseId={of.record.id} current="optimise" />
      <Card title={t("incomes.optimise.choose")}>
        <Choice {...props} />
      </Card>
      {isPossible ? (
        <Figure
          id="least-change"
          title={title}
          lead={t("incomes.optimise.table_lead")}
          flush
          csv={`${path}/least-change.csv?${query}`}
          link={`${origin}${path}?${query}#least-change`}
        >
          <FigureData caption={title} table={table} />
        </Figure>
      ) : (
        <EmptyState title={t("incomes.optimise.empty")} icon="list">
          <p>{t("incomes.optimise.empty_words")}</p>
        </EmptyState>
      )}
      {of.mayEdit && makeable.length > 0 && (
        <Card title={t("incomes.optimise.make_title")}>
          <div class="row">
            {makeable.map(({ goal }) => (
              <MakeScenario
                key={`${goal.kind} ${"value" in goal ? goal.value : ""}`}
                goal={goal}
                props={props}
              />
            ))}
          </div>
        </Card>
      )}
    </CaseFrame>
  );
}
