import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  Notice,
  PageHeader,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { Refused } from "../../../core/http/pages";
import { NothingToLink, whatLacks } from "./nothing-to-link";

interface Choice {
  id: string;
  name: string;
}

export interface LinkFormProps {
  campaigns: Choice[];
  /** Null for an officer, who makes links for themself alone. */
  officers: Choice[] | null;
  /** The officer and the campaign chosen, where the one does not work for the other. */
  unassigned: { officer: string; campaign: string; campaignId: string } | null;
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

const choose = (choices: Choice[], t: Translate) => [
  { value: "", label: t("links.choose") },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
];

/** A link for one officer and one campaign. */
export function LinkForm({ campaigns, officers, unassigned, values, refused, csrf }: LinkFormProps) {
  const { t } = useLanguage();
  const form = { values, refused };
  const back = { href: "/dashboard/links", label: t("links.links") };
  const lacks = whatLacks({ campaigns, hasOfficers: officers?.length !== 0 });
  if (lacks) {
    return (
      <>
        <PageHeader title={t("links.new")} back={back} />
        <div class="stack">
          {officers ? (
            <NothingToLink lacks={lacks} />
          ) : (
            <EmptyState
              title={t("links.no_campaign")}
              icon="campaign"
              action={
                <ButtonLink href="/dashboard/campaigns" tone="plain">
                  {t("links.your_campaigns")}
                </ButtonLink>
              }
            >
              {t("links.none_yet_officer")}
            </EmptyState>
          )}
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("links.new")} back={back} />
      <div class="stack">
        <PostForm action="/dashboard/links/new" csrf={csrf} once>
          <FormFaults form={form} />
          {unassigned && (
            <Notice tone="warn">
              {t("links.not_assigned", unassigned)}{" "}
              <a href={`/dashboard/campaigns/${unassigned.campaignId}/officers#assigned`}>
                {t("links.assign")}
              </a>
            </Notice>
          )}
          <Card>
            <Select
              form={form}
              name="campaign_id"
              label={t("links.campaign")}
              options={choose(campaigns, t)}
              required
            />
            {officers && (
              <Select
                form={form}
                name="officer_id"
                label={t("links.officer")}
                options={choose(officers, t)}
                hint={t("links.must_be_assigned")}
                required
              />
            )}
            <Field
              form={form}
              name="label"
              label={t("links.label")}
              maxLength={120}
              hint={t("links.label_hint")}
            />
            <DateField form={form} name="last_day" label={t("links.last_day")} hint={t("links.no_end")} />
          </Card>
          <FormActions>
            <Button tone="primary">{t("links.create")}</Button>
            <ButtonLink href={back.href} tone="plain">
              {t("links.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}
