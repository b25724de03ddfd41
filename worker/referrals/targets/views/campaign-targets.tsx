import { formatDate, formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  DataTable,
  EmptyState,
  type FormState,
  freshForm,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
} from "../../../../web/ui";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { GoalProgress } from "../../campaigns/views/goal";
import { CampaignTabs } from "../../campaigns/views/tabs";
import type { TargetRecord } from "../schemas";
import { type Stand, stands } from "../stand";
import { CourseBadge, paceWords } from "./course";
import { ForAll, type Run } from "./for-all";
import { TargetStands } from "./target-stands";

export interface OfficerTarget {
  id: string;
  name: string;
  target: TargetRecord | null;
}

export interface CampaignTargetsProps {
  campaign: Run & { id: string; name: string };
  officers: ListData<OfficerTarget>;
  /** Of all officers, not of this page alone. */
  standing: Record<Stand, number>;
  /** What the whole campaign aims at, and how many sign-ups it has. */
  whole: { goal: number; signups: number } | null;
  form: FormState;
  query: Record<string, string>;
  csrf: string;
}

function GoalForm({ action, officer, csrf }: { action: string; officer: OfficerTarget; csrf: string }) {
  const { t } = useLanguage();
  const { id, name, target } = officer;
  return (
    <PostForm
      action={`${action}/${id}`}
      csrf={csrf}
      compact
      class="target-goal"
      edits={freshForm({ goal: String(target?.goal ?? "") })}
    >
      <input
        class="input input--short"
        type="number"
        name="goal"
        min="1"
        max="1000000"
        inputMode="numeric"
        value={target?.goal ?? ""}
        aria-label={t("targets.goal_of", { name })}
      />
      <Button tone="plain" small label={t("targets.save_of", { name })}>
        {t("targets.save")}
      </Button>
    </PostForm>
  );
}

/** What matters most of how they stand. */
function standingTitle({ behind, missed, on_course, reached }: Record<Stand, number>, t: Translate): string {
  if (behind > 0) return t("targets.finding", { count: behind });
  return missed === 0 && on_course + reached > 0 ? t("targets.none_behind") : t("targets.summary");
}

/** Who of a campaign's officers is on course, with the goal of each to change beside it. */
export function CampaignTargets(props: CampaignTargetsProps) {
  const { campaign, officers, standing, whole, form, query, csrf } = props;
  const language = useLanguage();
  const mayWrite = useMayWrite();
  const { t, locale } = language;
  const home = `/dashboard/campaigns/${campaign.id}`;
  const path = `${home}/targets`;
  const columns: Column<OfficerTarget>[] = [
    {
      label: t("targets.officer"),
      sort: "name",
      cell: ({ id, name }) => <a href={`/dashboard/officers/${id}`}>{name}</a>,
    },
    {
      label: t("targets.progress"),
      sort: "done",
      cell: ({ target }) =>
        target ? (
          <div class="progress target">
            <span>{paceWords(target, language)}</span>
            <progress
              value={Math.min(target.done, target.goal)}
              max={target.goal}
              aria-label={paceWords(target, language)}
            />
            {target.to !== null && (
              <span class="quiet">{t("targets.until", { day: formatDate(target.to, locale) })}</span>
            )}
          </div>
        ) : (
          <span class="quiet">{t("targets.no_target")}</span>
        ),
    },
    {
      label: t("targets.course"),
      sort: "need",
      cell: ({ target }) => (target ? <CourseBadge target={target} /> : "–"),
    },
    {
      label: t("targets.goal"),
      sort: "goal",
      cell: (officer) =>
        mayWrite ? (
          <GoalForm action={path} officer={officer} csrf={csrf} />
        ) : officer.target ? (
          formatNumber(officer.target.goal, locale)
        ) : (
          "–"
        ),
    },
  ];
  const targets = stands.reduce((sum, stand) => sum + standing[stand], 0);
  const forAll = (
    <Writes>
      <ForAll campaign={campaign} form={form} action={path} count={targets} csrf={csrf} />
    </Writes>
  );
  return (
    <>
      <PageHeader
        title={t("targets.title")}
        lead={t("targets.lead")}
        back={{ href: `${home}/officers`, label: campaign.name }}
      />
      <div class="stack">
        <CampaignTabs campaign={campaign} current="officers" />
        {whole && <GoalProgress {...whole} />}
        {targets > 0 && (
          <Card title={standingTitle(standing, t)}>
            <TargetStands standing={standing} />
          </Card>
        )}
        {officers.total === 0 ? (
          <EmptyState
            title={t("targets.none_assigned")}
            icon="target"
            action={
              <Writes>
                <ButtonLink href={`${home}/officers#assigned`} tone="plain">
                  {t("targets.assign")}
                </ButtonLink>
              </Writes>
            }
          />
        ) : (
          <>
            {targets === 0 && forAll}
            <Card title={t("targets.officers")} lead={mayWrite ? t("targets.clear_hint") : undefined} flush>
              {isPastTheEnd(officers) ? (
                <PastTheEnd path={path} query={query} list={officers} />
              ) : (
                <DataTable
                  caption={t("targets.title_of", { campaign: campaign.name })}
                  columns={columns}
                  rows={officers.data}
                  keyOf={({ id }) => id}
                  sorting={{ path, query, sort: "need" }}
                />
              )}
              <Pager path={path} query={query} list={officers} />
            </Card>
            {targets > 0 && forAll}
          </>
        )}
      </div>
    </>
  );
}
