import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  DateField,
  EmptyState,
  Field,
  Filters,
  FormActions,
  FormFaults,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import type { Refused } from "../../../core/http/pages";
import { type OfficerBox, OfficerBoxes } from "../../campaigns/views/officer-boxes";
import { NothingToLink, whatLacks } from "./nothing-to-link";

export interface BulkLinksProps {
  campaigns: { id: string; name: string }[];
  /** The campaign chosen; "" before. */
  campaignId: string;
  /** The active officers assigned to it. */
  officers: OfficerBox[];
  /** Is there any active officer who could be assigned? */
  hasOfficers: boolean;
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

const path = "/dashboard/links/bulk";

/** Of more officers than this, all are meant unless one says otherwise. */
const mostBoxes = 60;

/** The campaign, then those of its officers who get a link. */
function BulkForm({ campaigns, campaignId, officers, values, refused, csrf }: BulkLinksProps) {
  const { t } = useLanguage();
  const form = { values, refused };
  return (
    <>
      <Filters
        path={path}
        query={{ campaign_id: campaignId }}
        filters={[
          {
            name: "campaign_id",
            label: t("links.campaign"),
            all: t("links.choose_campaign"),
            options: campaigns.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {campaignId === "" ? (
        <EmptyState title={t("links.choose_campaign")}>{t("links.choose_campaign_words")}</EmptyState>
      ) : officers.length === 0 ? (
        <EmptyState
          title={t("links.no_officers")}
          action={
            <ButtonLink href={`/dashboard/campaigns/${campaignId}/officers#assigned`} tone="plain">
              {t("links.assign")}
            </ButtonLink>
          }
        />
      ) : (
        <PostForm action={path} csrf={csrf} once>
          <FormFaults form={form} />
          <input type="hidden" name="campaign_id" value={campaignId} />
          <Card>
            {officers.length > mostBoxes && (
              <Check
                name="all_officers"
                label={t("links.all_officers", { count: officers.length })}
                hint={t("links.all_officers_hint")}
                checked={refused === null || values.all_officers !== undefined}
              />
            )}
            <OfficerBoxes
              form={form}
              officers={officers}
              isTicked={(id) =>
                refused === null ? officers.length <= mostBoxes : `officer_ids.${id}` in values
              }
            />
            <Field
              form={form}
              name="label"
              label={t("links.label")}
              maxLength={120}
              hint={t("links.same_label")}
            />
            <DateField form={form} name="last_day" label={t("links.last_day")} hint={t("links.no_end")} />
          </Card>
          <FormActions>
            <Button tone="primary">{t("links.create_many")}</Button>
            <ButtonLink href="/dashboard/links" tone="plain">
              {t("links.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      )}
    </>
  );
}

/** A link for each of a campaign's officers, all at once or none. */
export function BulkLinks(props: BulkLinksProps) {
  const { t } = useLanguage();
  const lacks = whatLacks(props);
  return (
    <>
      <PageHeader
        title={t("links.bulk_title")}
        back={{ href: "/dashboard/links", label: t("links.links") }}
        lead={t("links.bulk_lead")}
      />
      <div class="stack">{lacks ? <NothingToLink lacks={lacks} /> : <BulkForm {...props} />}</div>
    </>
  );
}
