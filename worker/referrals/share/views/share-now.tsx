import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyButton, EmptyState, Icon, PageHeader } from "../../../../web/ui";
import { OfficerStanding } from "../../dashboard/views/officer-standing";
import { OfficerTargets } from "../../dashboard/views/officer-targets";
import type { Standing } from "../../insight/read-standing";
import type { ReferralRecord } from "../../links/schemas";
import type { TargetRecord } from "../../targets/schemas";
import { channelAddress, messageWith, taggedUrl } from "../share-message";

export interface ShareNowProps {
  /** Those that lead on, of the officer. */
  links: ReferralRecord[];
  /** The one to share; null where there is none. */
  chosen: ReferralRecord | null;
  template: string;
  standing: Standing | null;
  rangeWords: string;
  targets: TargetRecord[];
}

const nameOf = ({ campaign_name, label }: ReferralRecord) =>
  label ? `${campaign_name} · ${label}` : campaign_name;

/** Which campaign's link is shared. Each is a link of its own, so that it works without script. */
function Chooser({ links, chosen }: { links: ReferralRecord[]; chosen: ReferralRecord }) {
  const { t } = useLanguage();
  if (links.length === 1) return <h2 class="share-now__campaign">{nameOf(chosen)}</h2>;
  return (
    <details class="chooser share-now__chooser" data-menu="">
      <summary class="button button--plain">
        <span class="visually-hidden">{t("share.campaign")}: </span>
        <span class="chooser__name">{nameOf(chosen)}</span>
        <Icon name="down" />
      </summary>
      <nav class="menu chooser__menu" aria-label={t("share.campaign")}>
        {links.map((link) => (
          <a
            key={link.id}
            href={`/dashboard/share?link=${link.id}`}
            aria-current={link.id === chosen.id ? "true" : undefined}
          >
            {nameOf(link)}
          </a>
        ))}
      </nav>
    </details>
  );
}

function Ways({ link, template }: { link: ReferralRecord; template: string }) {
  const { t } = useLanguage();
  const home = `/dashboard/links/${link.id}`;
  const url = taggedUrl(link.url, "whatsapp");
  const message = messageWith(template, link, url);
  return (
    <>
      <div class="share-now__ways">
        <ButtonLink href={`${home}/scan`} tone="primary" icon="qr" class="share-now__scan">
          {t("share.let_scan")}
        </ButtonLink>
        <ButtonLink
          href={channelAddress("whatsapp", { message, url, title: link.campaign_name }) ?? ""}
          tone="plain"
          icon="message"
          external
        >
          {t("share.way.whatsapp")}
        </ButtonLink>
        <CopyButton value={taggedUrl(link.url, "copy")} label={t("ui.copyLink")} what={nameOf(link)} />
        <ButtonLink href={`${home}/poster`} tone="plain" icon="download">
          {t("share.poster")}
        </ButtonLink>
        <ButtonLink href={`${home}/share`} tone="plain" icon="more">
          {t("share.more_ways")}
        </ButtonLink>
      </div>
      <blockquote class="share-message small" dir="auto">
        {message}
      </blockquote>
    </>
  );
}

/** The middle of an officer's phone: pass a link on within one tap, then where they stand. */
export function ShareNow({ links, chosen, template, standing, rangeWords, targets }: ShareNowProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("share.now")} />
      <div class="columns">
        {chosen ? (
          <Card>
            <div class="stack stack--tight">
              <Chooser links={links} chosen={chosen} />
              <Ways link={chosen} template={template} />
            </div>
          </Card>
        ) : (
          <EmptyState
            title={t("share.nothing")}
            icon="share"
            action={<a href="/dashboard/campaigns">{t("officer.your_campaigns")}</a>}
          >
            {t("share.nothing_more")}
          </EmptyState>
        )}
        <div class="stack">
          <OfficerStanding standing={standing} rangeWords={rangeWords} />
          <OfficerTargets title="targets.own" targets={targets} />
        </div>
      </div>
    </>
  );
}
