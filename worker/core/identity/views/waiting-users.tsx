import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { PostForm } from "../../../../web/ui/post-form";
import { Time } from "../../../../web/ui/time";
import type { WaitingUser } from "../user-passwords";
import { LinkCard } from "./link-card";

const list = "/dashboard/settings/users";

/** Who has no address and asked for a new password: each is answered by a link, or put away. */
export function WaitingUsers({ waiting, csrf }: { waiting: WaitingUser[]; csrf: string }) {
  const { t } = useLanguage();
  if (waiting.length === 0) return null;
  return (
    <Card
      id="password-requests"
      title={t("users.waiting", { count: waiting.length })}
      lead={t("users.waitingLead")}
    >
      {waiting.map(({ id, name, phone, asked_at }) => (
        <div key={id} class="row row--apart">
          <div>
            <a href={`${list}/${id}`}>{name}</a>
            <p class="quiet small">
              {phone} · <Time at={asked_at} />
            </p>
          </div>
          <div class="row">
            <PostForm action={`${list}/${id}/password-link`} csrf={csrf} compact>
              <Button tone="primary" small label={t("users.makeLinkFor", { name })}>
                {t("users.makeLink")}
              </Button>
            </PostForm>
            <PostForm action={`${list}/${id}/dismiss-password-request`} csrf={csrf} compact>
              <Button tone="plain" small label={t("users.dismissOf", { name })}>
                {t("users.dismiss")}
              </Button>
            </PostForm>
          </div>
        </div>
      ))}
    </Card>
  );
}

/** The link is shown this once. */
export function UserPasswordLink({ name, url }: { name: string; url: string }) {
  const { t } = useLanguage();
  return (
    <LinkCard
      title={t("users.linkMade", { name })}
      words={t("users.linkWords", { name })}
      label={t("users.passwordLink")}
      url={url}
      message={t("users.passwordMessage", { name })}
      share={{ title: t("users.passwordLink"), what: t("users.thePasswordLink") }}
      back={list}
    />
  );
}
