import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Confirm,
  Field,
  FormActions,
  type FormState,
  Notice,
  PostForm,
  SavesItself,
  TextArea,
} from "../../../../web/ui";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { ActTabs } from "../../act/views/act-tabs";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import { type ChangeLine, ChangeTable } from "./change-table";
import { InvestmentFields } from "./investment-fields";

export interface ScenarioProps {
  of: FramedCase;
  /** Null: it is new. */
  id: string | null;
  name: string;
  form: FormState;
  /** Of the case, as this form was shown. */
  revision: string;
  /** What was refused, and of which figure. */
  faults: { where: string; message: string }[];
  segments: { id: string; name: string; lines: ChangeLine[]; isOpen: boolean }[];
  /** What it comes to, as it is stored. */
  results: FigureTable | null;
  csrf: string;
}

/** One scenario: what it changes in which segment, what that costs, and what comes of it. */
export function ScenarioPage({
  of,
  id,
  name,
  form,
  revision,
  faults,
  segments,
  results,
  csrf,
}: ScenarioProps) {
  const { t, say } = useLanguage();
  const { record, mayEdit } = of;
  const list = casePath(record.id, "act/scenarios");
  const action = id === null ? list : `${list}/${id}`;
  const savesItself = mayEdit && id !== null;
  return (
    <CaseFrame of={of} current="act" lead={t("incomes.scenarios.lead")}>
      <ActTabs caseId={record.id} current="scenarios" />
      <div class="row">
        <ButtonLink href={list} tone="quiet">
          {t("incomes.scenarios.back")}
        </ButtonLink>
      </div>
      <div id="scenario-results">
        {results && (
          <Card title={t("incomes.scenarios.results_of", { name })} flush>
            <FigureData caption={t("incomes.scenarios.results_of", { name })} table={results} />
          </Card>
        )}
      </div>
      <PostForm
        action={action}
        csrf={csrf}
        once={id === null}
        id="scenario-form"
        saves={savesItself}
        saved="scenario-told scenario-results"
      >
        <input type="hidden" name="etag" value={revision} />
        {/* Enter in a field presses the form's first button. */}
        <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <div id="scenario-told">
          {faults.length > 0 && (
            <Notice tone="bad">
              {faults.map(({ where, message }) => (
                <p key={`${where} ${message}`}>
                  {where && <b>{where}: </b>}
                  {say(message)}
                </p>
              ))}
            </Notice>
          )}
        </div>
        <fieldset class="stack" disabled={!mayEdit}>
          <Card title={id === null ? t("incomes.scenarios.new") : t("incomes.scenarios.about")}>
            <div class="stack stack--tight">
              <Field form={form} name="name" label={t("incomes.scenarios.name")} maxLength={120} />
              <TextArea form={form} name="description" label={t("incomes.scenarios.description")} rows={2} />
            </div>
          </Card>
          <Card title={t("incomes.scenarios.changes")}>
            <p class="quiet">{t("incomes.scenarios.changes_hint")}</p>
            {segments.map((segment) => (
              <details class="scenario-segment" open={segment.isOpen} key={segment.id}>
                <summary>{segment.name}</summary>
                <ChangeTable form={form} segment={segment} lines={segment.lines} />
              </details>
            ))}
          </Card>
          <Card title={t("incomes.scenarios.investment")}>
            <p class="quiet">{t("incomes.scenarios.investment_hint")}</p>
            <InvestmentFields form={form} currency={record.currency} segments={segments} />
          </Card>
          {mayEdit && id === null && (
            <FormActions>
              <Button>{t("incomes.scenarios.save")}</Button>
            </FormActions>
          )}
          {savesItself && <SavesItself />}
        </fieldset>
      </PostForm>
      {id !== null && mayEdit && (
        <div class="row">
          <Confirm label={t("incomes.scenarios.delete")} tone="danger" icon="trash" what={name}>
            <p>{t("incomes.scenarios.delete_words")}</p>
            <PostForm compact action={`${action}/delete`} csrf={csrf}>
              <Button tone="danger">{t("incomes.scenarios.delete")}</Button>
            </PostForm>
          </Confirm>
        </div>
      )}
    </CaseFrame>
  );
}
