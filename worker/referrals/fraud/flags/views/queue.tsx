import { useLanguage } from "../../../../../web/i18n/language";
import { Island } from "../../../../../web/islands/island";
import {
  ButtonLink,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
  Tabs,
} from "../../../../../web/ui";
import { useMayWrite } from "../../../../../web/ui/writes";
import type { Done, QueuedFlag } from "../find-queue";
import { groupFlags } from "../group-flags";
import ReviewKeysIsland from "../islands/review-keys.island";
import type { FlagStatus } from "../plan-decision";
import type { FraudJob } from "../schemas";
import { DecideBar, isDecided, TakeBack } from "./decide";
import { LookAlikes, Singles } from "./flags";
import { JobNotice } from "./job-notice";

interface Choice {
  id: string;
  name: string;
}

export interface QueueProps {
  flags: ListData<QueuedFlag> & { totals: ReadonlyMap<string, number> };
  status: FlagStatus;
  /** What was decided a moment ago. */
  done: Done | null;
  /** The job that decides of many, or has. */
  job: FraudJob | null;
  officers: Choice[];
  campaigns: Choice[];
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/fraud";

/** Look-alikes together, the others each by itself. */
function Groups({ data, totals }: QueueProps["flags"]) {
  return (
    <>
      {groupFlags(data, totals).map((group) =>
        group.alike ? (
          <LookAlikes key={group.key} group={group} />
        ) : (
          <Singles key={group.flags[0]?.id} flags={group.flags} />
        ),
      )}
    </>
  );
}

const statuses: readonly FlagStatus[] = ["open", "held", "confirmed", "dismissed"];

/** Flagged sign-ups, look-alikes together, and what may be decided of them. */
export function Queue({ flags, status, done, job, officers, campaigns, query, csrf }: QueueProps) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t("fraud.title")}
        lead={t("fraud.lead")}
        actions={
          <ButtonLink href="/dashboard/settings/fraud" tone="plain">
            {t("fraudSettings.title")}
          </ButtonLink>
        }
      />
      <div class="stack">
        <Tabs
          label={t("fraud.state")}
          tabs={statuses.map((one) => ({
            href: listAddress(path, query, { page: "", status: one === "open" ? "" : one }),
            label: t(`fraud.${one}`),
            current: one === status,
          }))}
        />
        {done && mayWrite && <TakeBack {...done} action={listAddress(path, query, {})} csrf={csrf} />}
        {job && mayWrite && <JobNotice job={job} action={listAddress(path, query, {})} csrf={csrf} />}
        <Filters
          path={path}
          query={query}
          kept={["status"]}
          isFiltered={Boolean(query.campaign_id || query.officer_id)}
          filters={[
            { name: "campaign_id", label: t("signups.campaign"), options: options(campaigns) },
            { name: "officer_id", label: t("signups.officer"), options: options(officers) },
          ]}
        />
        <div id="list" class="stack">
          {isPastTheEnd(flags) ? (
            <PastTheEnd path={path} query={query} list={flags} />
          ) : flags.data.length === 0 ? (
            <EmptyState
              title={t(status === "open" || status === "held" ? "fraud.none" : "fraud.none_decided")}
              icon="check"
              action={
                <ButtonLink href="/dashboard/signups" tone="plain">
                  {t("fraud.see_signups")}
                </ButtonLink>
              }
            >
              {t("fraud.none_words")}
            </EmptyState>
          ) : !mayWrite ? (
            <Groups {...flags} />
          ) : (
            <PostForm action={listAddress(path, query, {})} csrf={csrf} id="decide">
              <Island
                name="referrals/review-keys"
                of={ReviewKeysIsland}
                props={{
                  keys: [
                    ["j", t("fraud.key_next")],
                    ["k", t("fraud.key_back")],
                    ...(isDecided(status)
                      ? [["u", t("fraud.undo")]]
                      : [
                          ["c", t("fraud.confirm")],
                          ["d", t("fraud.dismiss")],
                        ]),
                  ] as [string, string][],
                }}
              />
              <Groups {...flags} />
              <DecideBar status={status} />
            </PostForm>
          )}
          <Pager path={path} query={query} list={flags} />
        </div>
      </div>
    </>
  );
}
