import { useLanguage } from "../../../../web/i18n/language";
import { Card, type ListData, PageHeader } from "../../../../web/ui";
import { Counts } from "../../../../web/ui/counts";
import type { RangeProps } from "../../../../web/ui/range";
import type { Refused } from "../../../core/http/pages";
import type { HistoryEvent } from "../../../core/trail/history";
import { drillOf, drillWithin, noDrill } from "../../figures/drill";
import { Hours } from "../../figures/views/hours";
import { Origins } from "../../figures/views/origins";
import { Results } from "../../figures/views/results";
import { SuspicionOfMany } from "../../fraud/flags/views/suspicion-of-many";
import type { Judgement } from "../../fraud/rules/score";
import type { LinkFigures } from "../../insight/read-details";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { SignupRecord } from "../../signups/schemas";
import { LastSignups } from "../../signups/views/last";
import type { ReferralRecord } from "../schemas";
import { LinkChanges } from "./changes";
import { LinkEditor } from "./editor";
import { LinkFacts } from "./facts";
import { LinkHistory } from "./history";
import { linkName } from "./name";
import { QrCode } from "./qr";
import { ShareLink } from "./share-link";
import { LinkState, WhyClosed } from "./state";

export interface LinkDetailProps {
  link: ReferralRecord;
  templates: CampaignTemplates;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
  figures: LinkFigures;
  range: Omit<RangeProps, "from" | "to">;
  /** The last that it earned. */
  signups: ListData<SignupRecord>;
  history: HistoryEvent[];
  /** Null for officers. */
  suspicion: Judgement | null;
  viewer: "admin" | "officer";
  /** May the viewer change it? */
  editable: boolean;
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

function LinkNumbers({ link, origin, figures, range, signups, viewer }: LinkDetailProps) {
  const { t } = useLanguage();
  const drill = drillWithin(figures.figures, viewer === "admin" ? { referral_id: link.id } : null);
  return (
    <>
      <Results
        range={range}
        figures={figures.figures}
        trend={figures.trend}
        place={viewer === "admin" ? { origin, of: { referral_id: link.id } } : null}
      />
      <div class="columns">
        <Origins kind="source" origins={figures.sources} drill={drill} />
        <Origins kind="device" origins={figures.devices} drill={drill} />
      </div>
      <div class="columns">
        <Hours {...figures.hours} drill={drill} />
        <LastSignups
          title={t("detail.earned_signups")}
          signups={signups}
          all={viewer === "admin" ? `/dashboard/signups?referral_id=${link.id}` : null}
        />
      </div>
    </>
  );
}

/** One link: passing it on, what it brought, what was done to it. */
export function LinkDetail(props: LinkDetailProps) {
  const { link, history, suspicion, viewer, editable, values, refused, csrf } = props;
  const { t } = useLanguage();
  const form = { values, refused };
  const ever = viewer === "admin" ? drillOf({ referral_id: link.id }) : noDrill;
  const name = linkName(link, t);
  return (
    <div data-optimistic-scope="">
      <PageHeader
        title={
          <span data-shows="label" data-shows-unless={linkName({ ...link, label: "" }, t)}>
            {name}
          </span>
        }
        lead={viewer === "admin" ? `${link.officer_name} · ${link.campaign_name}` : link.campaign_name}
        back={{ href: "/dashboard/links", label: t("links.links") }}
        badge={<LinkState link={link} />}
      />
      <div class="stack">
        <WhyClosed link={link} />
        <div class="columns">
          {link.open && (
            <Card title={t("links.share_it")}>
              <ShareLink link={link} templates={props.templates} />
              <QrCode id={link.id} name={name} />
            </Card>
          )}
          <div class="stack">
            <Card title={t("detail.since_start")}>
              <Counts
                figures={[
                  [t("links.clicks"), link.clicks],
                  [t("links.unique_clicks"), link.unique_clicks],
                  [t("links.signups"), link.signups, ever.signups(link.signups)],
                  [t("links.enrolled"), link.enrollments, ever.enrollments(link.enrollments)],
                ]}
              />
            </Card>
            <LinkFacts link={link} viewer={viewer} />
            <SuspicionOfMany suspicion={suspicion} officerId={null} />
            {viewer === "officer" && (
              <p>
                <a href={`/dashboard/links/${link.id}/claim`}>{t("claims.ask_title")}</a>
              </p>
            )}
          </div>
        </div>
        <LinkNumbers {...props} />
        <div class="columns">
          {editable && (
            <div class="stack">
              <LinkEditor link={link} form={form} csrf={csrf} />
              <LinkChanges link={link} csrf={csrf} />
            </div>
          )}
          <LinkHistory history={history} />
        </div>
      </div>
    </div>
  );
}
