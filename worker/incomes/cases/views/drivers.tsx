import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, FormActions, FormFaults, type FormState, PostForm } from "../../../../web/ui";
import type { AskedGroup, AskedQuestion } from "../questions";
import type { CaseResults } from "../results";
import { CaseFrame, type CaseHead } from "./frame";
import { money } from "./money";
import { casePath } from "./path";

export interface DriversProps {
  head: CaseHead;
  currency: string;
  revision: number;
  segments: { id: string; name: string }[];
  groups: AskedGroup[];
  results: CaseResults;
  form: FormState;
  mayEdit: boolean;
  csrf: string;
}

/** The field of a figure: segment by its place, key, c or f. */
export const cellName = (segment: number, key: string, mode: "current" | "feasible") =>
  `${segment}|${key}|${mode === "current" ? "c" : "f"}`;

interface Line {
  question: AskedQuestion;
  depth: number;
}
const linesOf = (questions: AskedQuestion[], depth = 0): Line[] =>
  questions.flatMap((question) => [{ question, depth }, ...linesOf(question.children, depth + 1)]);

function Cell({ props, line, segment, mode }: CellProps) {
  const { t, locale } = useLanguage();
  const { form, results, segments, mayEdit } = props;
  const name = cellName(segment, line.question.key, mode);
  const label = locale.startsWith("fr") ? line.question.label.fr : line.question.label.en;
  const derived = results.segments[segment]?.[mode].values[line.question.key] ?? null;
  return (
    <td>
      <input
        class="input input--short"
        id={`field-${name}`}
        name={name}
        value={form.values[name] ?? ""}
        placeholder={derived === null || derived === 0 ? "" : money(derived, locale)}
        inputMode="decimal"
        autocomplete="off"
        readOnly={!mayEdit}
        aria-label={t("incomes.cell", {
          question: label,
          segment: segments[segment]?.name ?? "",
          mode: t(`incomes.${mode}`),
        })}
      />
    </td>
  );
}
interface CellProps {
  props: DriversProps;
  line: Line;
  segment: number;
  mode: "current" | "feasible";
}

function Group({ props, group }: { props: DriversProps; group: AskedGroup }) {
  const { t, locale } = useLanguage();
  const { segments } = props;
  return (
    <Card title={group.name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls is no fieldset */}
      <div class="drivers" tabIndex={0} role="group" aria-label={group.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("incomes.driver")}</th>
              {segments.map(({ id, name }) => [
                <th key={`${id}c`} scope="col">
                  {name}
                  <span class="drivers__unit quiet small">{t("incomes.current")}</span>
                </th>,
                <th key={`${id}f`} scope="col">
                  {name}
                  <span class="drivers__unit quiet small">{t("incomes.feasible")}</span>
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {linesOf(group.questions).map((line) => (
              <tr key={line.question.key} class={`drivers__depth-${line.depth}`}>
                <th scope="row">
                  {locale.startsWith("fr") ? line.question.label.fr : line.question.label.en}
                  {line.question.unit && <span class="drivers__unit quiet small">{line.question.unit}</span>}
                </th>
                {segments.map(({ id }, segment) => [
                  <Cell key={`${id}c`} props={props} line={line} segment={segment} mode="current" />,
                  <Cell key={`${id}f`} props={props} line={line} segment={segment} mode="feasible" />,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The household income of each segment, always in sight. */
export function IncomesNow({ results, currency }: Pick<DriversProps, "results" | "currency">) {
  const { t, locale } = useLanguage();
  return (
    <aside id="incomes-now" class="incomes-now" aria-label={t("incomes.household_income")} aria-live="polite">
      {results.segments.map(({ segment_id, name, current, feasible, target }) => (
        <p key={segment_id}>
          {name}: <strong>{money(current.income, locale)}</strong> → {money(feasible.income, locale)}{" "}
          {currency}
          {target.value !== null && (
            <span class="quiet small">
              {" "}
              · {t("incomes.target")} {money(target.value, locale)}
            </span>
          )}
        </p>
      ))}
    </aside>
  );
}

/** The third step: segments side by side, current and feasible; drivers that open into their parts. */
export function Drivers(props: DriversProps) {
  const { head, groups, form, revision, mayEdit, csrf } = props;
  const { t } = useLanguage();
  return (
    <CaseFrame head={head} step="drivers">
      <p class="quiet">{t("incomes.drivers_lead")}</p>
      <PostForm action={casePath(head.id, "drivers")} csrf={csrf}>
        <input type="hidden" name="base_revision" value={form.values.base_revision ?? revision} />
        <FormFaults form={form} />
        {groups.map((group) => (
          <Group key={group.case_commodity_id ?? "diversified"} props={props} group={group} />
        ))}
        <IncomesNow results={props.results} currency={props.currency} />
        {mayEdit && (
          <FormActions>
            <Button>{t("incomes.save")}</Button>
          </FormActions>
        )}
      </PostForm>
    </CaseFrame>
  );
}
