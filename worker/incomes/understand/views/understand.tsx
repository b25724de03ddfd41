import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, EmptyState } from "../../../../web/ui";
import { Patterns } from "../../../../web/ui/charts/legend";
import { Dots } from "../../../../web/ui/charts/looks";
import { Figure } from "../../../../web/ui/figure/figure";
import { Switch } from "../../../../web/ui/switch";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { Reading } from "../reading";
import { type FigureId, figures } from "./figures/all";
import { hasRanges } from "./figures/ranges";
import { rowsOfSegment } from "./figures/spread";

export interface UnderstandProps {
  of: FramedCase;
  /** Null where no segment has an income yet. */
  reading: Reading | null;
  /** "https://milepost.example" */
  origin: string;
}

interface Place {
  reading: Reading;
  origin: string;
}
const Place = createContext<Place | null>(null);

/** Where the page shows another segment, driver or scenario, and keeps the other choices. */
function addressOf(
  { caseId, segment, driver, scenario }: Reading,
  chosen: { segment?: string; driver?: string; at?: string } = {},
) {
  const query = new URLSearchParams({ segment: chosen.segment ?? segment.segment_id });
  const opened = chosen.driver ?? driver;
  if (opened) query.set("driver", opened);
  const at = chosen.at ?? scenario?.id;
  if (at) query.set("at", at);
  return { path: casePath(caseId, "understand"), query: query.toString() };
}

function One({ id }: { id: FigureId }) {
  const { t } = useLanguage();
  const place = useContext(Place);
  if (!place) return null;
  const { reading, origin } = place;
  const shown = figures[id](reading);
  const { path, query } = addressOf(reading);
  const { lack } = shown;
  return (
    <Figure
      id={id}
      title={lack ? lack.title : shown.title}
      lead={lack ? undefined : shown.lead}
      table={shown.isTable ? undefined : shown.table}
      flush={!lack && shown.isTable === true}
      csv={`${path}/${id}.csv?${query}`}
      png={id}
      link={`${origin}${path}?${query}#${id}`}
      {...(lack
        ? {
            empty: (
              <div class="stack stack--tight">
                <p class="quiet">{lack.words}</p>
                <div class="row">
                  <ButtonLink href={casePath(reading.caseId, lack.step)} tone="plain">
                    {t(`incomes.step.${lack.step}`)}
                  </ButtonLink>
                </div>
              </div>
            ),
          }
        : {})}
    >
      {lack ? null : shown.draw()}
    </Figure>
  );
}

function ChooseSegment({ reading }: { reading: Reading }) {
  const { t } = useLanguage();
  const { segments } = reading.results;
  if (segments.length < 2) return null;
  return (
    <Switch
      label={t("incomes.drivers.segments")}
      choices={segments.map(({ segment_id, name }) => {
        const { path, query } = addressOf(reading, { segment: segment_id });
        return {
          href: `${path}?${query}#segment`,
          label: name,
          current: segment_id === reading.segment.segment_id,
        };
      })}
    />
  );
}

function ChooseDriver({ reading }: { reading: Reading }) {
  const { t } = useLanguage();
  if (reading.drivers.length < 2) return null;
  return (
    <Switch
      label={t("incomes.understand.drivers")}
      choices={reading.drivers.map(({ key, label }) => {
        const { path, query } = addressOf(reading, { driver: key });
        return { href: `${path}?${query}#driver`, label, current: key === reading.driver };
      })}
    />
  );
}

/** Under which scenario the spread of incomes is told: as they are, or under one of the case's. */
function ChooseScenario({ reading }: { reading: Reading }) {
  const { t } = useLanguage();
  const choices = [{ id: "", name: t("incomes.understand.as_now") }, ...reading.scenarios];
  return (
    <Switch
      label={t("incomes.understand.spread_under")}
      choices={choices.map(({ id, name }) => {
        const { path, query } = addressOf(reading, { at: id });
        return {
          href: `${path}?${query}#farmers`,
          label: name,
          current: id === (reading.scenario?.id ?? ""),
        };
      })}
    />
  );
}

/** Step 4: what the figures of a case say, each chart under the sentence that it finds. */
export function Understand({ of, reading, origin }: UnderstandProps) {
  const { t } = useLanguage();
  const { record } = of;
  const hasTarget = reading?.results.segments.some(({ target }) => target.value !== null);
  return (
    <CaseFrame of={of} current="understand" lead={t("incomes.understand.lead")}>
      {reading === null ? (
        <EmptyState
          title={t("incomes.understand.empty")}
          icon="list"
          action={
            <ButtonLink href={casePath(record.id, "drivers")}>
              {t("incomes.understand.to_drivers")}
            </ButtonLink>
          }
        >
          <p>{t("incomes.understand.empty_words")}</p>
        </EmptyState>
      ) : (
        <Place.Provider value={{ reading, origin }}>
          <Patterns />
          <Dots />
          <One id="incomes" />
          <div class="understand__pair">
            <One id="gap" />
            {hasTarget && <One id="gap-of-all" />}
          </div>
          {reading.farmers.length > 0 && reading.scenarios.length > 0 && (
            <div class="understand__choice">
              <h2>{t("incomes.understand.spread_under")}</h2>
              <ChooseScenario reading={reading} />
            </div>
          )}
          {reading.farmers.length > 0 && <One id="farmers" />}
          <One id="indicators" />
          <One id="checks" />
          <div class="understand__choice">
            <h2>{t("incomes.understand.open_driver")}</h2>
            <ChooseDriver reading={reading} />
          </div>
          <One id="driver" />
          <div class="understand__choice" id="segment">
            <h2>{t("incomes.understand.closely", { name: reading.segment.name })}</h2>
            <ChooseSegment reading={reading} />
          </div>
          <One id="waterfall" />
          <One id="levers" />
          <One id="spread" />
          {rowsOfSegment(reading) === null && hasRanges(reading) && <One id="ranges" />}
          <div class="understand__pair">
            <One id="composition" />
            <One id="commodities" />
          </div>
        </Place.Provider>
      )}
    </CaseFrame>
  );
}
