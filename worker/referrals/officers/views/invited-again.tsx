import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, EmptyState, Notice, PageHeader, PostForm } from "../../../../web/ui";
import type { InvitedAgain as Invited } from "../invite-officers-again";

/** What came of one; a link to hand over where there is no address. */
function Result({ officer: { id, name, email }, refusal, csrf }: Invited & { csrf: string }) {
  const { t, say } = useLanguage();
  if (refusal !== null) return <span>{say(refusal)}</span>;
  if (email !== null) return <span>{t("officers.invite_mailed")}</span>;
  return (
    <div class="row">
      <span class="quiet small">{t("officers.write_no_mail")}</span>
      <PostForm action={`/dashboard/officers/${id}/password-link`} csrf={csrf} compact>
        <Button tone="plain" small label={t("officers.make_link_for", { name })}>
          {t("officers.make_link")}
        </Button>
      </PostForm>
    </div>
  );
}

/** What came of each who was invited again. */
export function InvitedAgain(props: { invited: Invited[]; left: number; back: string; csrf: string }) {
  const { t } = useLanguage();
  const { invited, left } = props;
  const sent = invited.filter(({ officer, refusal }) => refusal === null && officer.email !== null).length;
  return (
    <>
      <PageHeader
        title={t("officers.invited", { count: sent })}
        back={{ href: props.back, label: t("officers.officers") }}
      />
      <div class="stack">
        {left > 0 && <Notice tone="warn">{t("officers.invite_left", { count: left })}</Notice>}
        {invited.length === 0 ? (
          <EmptyState title={t("officers.invite_nobody")} icon="people" />
        ) : (
          <Card>
            <ul class="stack stack--tight">
              {invited.map((one) => (
                <li key={one.officer.id} class="row row--apart">
                  <a href={`/dashboard/officers/${one.officer.id}`}>{one.officer.name}</a>
                  <Result {...one} csrf={props.csrf} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
