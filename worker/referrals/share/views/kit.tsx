import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyButton, Icon, type IconName, PageHeader, Tabs } from "../../../../web/ui";
import type { ReferralRecord } from "../../links/schemas";
import { linkName } from "../../links/views/name";
import { WhyClosed } from "../../links/views/state";
import { type Channel, channelAddress, messageWith, taggedUrl } from "../share-message";

export interface ShareKitProps {
  link: ReferralRecord;
  /** Language tag → what it calls itself. */
  languages: Record<string, string>;
  /** The one shown. */
  language: string;
  template: string;
  mayEdit: boolean;
}

const ways: [Channel, IconName][] = [
  ["whatsapp", "message"],
  ["sms", "mail"],
  ["telegram", "send"],
  ["facebook", "people"],
  ["messenger", "message"],
  ["x", "external"],
  ["linkedin", "external"],
  ["email", "mail"],
];

/** All that passing a link on takes: a message in the reader's language, a button for each way, a poster. */
export function ShareKit({ link, languages, language, template, mayEdit }: ShareKitProps) {
  const { t } = useLanguage();
  const home = `/dashboard/links/${link.id}`;
  const messageFor = (channel: Channel) => messageWith(template, link, taggedUrl(link.url, channel));
  const ready = messageFor("copy");
  return (
    <>
      <PageHeader
        title={t("share.title")}
        lead={`${linkName(link, t)} · ${link.campaign_name}`}
        back={{ href: home, label: linkName(link, t) }}
      />
      {link.open ? (
        <div class="stack">
          <Tabs
            label={t("share.languages")}
            tabs={Object.entries(languages).map(([tag, name]) => ({
              href: `${home}/share?message=${tag}`,
              label: name,
              current: tag === language,
            }))}
          />
          <div class="columns">
            <Card
              title={t("share.message")}
              actions={
                mayEdit && (
                  <a href={`/dashboard/campaigns/${link.campaign_id}/messages`}>{t("share.edit_messages")}</a>
                )
              }
            >
              <div class="stack stack--tight">
                <blockquote class="share-message" lang={language} dir="auto">
                  {ready}
                </blockquote>
                <CopyButton value={ready} label={t("share.copy_message")} />
                <ul class="share-ways" aria-label={t("share.ways")}>
                  {ways.map(([channel, icon]) => (
                    <li key={channel}>
                      <a
                        class="button button--plain"
                        href={
                          channelAddress(channel, {
                            message: messageFor(channel),
                            url: taggedUrl(link.url, channel),
                            title: link.campaign_name,
                          }) ?? ""
                        }
                        target="_blank"
                        rel="noreferrer"
                      >
                        <Icon name={icon} />
                        <span>{t(`share.way.${channel}` as "share.way.whatsapp")}</span>
                      </a>
                    </li>
                  ))}
                </ul>
                <p class="quiet small">{t("share.tagged")}</p>
              </div>
            </Card>
            <Card title={t("share.poster")}>
              <div class="stack stack--tight">
                <img
                  class="share-qr"
                  src={`/api/v1/referrals/${link.id}/qr.svg?for=poster`}
                  alt={t("share.qr_of", { name: linkName(link, t) })}
                  width="200"
                  height="200"
                />
                <p>{t("share.poster_note")}</p>
                <p>
                  <ButtonLink href={`${home}/poster?message=${language}`} tone="primary">
                    {t("share.open_poster")}
                  </ButtonLink>
                </p>
              </div>
            </Card>
            <Card title={t("share.cards")}>
              <p>{t("share.cards_words")}</p>
              <div class="row">
                {(["a4", "a6"] as const).map((size) => (
                  <ButtonLink key={size} href={`${home}/cards?size=${size}&message=${language}`} tone="plain">
                    {t(`share.cards_${size}`)}
                  </ButtonLink>
                ))}
              </div>
            </Card>
          </div>
        </div>
      ) : (
        <WhyClosed link={link} />
      )}
    </>
  );
}
