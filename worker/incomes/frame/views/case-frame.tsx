import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, ButtonLink, Notice, PageHeader } from "../../../../web/ui";
import { Stepper } from "../../../../web/ui/stepper";
import { EXAMPLE_NAME } from "../../demo/example-case";
import { type CaseStep, casePath, caseSteps, casesPath, isStepDone, stepAfter } from "../steps";
import type { SegmentIncome } from "./income-card";
import { IncomesInSight } from "./incomes-in-sight";

export interface FramedCase {
  record: { id: string; name: string; status: "incomplete" | "completed"; currency: string };
  /** Asked for by pages that show them: forms and files need none. */
  incomes(): readonly SegmentIncome[];
  missing: readonly { what: "target" | "income" | "household" }[];
  mayEdit: boolean;
}

/** In the example: what a step teaches, and the way to the next. */
function Teaches({ id, step }: { id: string; step: CaseStep }) {
  const { t } = useLanguage();
  const next = stepAfter(step);
  return (
    <Notice tone="info">
      <b>{t("incomes.example.guide")}</b>
      <p>{t(`incomes.example.teaches_${step}`)}</p>
      {next && (
        <a href={casePath(id, next)}>{t("incomes.example.next", { step: t(`incomes.step.${next}`) })}</a>
      )}
    </Notice>
  );
}

/** At the end of a step, where whoever has come through it looks for the way on. */
function NextStep({ id, step }: { id: string; step: CaseStep }) {
  const { t } = useLanguage();
  const next = stepAfter(step);
  if (!next) return null;
  return (
    <div class="row">
      <ButtonLink href={casePath(id, next)} tone="plain">
        {t("incomes.example.next", { step: t(`incomes.step.${next}`) })}
      </ButtonLink>
    </div>
  );
}

/** The case as files, and on paper. */
function TakeAlong({ id }: { id: string }) {
  const { t } = useLanguage();
  const file = (format: "xlsx" | "json") => `/api/v1/incomes/cases/${id}/export?format=${format}`;
  return (
    <nav class="row small" aria-label={t("incomes.take_along")}>
      <span class="quiet">{t("incomes.take_along")}</span>
      <a href={casePath(id, "report")}>{t("incomes.report.link")}</a>
      <a href={file("xlsx")} download>
        {t("incomes.take_xlsx")}
      </a>
      <a href={file("json")} download>
        {t("incomes.take_json")}
      </a>
    </nav>
  );
}

/** What all pages of a case have above them: its name, its steps, and the way to its history. */
export function CaseFrame({
  of: { record, incomes, missing, mayEdit },
  current,
  lead,
  hasOwnIncomes,
  children,
}: {
  of: FramedCase;
  /** The step that is open; null on the history. */
  current: CaseStep | null;
  lead?: ComponentChildren;
  /** What stands in it shows the incomes itself. */
  hasOwnIncomes?: boolean;
  children: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={record.name}
        lead={lead}
        back={
          current === null
            ? { href: casePath(record.id, "profile"), label: record.name }
            : { href: casesPath, label: t("incomes.cases") }
        }
        badge={
          record.status === "completed" && (
            <Badge tone="good" dot>
              {t("incomes.completed")}
            </Badge>
          )
        }
        actions={
          current !== null && (
            <div class="case-actions">
              <ButtonLink href={casePath(record.id, "comments")} tone="plain" icon="message">
                {t("incomes.comments.link")}
              </ButtonLink>
              <ButtonLink href={casePath(record.id, "access")} tone="plain" icon="people">
                {t("incomes.access.link")}
              </ButtonLink>
              <ButtonLink href={casePath(record.id, "report")} tone="plain" icon="list">
                {t("incomes.report.link")}
              </ButtonLink>
              <ButtonLink href={casePath(record.id, "history")} tone="plain" icon="clock">
                {t("incomes.history_link")}
              </ButtonLink>
            </div>
          )
        }
      />
      <div class="stack">
        <Stepper
          label={t("incomes.steps")}
          done={t("incomes.step_done")}
          steps={caseSteps.map((step) => ({
            href: casePath(record.id, step),
            label: t(`incomes.step.${step}`),
            isDone: isStepDone(step, missing),
            isCurrent: step === current,
          }))}
        />
        {current !== null && record.name === EXAMPLE_NAME && <Teaches id={record.id} step={current} />}
        {!mayEdit && <Notice tone="info">{t("incomes.read_only")}</Notice>}
        {current !== null && !hasOwnIncomes && (
          <IncomesInSight incomes={incomes()} currency={record.currency} />
        )}
        {children}
        {current !== null && <NextStep id={record.id} step={current} />}
        {current !== null && <TakeAlong id={record.id} />}
      </div>
    </>
  );
}
