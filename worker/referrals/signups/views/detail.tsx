import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Facts, FormActions, PageHeader, PostForm } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import { Writes } from "../../../../web/ui/writes";
import { AssignSignup } from "../../claims/views/forms";
import type { Suspicion } from "../../fraud/flags/find-suspicion";
import { SuspicionCard } from "../../fraud/flags/views/suspicion";
import type { Story } from "../read-story";
import type { Contact } from "../reveal-contact";
import type { SignupWithExplanation } from "../schemas";
import { RevealedContact } from "./contact";
import { useSignupName } from "./name";
import { EnrollmentBadge } from "./status";
import { SignupStory } from "./story";

interface Named {
  id: string;
  name: string;
}

export interface SignupDetailProps {
  signup: SignupWithExplanation;
  story: Story;
  suspicion: Suspicion | null;
  officer: Named | null;
  campaign: Named | null;
  /** In the clear: only in the answer to the form that asks for it. */
  revealed: Contact | null;
  csrf: string;
}

/** One sign-up: whose it is, why, and what became of it. */
export function SignupDetail({
  signup,
  story,
  suspicion,
  officer,
  campaign,
  revealed,
  csrf,
}: SignupDetailProps) {
  const { t } = useLanguage();
  const nameOf = useSignupName();
  const home = `/dashboard/signups/${signup.id}`;
  const enrolledWords = t("signups.enrolled_at").split("{when}");
  const enrolled = signup.enrollment_status === "completed";
  const facts: [string, ComponentChildren][] = [
    [t("signups.occurred"), <Time key="at" at={signup.occurred_at} />],
    [t("signups.arrived"), t(`signups.channel_${signup.channel}`)],
    [
      t("signups.campaign"),
      campaign ? <a href={`/dashboard/campaigns/${campaign.id}`}>{campaign.name}</a> : "–",
    ],
    [t("signups.officer"), officer ? <a href={`/dashboard/officers/${officer.id}`}>{officer.name}</a> : "–"],
    [
      t("signups.link"),
      signup.referral_id ? (
        <a href={`/dashboard/links/${signup.referral_id}`}>{t("signups.show_link")}</a>
      ) : (
        "–"
      ),
    ],
    [t("signups.own_id"), signup.external_id ?? "–"],
    ...(story.notInterestedAt === null
      ? []
      : [
          [t("followups.end_interest"), <Time key="ended" at={story.notInterestedAt} />] as [
            string,
            ComponentChildren,
          ],
        ]),
    [t("signups.counted"), t(signup.counted ? "signups.counted_yes" : "signups.counted_no")],
  ];
  return (
    <>
      <PageHeader
        title={nameOf(signup)}
        back={{ href: "/dashboard/signups", label: t("signups.signups") }}
        badge={<EnrollmentBadge status={signup.enrollment_status} />}
      />
      <div class="stack">
        <div class="columns">
          <div class="stack">
            <SignupStory signup={signup} story={story} />
            <Card title={t("signups.about")}>
              <Facts facts={facts} />
            </Card>
          </div>
          <div class="stack">
            <SuspicionCard suspicion={suspicion} />
            <Card title={t("signups.enrolment")}>
              <p>
                {signup.enrolled_at ? (
                  <>
                    {enrolledWords[0]}
                    <Time at={signup.enrolled_at} />
                    {enrolledWords[1]}
                  </>
                ) : (
                  t("signups.not_enrolled")
                )}
              </p>
              <Writes>
                <PostForm action={`${home}/enrollment`} csrf={csrf}>
                  <input type="hidden" name="enrollment_status" value={enrolled ? "pending" : "completed"} />
                  <FormActions>
                    <Button tone={enrolled ? "plain" : "primary"}>
                      {t(enrolled ? "signups.back_to_pending" : "signups.mark_enrolled")}
                    </Button>
                  </FormActions>
                </PostForm>
              </Writes>
            </Card>
            {signup.email_masked && (
              <Card title={t("signups.address")}>
                {revealed ? (
                  <RevealedContact contact={revealed} />
                ) : (
                  <>
                    <p>{t("signups.address_words")}</p>
                    <PostForm action={`${home}/reveal`} csrf={csrf}>
                      <FormActions>
                        <Button tone="plain">{t("signups.show_address")}</Button>
                      </FormActions>
                    </PostForm>
                  </>
                )}
              </Card>
            )}
            {signup.attribution && (
              <Writes>
                <AssignSignup signupId={signup.id} csrf={csrf} />
              </Writes>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
