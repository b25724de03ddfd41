import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Button } from "../../../../web/ui/button";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";
import { ownProfileOf } from "../../gate/paths";
import { ProfileFields, type ProfileFieldsProps } from "./profile-fields";

export interface AboutYouProps extends ProfileFieldsProps {
  assessmentId: string;
  title: string;
  csrf: string;
}

/** What a participant told of themself in one assessment, to be changed. */
export function AboutYou(props: AboutYouProps) {
  const { assessmentId, title, csrf, form } = props;
  const { t } = useLanguage();
  return (
    <>
      <h2>{t("guest.about_you", { title })}</h2>
      <PostForm action={ownProfileOf(assessmentId)} csrf={csrf} id={`about-${assessmentId}`} plain>
        {/* What Enter presses: the first button of a form. */}
        <button type="submit" hidden />
        <FormFaults form={form} />
        <ProfileFields {...props} />
        <Button>{t("common.save")}</Button>
      </PostForm>
    </>
  );
}

/** The form alone, where it comes back. */
export const AboutYouPage = (props: AboutYouProps) => {
  const { t } = useLanguage();
  return (
    <GuestShell here="/profile/" back={{ href: "/profile/", label: t("ownProfile.title") }}>
      <h1>{props.title}</h1>
      <AboutYou {...props} />
    </GuestShell>
  );
};
