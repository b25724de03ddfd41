import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, CopyButton, Live, Notice, PageHeader, PostForm } from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import type { Refused } from "../../../core/http/pages";
import type { CampaignRecord } from "../../campaigns/schemas";
import type { OfficerBox } from "../../campaigns/views/officer-boxes";
import { taggedUrl } from "../../share/share-message";
import { startPath } from "../paths";
import type { Staffed, Start } from "../read-start";
import type { ListFault } from "../typed-staffing";
import { type Handed, HandedOut } from "./handed-out";
import { OfficersForm } from "./officers-form";
import { Step, statesOf } from "./step";
import { TryStep } from "./try-step";

export interface StartPageProps {
  campaign: Pick<CampaignRecord, "id" | "name" | "status" | "starts_on">;
  start: Start;
  /** Active officers who could be assigned. */
  others: OfficerBox[];
  /** What newcomers sign in with: in the answer to the form alone. */
  handedOut: Handed[];
  /** The form came a second time: it was answered before. */
  wasHandedOut: boolean;
  refused: Refused | null;
  faults: ListFault[];
  csrf: string;
}

function StaffedLink({ officer: { name, phone, link }, campaign }: { officer: Staffed; campaign: string }) {
  const { t } = useLanguage();
  return (
    <li class="staffed__one">
      <div class="staffed__link">
        <span>{name}</span>
        {link ? (
          <p class="quiet small">
            <a href={`/dashboard/links/${link.id}`}>{link.url.replace(/^https?:\/\//, "")}</a>
          </p>
        ) : (
          <p class="quiet small">{t("start.no_link")}</p>
        )}
      </div>
      {link && (
        <div class="row no-print">
          <CopyButton value={taggedUrl(link.url, "copy")} label={t("ui.copyLink")} what={name} />
          <ButtonLink
            href={whatsAppAddress(t("start.your_link", { name, campaign, url: link.url }), phone)}
            tone="plain"
            small
            icon="message"
            external
            label={t("start.whatsapp_to", { name })}
          >
            WhatsApp
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

const mostShown = 20;

/** A new campaign: its officers, their links, and a first sign-up to see that it works. */
export function StartPage(props: StartPageProps) {
  const { campaign, start, others, handedOut, refused, faults, csrf } = props;
  const { staffed, clicks, signup } = start;
  const { t } = useLanguage();
  const unlinked = staffed.filter(({ link }) => link === null);
  const first = staffed.find(({ link }) => link !== null)?.link ?? null;
  const [officers = "now", links = "later", trial = "later"] = statesOf([
    staffed.length > 0,
    staffed.length > 0 && unlinked.length === 0,
    signup?.isEnrolled ?? false,
  ]);
  const form = (
    <OfficersForm
      campaignId={campaign.id}
      count={staffed.length}
      others={others}
      form={{ values: refused?.values ?? {}, refused }}
      faults={faults}
      csrf={csrf}
    />
  );
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: "/dashboard/campaigns", label: t("campaigns.campaigns") }}
        lead={t("start.lead")}
        actions={
          <ButtonLink href={`/dashboard/campaigns/${campaign.id}`} tone="plain">
            {t("start.whole_campaign")}
          </ButtonLink>
        }
      />
      <div class="stack">
        {props.wasHandedOut && <Notice tone="info">{t("start.handed_out_before")}</Notice>}
        {handedOut.length > 0 && <HandedOut officers={handedOut} />}
        <ol class="steps">
          <Step
            number={1}
            id="officers"
            state={officers}
            title={t("start.officers")}
            lead={
              staffed.length > 0 ? t("start.n_officers", { count: staffed.length }) : t("start.officers_lead")
            }
          >
            {staffed.length === 0 ? (
              form
            ) : (
              <details class="more-ways" open={refused !== null}>
                <summary>{t("start.more_officers")}</summary>
                {form}
              </details>
            )}
          </Step>
          <Step
            number={2}
            id="links"
            state={links}
            title={t("start.links")}
            lead={links === "later" ? t("start.links_lead") : undefined}
          >
            {staffed.length > 0 && (
              <>
                <ul class="staffed">
                  {staffed.slice(0, mostShown).map((officer) => (
                    <StaffedLink key={officer.id} officer={officer} campaign={campaign.name} />
                  ))}
                </ul>
                {staffed.length > mostShown && (
                  <p>
                    <a href={`/dashboard/links?campaign_id=${campaign.id}`}>
                      {t("start.all_links", { count: staffed.length })}
                    </a>
                  </p>
                )}
                {unlinked.length > 0 && (
                  <PostForm
                    action={`${startPath(campaign.id)}/links`}
                    csrf={csrf}
                    once
                    compact
                    id="start-links"
                  >
                    <Button tone="primary">{t("start.make_links", { count: unlinked.length })}</Button>
                  </PostForm>
                )}
              </>
            )}
          </Step>
          <Step
            number={3}
            id="try"
            state={trial}
            title={t("start.try")}
            lead={t("start.try_lead")}
            isEmpty={first === null}
          >
            {/* No stream: it sends parts of pages 8 s apart, for many who look. Here one person waits. */}
            <Live id="start-trial" every={1}>
              {first && (
                <div class="stack">
                  <TryStep campaign={campaign} url={first.url} clicks={clicks} signup={signup} csrf={csrf} />
                </div>
              )}
            </Live>
          </Step>
        </ol>
      </div>
    </>
  );
}
