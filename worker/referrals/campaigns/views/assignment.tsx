import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FormActions,
  Icon,
  listAddress,
  PostForm,
} from "../../../../web/ui";
import { daysOfAddress } from "../../../../web/ui/range-presets";
import type { Refused } from "../../../core/http/pages";
import type { CampaignRecord } from "../schemas";
import { type OfficerBox, OfficerBoxes } from "./officer-boxes";

export interface CampaignAssignmentProps {
  campaign: Pick<CampaignRecord, "id" | "officer_ids">;
  /** Those whose boxes are shown. */
  officers: OfficerBox[];
  /** How many could be: more than are shown are found by name. */
  total: number;
  /** Of the address; `officer`: what is searched for. */
  query: Record<string, string>;
  csrf: string;
  refused: Refused | null;
}

/** Who works for the campaign: a box for each officer, or, of many, for those who are found by name. */
export function CampaignAssignment(props: CampaignAssignmentProps) {
  const { campaign, officers, total, query, csrf, refused } = props;
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  const newOfficer = `/dashboard/officers/new?campaign_id=${campaign.id}`;
  const assigned = new Set(campaign.officer_ids);
  const ticked = officers.filter(({ id }) => assigned.has(id));
  const boxes = Object.fromEntries(ticked.map(({ id }) => [`officer_ids.${id}`, "on"]));
  const days = daysOfAddress(query);
  const isPart = total > officers.length || Boolean(query.officer);
  return (
    <Card
      title={t("campaigns.assign_card")}
      id="assigned"
      lead={t("campaigns.assigned_count", { count: assigned.size })}
      actions={
        total > 0 && (
          <ButtonLink href={newOfficer} tone="plain" small icon="plus">
            {t("campaigns.new_officer")}
          </ButtonLink>
        )
      }
    >
      {isPart && (
        <form class="filters" method="get" action={`${home}/officers#assigned`}>
          <div class="filters__search">
            <label class="visually-hidden" for="find-officers">
              {t("campaigns.find_officers")}
            </label>
            <Icon name="search" />
            <input
              class="input"
              id="find-officers"
              type="search"
              name="officer"
              value={query.officer ?? ""}
              placeholder={t("campaigns.find_officers")}
              maxLength={100}
              autocomplete="off"
            />
          </div>
          {Object.entries(days).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button tone="plain">{t("lists.search")}</Button>
          {query.officer && (
            <a href={`${listAddress(`${home}/officers`, days, {})}#assigned`}>{t("lists.clear")}</a>
          )}
        </form>
      )}
      {total === 0 ? (
        <EmptyState
          title={t("campaigns.no_officers")}
          action={
            <ButtonLink href={newOfficer} tone="plain">
              {t("campaigns.new_officer")}
            </ButtonLink>
          }
        />
      ) : officers.length === 0 ? (
        <p>{t("campaigns.boxes_none")}</p>
      ) : (
        <PostForm
          action={`${home}/officers`}
          csrf={csrf}
          edits={{ values: refused?.values ?? boxes, refused }}
        >
          {isPart && (
            <>
              <p class="quiet small">{t("campaigns.boxes_shown", { shown: officers.length, total })}</p>
              <input type="hidden" name="shown" value={officers.map(({ id }) => id).join(" ")} />
            </>
          )}
          <OfficerBoxes
            form={{ values: {}, refused }}
            officers={officers}
            isTicked={(id) => assigned.has(id)}
            legend={t("campaigns.assigned")}
          />
          <FormActions>
            <Button tone="plain">{t("campaigns.save_officers")}</Button>
          </FormActions>
        </PostForm>
      )}
    </Card>
  );
}
