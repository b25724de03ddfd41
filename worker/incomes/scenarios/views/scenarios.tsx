import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, EmptyState } from "../../../../web/ui";
import { Patterns } from "../../../../web/ui/charts/legend";
import { Figure } from "../../../../web/ui/figure/figure";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import { Switch } from "../../../../web/ui/switch";
import { ActTabs } from "../../act/views/act-tabs";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { ScenarioReading } from "../reading";
import { figures, type ScenarioFigure } from "./figures/all";

export interface ScenariosProps {
  of: FramedCase;
  reading: ScenarioReading;
  /** "https://milepost.example" */
  origin: string;
}

function One({ id, reading, origin }: { id: ScenarioFigure; reading: ScenarioReading; origin: string }) {
  const { t } = useLanguage();
  const { title, lead, table, draw } = figures[id](reading);
  const path = casePath(reading.caseId, "act/scenarios");
  const query = `segment=${reading.segmentId}`;
  const { segments } = reading.base;
  return (
    <Figure
      id={id}
      title={title}
      lead={lead}
      table={draw ? table : undefined}
      flush={!draw}
      csv={`${path}/${id}.csv?${query}`}
      png={draw ? `scenarios-${id}` : undefined}
      link={`${origin}${path}?${query}#${id}`}
      actions={
        id === "incomes" && segments.length > 1 ? (
          <Switch
            label={t("incomes.drivers.segments")}
            choices={segments.map(({ segment_id, name }) => ({
              href: `${path}?segment=${segment_id}#incomes`,
              label: name,
              current: segment_id === reading.segmentId,
            }))}
          />
        ) : undefined
      }
    >
      {draw ? draw() : <FigureData caption={title} table={table} />}
    </Figure>
  );
}

/** Scenarios of a case side by side: what each brings and costs, and who reaches the target. */
export function Scenarios({ of, reading, origin }: ScenariosProps) {
  const { t } = useLanguage();
  const { record, mayEdit } = of;
  const add = mayEdit && (
    <ButtonLink href={casePath(record.id, "act/scenarios/new")} icon="plus">
      {t("incomes.scenarios.new")}
    </ButtonLink>
  );
  return (
    <CaseFrame of={of} current="act" lead={t("incomes.scenarios.lead")}>
      <ActTabs caseId={record.id} current="scenarios" />
      {reading.scenarios.length === 0 ? (
        <EmptyState title={t("incomes.scenarios.empty")} icon="list" action={add}>
          <p>{t("incomes.scenarios.empty_words")}</p>
        </EmptyState>
      ) : (
        <>
          <Patterns />
          <div class="row">{add}</div>
          <One id="side-by-side" reading={reading} origin={origin} />
          <One id="incomes" reading={reading} origin={origin} />
        </>
      )}
    </CaseFrame>
  );
}
