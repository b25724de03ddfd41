import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, PageHeader, Tabs, type Tone } from "../../../../web/ui";
import {
  casePath,
  entitiesPath,
  feedbackPath,
  historyPath,
  home,
  peoplePath,
  settingsPath,
  sourcesPath,
} from "../../paths";
import type { State } from "../../states/states";

const tones: Record<State, Tone> = { DRAFT: "quiet", IN_REVIEW: "info", PUBLISHED: "good", CLOSED: "warn" };

export function StateBadge({ state }: { state: State }) {
  const { t } = useLanguage();
  return <Badge tone={tones[state]}>{t(`casebook.state.${state}`)}</Badge>;
}

/** Sources and entities, which cases stand on. */
export function MaterialTabs({ part }: { part: "sources" | "entities" }) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("casebook.frame.material")}
      tabs={[
        { href: sourcesPath, label: t("casebook.frame.sources"), current: part === "sources" },
        { href: entitiesPath, label: t("casebook.frame.entities"), current: part === "entities" },
      ]}
    />
  );
}

/** Who works here, what readers write, and what holds for all of it. */
export function TeamTabs({ part }: { part: "people" | "feedback" | "settings" }) {
  const { t } = useLanguage();
  const paths = { people: peoplePath, feedback: feedbackPath, settings: settingsPath };
  return (
    <Tabs
      label={t("casebook.frame.team")}
      tabs={(["people", "feedback", "settings"] as const).map((one) => ({
        ...{ href: paths[one], label: t(`casebook.frame.${one}`), current: one === part },
      }))}
    />
  );
}

export interface CaseFrameProps {
  caseId: string;
  title: string;
  state: State;
  lead: string;
  part: "history" | "compare";
  compare?: string | undefined;
  children: ComponentChildren;
}

/** A page about one case, with the ways to the others. */
export function CaseFrame({ caseId, title, state, lead, part, compare, children }: CaseFrameProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={title}
        badge={<StateBadge state={state} />}
        lead={lead}
        back={{ href: home, label: t("casebook.list.title") }}
      />
      <div class="stack">
        <Tabs
          label={t("casebook.frame.case")}
          tabs={[
            { href: casePath(caseId), label: t("casebook.frame.write"), current: false },
            { href: historyPath(caseId), label: t("casebook.frame.history"), current: part === "history" },
            ...(compare
              ? [{ href: compare, label: t("casebook.frame.compare"), current: part === "compare" }]
              : []),
          ]}
        />
        {children}
      </div>
    </>
  );
}
