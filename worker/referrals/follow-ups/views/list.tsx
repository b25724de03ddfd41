import { useLanguage } from "../../../../web/i18n/language";
import { languages } from "../../../../web/i18n/translate";
import {
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  PageHeader,
  Pager,
  PastTheEnd,
  Tabs,
} from "../../../../web/ui";
import type { Messenger } from "../message";
import type { FollowUp, Stage } from "../schemas";
import { Candidate } from "./candidate";

export interface FollowUpListProps {
  candidates: ListData<FollowUp>;
  stage: Stage;
  campaigns: { id: string; name: string }[];
  messenger: Messenger;
  /** An admin sees everybody's. */
  withOfficer: boolean;
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/follow-ups";

interface NobodyProps extends Pick<FollowUpListProps, "stage" | "campaigns" | "withOfficer"> {
  /** The list of those who wait. */
  waiting: string;
}

/** What an admin sees who has no campaign yet begins with one; everybody else's begins with a link. */
function Nobody({ stage, campaigns, withOfficer, waiting }: NobodyProps) {
  const { t } = useLanguage();
  if (stage === "enrolled") {
    return (
      <EmptyState
        title={t("followups.none_enrolled")}
        icon="check"
        action={
          <ButtonLink href={waiting} tone="plain">
            {t("followups.see_waiting")}
          </ButtonLink>
        }
      />
    );
  }
  const next =
    withOfficer && campaigns.length === 0
      ? { href: "/dashboard/campaigns/new", label: t("links.new_campaign") }
      : { href: "/dashboard/links", label: t(withOfficer ? "links.links" : "followups.links") };
  return (
    <EmptyState
      title={t("followups.none_waiting")}
      icon="check"
      action={
        <ButtonLink href={next.href} tone="plain">
          {next.label}
        </ButtonLink>
      }
    >
      {t(withOfficer ? "followups.none_waiting_admin" : "followups.none_waiting_more")}
    </EmptyState>
  );
}

/** Candidates to write to. One list for a thumb: the longest waiting on top, a message a tap away. */
export function FollowUpList(props: FollowUpListProps) {
  const { candidates, stage, campaigns, messenger, withOfficer, query, csrf } = props;
  const { t } = useLanguage();
  const to = (change: Record<string, string>) => listAddress(path, query, { page: "", ...change });
  return (
    <>
      <PageHeader
        title={t("followups.title")}
        lead={t(stage === "enrolled" ? "followups.lead_enrolled" : "followups.lead")}
      />
      <div class="stack">
        <Tabs
          label={t("followups.stages")}
          tabs={[
            { href: to({ stage: "" }), label: t("followups.waiting"), current: stage === "signed_up" },
            {
              href: to({ stage: "enrolled" }),
              label: t("followups.enrolled"),
              current: stage === "enrolled",
            },
          ]}
        />
        {campaigns.length > 1 && (
          <Filters
            path={path}
            query={query}
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
          {stage === "signed_up" && candidates.data.length > 0 && (
            <nav class="row small follow-ups__languages" aria-label={t("followups.language")}>
              <span class="quiet">{t("followups.language")}</span>
              {Object.entries(languages).map(([code, { name }]) => (
                <a
                  key={code}
                  class="follow-ups__language"
                  href={to({ message: code })}
                  lang={code}
                  aria-current={messenger.locale.startsWith(code) ? "true" : undefined}
                >
                  {name}
                </a>
              ))}
            </nav>
          )}
          <Card flush>
            {isPastTheEnd(candidates) ? (
              <PastTheEnd path={path} query={query} list={candidates} />
            ) : candidates.data.length === 0 ? (
              <Nobody
                stage={stage}
                campaigns={campaigns}
                withOfficer={withOfficer}
                waiting={to({ stage: "" })}
              />
            ) : (
              <ul class="follow-ups" aria-label={t("followups.list")}>
                {candidates.data.map((candidate) => (
                  <Candidate
                    key={candidate.signup_id}
                    candidate={candidate}
                    messenger={messenger}
                    withOfficer={withOfficer}
                    csrf={csrf}
                    query={listAddress("", query, {})}
                  />
                ))}
              </ul>
            )}
            <Pager path={path} query={query} list={candidates} />
          </Card>
        </div>
      </div>
    </>
  );
}
