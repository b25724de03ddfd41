import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, PostForm } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { PasswordRequest } from "../password-link";

/** Officers without an address who have forgotten their password: each is answered by a link, or put away. */
export function PasswordRequests({ requests, csrf }: { requests: PasswordRequest[]; csrf: string }) {
  const { t } = useLanguage();
  if (requests.length === 0) return null;
  return (
    <Card
      id="password-requests"
      title={t("officers.forgot_password", { count: requests.length })}
      lead={t("officers.forgot_lead")}
    >
      <ul class="password-requests">
        {requests.map(({ officer_id, name, phone, asked_at }) => {
          const home = `/dashboard/officers/${officer_id}`;
          return (
            <li key={officer_id} class="row row--apart">
              <div>
                <a href={home}>{name}</a>
                <p class="quiet small">
                  {phone} · <Time at={asked_at} />
                </p>
              </div>
              <div class="row">
                <PostForm action={`${home}/password-link`} csrf={csrf} compact>
                  <Button tone="primary" small label={t("officers.make_link_for", { name })}>
                    {t("officers.make_link")}
                  </Button>
                </PostForm>
                <PostForm action={`${home}/dismiss-password-request`} csrf={csrf} compact>
                  <Button tone="plain" small label={t("officers.dismiss_of", { name })}>
                    {t("officers.dismiss")}
                  </Button>
                </PostForm>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
