import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  Freshness,
  KpiCard,
  Live,
  listAddress,
} from "../../../../web/ui";
import type { Figures } from "../../facilitating/schemas";
import { dashboardOf } from "../../gate/paths";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";
import { ledPage } from "../paths";
import { Groups } from "./groups";
import { type Led, titleOf } from "./led";
import { OpenNext, type OpenNextProps } from "./open-next";
import { peopleFilters, stakeholderName } from "./people-filters";
import { ReachBar } from "./reach-bar";
import { Section } from "./section";

export interface DashboardProps {
  led: Led;
  figures: Figures;
  provinces: { id: string; name: string }[];
  /** As the address narrows it. */
  query: Record<string, string>;
  /** The stream of these figures. */
  stream: string;
  /** The workshop that can be opened for all; null after the fifth, and where nothing opens any more. */
  next: WorkshopType | null;
  /** The question before it is opened. */
  opening: OpenNextProps | null;
}

/** How many more are needed until the target is met. */
const missing = (completed: number, total: number, target: number) =>
  Math.max(0, Math.ceil((target * total) / 100) - completed);

function One({ led, type, figures }: { led: Led; type: WorkshopType; figures: Figures }) {
  const { t, locale } = useLanguage();
  const { open, in_progress, completed, rate, target_met } = figures.by_workshop[type];
  const count = missing(completed, figures.total_participants, led.target_rate);
  const counts = [
    [t("leading.writing"), in_progress, `${type}_in_progress`],
    [t("leading.open"), open, `${type}_open`],
  ] as const;
  return (
    <li class="led-workshop">
      <div class="led-workshop__name">
        <span class="led-workshop__n" aria-hidden="true">
          {numberOf(type)}
        </span>
        <h3>{titleOf(led, type, locale)}</h3>
      </div>
      <p class="led-workshop__sent">
        <strong data-figure={`${type}_completed`}>{formatNumber(completed, locale)}</strong>{" "}
        <span>{t("leading.sent")}</span>
      </p>
      <div class="led-workshop__reach">
        <ReachBar rate={rate ?? 0} target={led.target_rate} />
        <p class="small quiet">
          {formatRate(rate, locale)}
          {" · "}
          {target_met ? (
            <Badge tone="good">{t("leading.target_met")}</Badge>
          ) : (
            t("leading.to_target", { count, target: led.target_rate })
          )}
        </p>
      </div>
      <dl class="led-workshop__counts">
        {counts.map(([label, n, figure]) => (
          <div key={figure}>
            <dt>{label}</dt>
            <dd data-figure={figure}>{formatNumber(n, locale)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Nobody({ led }: { led: Led }) {
  const { t } = useLanguage();
  const here = ledPage(led.id, "participants/");
  return (
    <EmptyState
      icon="people"
      title={t("leading.nobody")}
      action={
        <>
          <ButtonLink href={`${here}new/`}>{t("leading.register")}</ButtonLink>
          <ButtonLink href={`${here}import/`} tone="plain">
            {t("leading.import")}
          </ButtonLink>
        </>
      }
    >
      <p>{t("leading.nobody_words")}</p>
    </EmptyState>
  );
}

/** How far everybody is, now: no names, no answers. */
export function Dashboard(props: DashboardProps) {
  const { led, figures, provinces, query, stream, next, opening } = props;
  const { t, locale } = useLanguage();
  const path = ledPage(led.id, "dashboard/");
  const isEmpty = figures.total_participants === 0 && Object.keys(query).length === 0;
  const cards = [
    ["total_participants", figures.total_participants, t("leading.registered")],
    ["onboarded", figures.onboarded, t("leading.in")],
    [undefined, figures.fully_completed, t("leading.finished")],
  ] as const;
  return (
    <Section
      led={led}
      section="dashboard/"
      actions={
        next &&
        !opening &&
        !isEmpty && (
          <ButtonLink href={listAddress(path, query, { open: next })} icon="right">
            {t("leading.open_next", { n: numberOf(next) })}
          </ButtonLink>
        )
      }
    >
      {opening && <OpenNext {...opening} />}
      {!isEmpty && (
        <Filters path={path} query={query} filters={peopleFilters(t, provinces)} target="progress" />
      )}
      <Freshness of="progress" />
      <Live id="progress" stream={stream} every={3}>
        {isEmpty ? (
          <Nobody led={led} />
        ) : (
          <div class="stack">
            <dl class="kpi-row">
              {cards.map(([figure, n, label]) => (
                <KpiCard key={label} label={label} value={formatNumber(n, locale)} figure={figure} />
              ))}
            </dl>
            <Card title={t("leading.workshops")} lead={t("leading.target", { target: led.target_rate })}>
              <ol class="led-workshops">
                {workshopTypes.map((type) => (
                  <One key={type} {...{ led, type, figures }} />
                ))}
              </ol>
            </Card>
            <Groups
              title={t("leading.by_province")}
              label={t("leading.province")}
              target={led.target_rate}
              groups={figures.by_province.map(({ province_id, name, ...rest }) => ({
                ...rest,
                name,
                href: listAddress(path, query, { province: province_id }),
              }))}
            />
            <Groups
              title={t("leading.by_stakeholder")}
              label={t("leading.stakeholder")}
              target={led.target_rate}
              groups={figures.by_stakeholder.map(({ stakeholder_type, ...rest }) => ({
                ...rest,
                name: stakeholderName(t, stakeholder_type),
                href: listAddress(path, query, { stakeholder: stakeholder_type }),
              }))}
            />
          </div>
        )}
      </Live>
      <p class="small">
        <a href={dashboardOf(led.id)}>{t("leading.as_seen")}</a>
      </p>
    </Section>
  );
}
