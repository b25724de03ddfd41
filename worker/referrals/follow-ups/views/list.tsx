import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { languages } from "../../../../web/i18n/translate";
import {
  Card,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  Notice,
  PageHeader,
  Pager,
  PastTheEnd,
  Tabs,
} from "../../../../web/ui";
import { TimeZone } from "../../../../web/ui/time-zone";
import type { Messenger } from "../message";
import type { FollowUp, Stage } from "../schemas";
import type { Group } from "../steps";
import { Candidate, isToBeMailed, nameOf, stateOf, Undo } from "./candidate";
import { Nobody } from "./nobody";
import { RemindBar } from "./remind";

/** A list of the page; `group` where it is a part of those whose turn it is. */
export interface Section {
  group: Group | null;
  candidates: ListData<FollowUp>;
}

export interface FollowUpListProps {
  /** One list, or one a group. */
  sections: Section[];
  /** The group that is shown alone. */
  group: Group | null;
  stage: Stage;
  /** Somebody who was set aside just now. */
  done: FollowUp | null;
  campaigns: { id: string; name: string }[];
  messenger: Messenger;
  /** An admin sees everybody's. */
  withOfficer: boolean;
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/follow-ups";

const tabs = { due: "due", signed_up: "waiting", set_aside: "set_aside", enrolled: "enrolled" } as const;
const order: readonly Stage[] = ["due", "signed_up", "set_aside", "enrolled"];

/** In which language messages are: each candidate's own, unless one is chosen. */
function Languages({
  chosen,
  to,
}: {
  chosen: string | null;
  to: (change: Record<string, string>) => string;
}) {
  const { t } = useLanguage();
  const choices: [string, string][] = [
    ["", t("followups.their_language")],
    ...Object.entries(languages).map(([code, { name }]): [string, string] => [code, name]),
  ];
  return (
    <nav class="row small follow-ups__languages" aria-label={t("followups.language")}>
      <span class="quiet">{t("followups.language")}</span>
      {choices.map(([code, name]) => (
        <a
          key={code}
          class="follow-ups__language"
          href={to({ message: code })}
          lang={code || undefined}
          aria-current={(chosen ?? "") === code ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

interface PartProps extends Pick<FollowUpListProps, "messenger" | "withOfficer" | "query" | "csrf"> {
  section: Section;
  to: (change: Record<string, string>) => string;
  /** The group stands alone on the page, and is turned over. */
  isWhole: boolean;
}

/** One list; of a group among others, its first candidates and the way to all of them. */
function Part({ section: { group, candidates }, to, isWhole, query, ...rest }: PartProps) {
  const { t } = useLanguage();
  const { data, total, has_more } = candidates;
  const title = group === null ? undefined : t(`followups.group_${group}`);
  const bar = `chosen-${group ?? "candidates"}`;
  const back = listAddress("", query, {});
  return (
    <Card
      flush
      {...(title === undefined ? {} : { title })}
      actions={
        group === null ? undefined : isWhole ? (
          <a href={to({ group: "" })}>{t("followups.see_groups")}</a>
        ) : total > data.length ? (
          <a href={to({ group })}>
            {t(has_more ? "followups.see_group_more" : "followups.see_group", { total })}
          </a>
        ) : undefined
      }
    >
      <ul class="follow-ups" aria-label={title ?? t("followups.list")}>
        {data.map((candidate) => (
          <Candidate key={candidate.signup_id} candidate={candidate} query={back} chosenBy={bar} {...rest} />
        ))}
      </ul>
      {data.some(isToBeMailed) && <RemindBar id={bar} csrf={rest.csrf} query={back} />}
      {isWhole && <Pager path={path} query={query} list={candidates} />}
    </Card>
  );
}

/** Candidates to write to. Lists for a thumb: the longest waiting on top, a message a tap away. */
export function FollowUpList(props: FollowUpListProps) {
  const { sections, group, stage, done, campaigns, withOfficer, query, csrf, messenger } = props;
  const language = useLanguage();
  const { t } = language;
  const timeZone = useContext(TimeZone);
  const to = (change: Record<string, string>) => listAddress(path, query, { page: "", ...change });
  const shown = sections.filter(({ candidates }) => candidates.data.length > 0);
  const past = sections.find(({ candidates }) => isPastTheEnd(candidates));
  const isWaiting = stage === "due" || stage === "signed_up";
  return (
    <>
      <PageHeader
        title={t("followups.title")}
        lead={t(stage === "due" ? "followups.lead" : `followups.lead_${stage}`)}
      />
      <div class="stack">
        <Tabs
          label={t("followups.stages")}
          tabs={order.map((one) => ({
            href: to({ stage: one === "due" ? "" : one, group: "" }),
            label: t(`followups.${tabs[one]}`),
            current: stage === one,
          }))}
        />
        {done && (
          <Notice tone="good">
            <div class="row follow-ups__done">
              <span>
                {t("ui.named", {
                  what: nameOf(done, language),
                  name: stateOf(done, language, timeZone),
                })}
              </span>
              <Undo candidate={done} csrf={csrf} query={listAddress("", query, {})} />
            </div>
          </Notice>
        )}
        {campaigns.length > 1 && (
          <Filters
            path={path}
            query={query}
            kept={["stage", "group", "message"]}
            isFiltered={(query.campaign_id ?? "") !== ""}
            filters={[
              {
                name: "campaign_id",
                label: t("followups.campaign"),
                options: campaigns.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
          />
        )}
        <div id="list" class="stack">
          {isWaiting && shown.length > 0 && <Languages chosen={messenger.chosen} to={to} />}
          {past ? (
            <Card flush>
              <PastTheEnd path={path} query={query} list={past.candidates} />
            </Card>
          ) : shown.length === 0 ? (
            <Card flush>
              <Nobody stage={stage} campaigns={campaigns} withOfficer={withOfficer} to={to} />
            </Card>
          ) : (
            shown.map((section) => (
              <Part
                key={section.group}
                section={section}
                to={to}
                isWhole={section.group === null || section.group === group}
                messenger={messenger}
                withOfficer={withOfficer}
                query={query}
                csrf={csrf}
              />
            ))
          )}
        </div>
      </div>
    </>
  );
}
